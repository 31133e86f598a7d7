package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/** Reads the answer in a cell; a blank cell gives none. */
public final class CellReader {

    /** In place of the words of a set: there are none. */
    public static final String NO_WORDS = "NONE";

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[;,]");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{3})+");

    private final Property property;
    private final boolean decimalComma;
    private final List<Problem> problems;

    /** @param decimalComma whether a comma between digits ends the whole part, as in German sheets */
    CellReader(Property property, boolean decimalComma, List<Problem> problems) {
        this.property = property;
        this.decimalComma = decimalComma;
        this.problems = problems;
    }

    /** The words of a set as they are written in one cell. */
    public static List<String> words(String written) {
        return written.strip().equals(NO_WORDS)
                ? List.of()
                : Arrays.stream(BETWEEN_WORDS.split(written))
                        .map(String::strip)
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    void copy(Cell cell, CaseWriter to) {
        if (cell.blank()) {
            return;
        }
        Runnable copied = switch (cell.kind()) {
            case ERROR ->
                () -> refuse(ProblemKind.CELL_ERROR, "The cell holds the error %s.".formatted(cell.trimmed()));
            case NOT_COMPUTED ->
                () -> refuse(
                        ProblemKind.FORMULA_NOT_COMPUTED,
                        "The cell holds a formula that was never computed; save the file with a spreadsheet program.");
            case GARBLED ->
                () -> refuse(ProblemKind.BAD_ENCODING, "The text is not UTF-8; save the file as \"CSV UTF-8\".");
            case TEXT, NUMBER, DATE, TRUTH -> () -> copyAnswer(cell, to);
        };
        copied.run();
    }

    private void copyAnswer(Cell cell, CaseWriter to) {
        if (NoAnswer.isMark(property, cell.trimmed())) {
            refuseMark(cell.trimmed());
        } else {
            copyValue(cell, to);
        }
    }

    private void copyValue(Cell cell, CaseWriter to) {
        Runnable copied = switch (property.kind()) {
            case TEXT -> () -> to.answer(property, json -> json.writeString(cell.text()));
            case WORD -> () -> to.answer(property, json -> json.writeString(cell.trimmed()));
            case WORDS -> () -> copyWords(cell.trimmed(), to);
            case NUMBER, WHOLE_NUMBER -> () -> copyNumber(cell, to);
        };
        copied.run();
    }

    private void copyWords(String written, CaseWriter to) {
        List<String> words = words(written);
        to.answer(property, json -> {
            json.writeStartArray();
            words.forEach(json::writeString);
            json.writeEndArray();
        });
    }

    private void copyNumber(Cell cell, CaseWriter to) {
        String written = cell.trimmed();
        boolean ambiguous = cell.kind() == Cell.Kind.TEXT
                && THOUSANDS.matcher(written).matches()
                && (decimalComma || written.contains(","));
        if (cell.kind() == Cell.Kind.DATE || cell.kind() == Cell.Kind.TRUTH) {
            refuse(
                    ProblemKind.WRONG_TYPE,
                    "Here must stand %s, not %s."
                            .formatted(expected(), cell.kind() == Cell.Kind.DATE ? "the date " + written : written));
        } else if (ambiguous) {
            refuse(
                    ProblemKind.AMBIGUOUS_NUMBER,
                    "'%s' can be read in two ways; write it without thousands separators.".formatted(written));
        } else if (NUMBER.matcher(written).matches()) {
            String plain = written.startsWith("+") ? written.substring(1) : written;
            // A BigDecimal, because JSON does not take the leading zeros that a cell may have.
            to.answer(property, json -> json.writeNumber(new BigDecimal(plain)));
        } else if (decimalComma && WITH_COMMA.matcher(written).matches()) {
            to.answer(property, json -> json.writeNumber(new BigDecimal(written.replace(',', '.'))));
        } else {
            refuse(ProblemKind.WRONG_TYPE, "Here must stand %s, not '%s'.".formatted(expected(), shortened(written)));
        }
    }

    private String expected() {
        return property.kind() == Property.Kind.NUMBER
                ? "a number"
                : "a whole number from %d to %d".formatted(property.min(), property.max());
    }

    private static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }

    /** Nobody can tell whether such a mark means that it is unknown or that there is none. */
    private void refuseMark(String mark) {
        String instead = switch (property.kind()) {
            case WORDS -> ", or write NONE for none of them.";
            case WORD -> ", or write which answer is meant.";
            case NUMBER, WHOLE_NUMBER, TEXT -> ", or write the number.";
        };
        problems.add(Problem.unclear(
                pointer(),
                "It is not clear what '%s' means here: leave the cell empty if it is not known%s"
                        .formatted(mark, instead),
                property.words().stream().map(Word::name).toList()));
    }

    private void refuse(ProblemKind kind, String detail) {
        problems.add(Problem.at(kind, pointer(), detail));
    }

    private String pointer() {
        return "/" + property.path().replace('.', '/');
    }
}
