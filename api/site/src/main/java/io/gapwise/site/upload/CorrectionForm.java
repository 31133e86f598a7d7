package io.gapwise.site.upload;

import io.gapwise.core.cases.Property;
import io.gapwise.sheets.CaseColumn;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellReader;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.WrittenNumber;
import io.gapwise.sheets.WrittenNumber.DecimalSign;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * Reads the form of a page of rows. The name of a field consists of what it does, the row and the column:
 * {@code cell.12.3} has a text or a word, {@code some.12.3} has words of a set, {@code set.12.3} says that the form
 * contained a set, and {@code remove.12.3} says that a cell is to be emptied.
 */
final class CorrectionForm {

    private static final Pattern FIELD = Pattern.compile("(cell|set|remove)\\.(\\d{1,9})\\.(\\d{1,4})");
    private static final Pattern PERCENT = Pattern.compile("\\s*%$");

    private final SheetLayout form;

    CorrectionForm(SheetLayout form) {
        this.form = form;
    }

    /** Returns the new content of cells, including content that is the same as before. */
    List<CellCorrection> read(Map<String, String[]> sent) {
        List<CellCorrection> mends = new ArrayList<>();
        sent.forEach((name, values) -> {
            Matcher field = FIELD.matcher(name);
            if (field.matches() && values.length > 0) {
                long line = Long.parseLong(field.group(2));
                int column = Integer.parseInt(field.group(3));
                switch (field.group(1)) {
                    case "remove" -> mends.add(new CellCorrection(line, column, Cell.BLANK));
                    case "set" -> set(sent, line, column, mends);
                    default -> single(values[0], line, column, mends);
                }
            }
        });
        return mends;
    }

    private void single(String value, long line, int column, List<CellCorrection> mends) {
        CaseColumn asked = form.asked(column);
        Property property = form.property(column);
        // Choosing nothing from a list leaves the cell unchanged.
        if (asked != null && !(is(property, Property.Kind.WORD) && value.isEmpty())) {
            String typed = value.replace("\r\n", "\n").strip();
            boolean comma = is(property, Property.Kind.NUMBER)
                    && LocaleContextHolder.getLocale().getLanguage().equals("de");
            String meant = comma ? withPoint(typed) : typed;
            mends.add(new CellCorrection(line, column, form.shortened(column, Cell.text(meant))));
        }
    }

    private static boolean is(@Nullable Property property, Property.Kind kind) {
        return property != null && property.kind() == kind;
    }

    /** Writes a number of a German page as sheets in any language have it; other texts stay as they were typed. */
    private static String withPoint(String typed) {
        String digits = PERCENT.matcher(typed).replaceFirst("");
        try {
            return WrittenNumber.read(digits, DecimalSign.COMMA, false).toPlainString()
                    + typed.substring(digits.length());
        } catch (NumberFormatException e) {
            // The reader of the sheet says what is wrong with it.
            return typed;
        }
    }

    private void set(Map<String, String[]> sent, long line, int column, List<CellCorrection> mends) {
        Property property = form.property(column);
        if (property == null) {
            return;
        }
        String[] chosen = sent.getOrDefault("some." + line + "." + column, new String[0]);
        if (chosen.length > 0) {
            String words = Arrays.stream(chosen)
                    .filter(word -> word.equals(CellReader.NO_WORDS) && chosen.length == 1
                            || property.words().stream()
                                    .anyMatch(known -> known.name().equals(word)))
                    .collect(Collectors.joining("; "));
            mends.add(new CellCorrection(line, column, Cell.text(words)));
        }
    }
}
