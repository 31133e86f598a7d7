package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Describes how the numbers of a row are written, judging by its other cells.
 *
 * @param decimalComma whether a comma between digits is a decimal comma, as in German
 * @param percent whether the unit of the row's numbers is a percentage
 */
record RowCircumstances(boolean decimalComma, boolean percent) {

    private static final String UNIT = "goal.unit";
    private static final Pattern PERCENT = Pattern.compile("(?i)%|\\b(percent|per cent|pct|prozent)");

    /**
     * @param decimalComma whether the whole sheet is known to use decimal commas; if not, a German word in the row
     *     decides
     */
    static RowCircumstances of(List<Header.Column> columns, Row row, boolean decimalComma) {
        boolean german = decimalComma || columns.stream().anyMatch(column -> inGerman(column, row));
        boolean percent = columns.stream()
                .filter(column -> column.name().equals(UNIT))
                .anyMatch(column ->
                        PERCENT.matcher(row.cell(column.index()).text()).find());
        return new RowCircumstances(german, percent);
    }

    private static boolean inGerman(Header.Column column, Row row) {
        String written = row.cell(column.index()).trimmed();
        return Objects.requireNonNull(column.asked()).match(property -> inGerman(property, written), () -> false);
    }

    private static boolean inGerman(Property property, String written) {
        return switch (property.kind()) {
            case WORD -> WordLabels.german(property, written);
            case WORDS ->
                WordLabels.split(property, written).stream().anyMatch(word -> WordLabels.german(property, word));
            case WHOLE_NUMBER, NUMBER, TEXT -> false;
        };
    }
}
