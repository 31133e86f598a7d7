package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the answer in a cell; a blank cell gives no answer. */
public final class CellReader {

    /** A cell holds this when none of the words of a set apply. */
    public static final String NO_WORDS = "NONE";

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d{1,3})?");
    private static final Pattern WITH_COMMA = Pattern.compile("[+-]?\\d+,\\d+");
    private static final Pattern PERCENTAGE = Pattern.compile("(?s)(.*\\d)[\\s\\p{Z}]*%");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}([.,]\\d{3})+");

    private final Property property;
    private final RowCircumstances row;
    private final List<Problem> problems;

    CellReader(Property property, RowCircumstances row, List<Problem> problems) {
        this.property = property;
        this.row = row;
        this.problems = problems;
    }

    /** Splits the text of one cell into the words of a set. */
    public static List<String> words(Property property, String written) {
        return WordLabels.saysNone(written) ? List.of() : WordLabels.split(property, written);
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
            case BROKEN -> () -> refuse(ProblemKind.MALFORMED, BrokenRow.REASON);
            case TEXT, NUMBER, DATE, TRUTH, PERCENT -> () -> copyAnswer(cell, to);
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
            case TEXT -> () -> copyText(cell, to);
            case WORD -> () -> copyWord(cell.trimmed(), to);
            case WORDS -> () -> copyWords(cell.trimmed(), to);
            case NUMBER, WHOLE_NUMBER -> () -> copyNumber(cell, to);
        };
        copied.run();
    }

    private void copyWord(String written, CaseWriter to) {
        String word = word(written, "");
        to.answer(property, json -> json.writeString(word));
    }

    private void copyText(Cell cell, CaseWriter to) {
        if (cell.lostDigits()) {
            refuse(
                    ProblemKind.LOST_DIGITS,
                    "A number of more than 15 digits has lost its last ones when the file was saved; make the cell a text"
                            + " and enter it again.");
        } else {
            to.answer(property, json -> json.writeString(cell.text()));
        }
    }

    /**
     * Returns the name of the word that is meant, or else the written text, which the reader of the case will refuse.
     */
    private String word(String written, String place) {
        List<String> names = WordLabels.names(property, written);
        if (names.size() > 1) {
            problems.add(new Problem(
                    ProblemKind.UNCLEAR_WORD,
                    pointer() + place,
                    "'%s' can mean more than one word here.".formatted(shortened(written)),
                    names,
                    null));
        }
        return names.size() == 1 ? names.get(0) : written;
    }

    private void copyWords(String written, CaseWriter to) {
        List<String> parts = words(property, written);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            words.add(word(parts.get(i), "/" + i));
        }
        to.answer(property, json -> {
            json.writeStartArray();
            words.forEach(json::writeString);
            json.writeEndArray();
        });
    }

    private void copyNumber(Cell cell, CaseWriter to) {
        String written = cell.trimmed();
        Matcher percentage = PERCENTAGE.matcher(written);
        String digits = percentage.matches() && property.kind() == Property.Kind.NUMBER ? percentage.group(1) : written;
        boolean typed = cell.kind() == Cell.Kind.TEXT;
        if (cell.kind() == Cell.Kind.DATE || cell.kind() == Cell.Kind.TRUTH) {
            refuse(
                    ProblemKind.WRONG_TYPE,
                    "This must be %s, not %s."
                            .formatted(expected(), cell.kind() == Cell.Kind.DATE ? "the date " + written : written));
        } else if (typed && THOUSANDS.matcher(digits).matches() && (row.decimalComma() || digits.contains(","))) {
            refuse(
                    ProblemKind.AMBIGUOUS_NUMBER,
                    "'%s' can be read in two ways; write it without thousands separators.".formatted(written));
        } else if (!NUMBER.matcher(digits).matches() && !decimalComma(digits)) {
            refuse(ProblemKind.WRONG_TYPE, "This must be %s, not '%s'.".formatted(expected(), shortened(written)));
        } else if (!digits.equals(written) && !row.percent()) {
            refuse(
                    ProblemKind.PERCENT_WITHOUT_UNIT,
                    "'%s' is a percentage, but the unit is not. Write %% in goal.unit, or the number without it here."
                            .formatted(shortened(written)));
        } else {
            String plain = digits.startsWith("+") ? digits.substring(1) : digits;
            // This is a BigDecimal because a cell may have leading zeros, which JSON does not accept.
            to.answer(property, json -> json.writeNumber(new BigDecimal(plain.replace(',', '.'))));
        }
    }

    private boolean decimalComma(String digits) {
        return row.decimalComma() && WITH_COMMA.matcher(digits).matches();
    }

    private String expected() {
        return property.kind() == Property.Kind.NUMBER
                ? "a number"
                : "a whole number from %d to %d".formatted(property.min(), property.max());
    }

    private static String shortened(String written) {
        return written.length() <= 40 ? written : written.substring(0, 40) + "…";
    }

    /** Such a mark is refused because it may mean either that the answer is unknown or that there is none. */
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
