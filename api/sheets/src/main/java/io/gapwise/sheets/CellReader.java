package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.sheets.WrittenNumber.DecimalSign;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;

/** Reads the answer in a cell; a blank cell gives no answer. */
public final class CellReader {

    /** A cell holds this when none of the words of a set apply. */
    public static final String NO_WORDS = "NONE";

    private static final Pattern PERCENTAGE = Pattern.compile("(?s)(.*\\d)[\\s\\p{Z}]*%");

    /** Names the fields whose numbers are in the unit of the goal, which may be a percentage. */
    private static final Set<String> IN_UNIT = Set.of("goal.baseline", "goal.target");

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
        if (cell.blank() || WordLabels.saysUnknown(cell.trimmed())) {
            return;
        }
        Consumer<JsonGenerator> answer = isReadable(cell) ? answer(cell) : null;
        if (answer != null) {
            to.answer(property.path(), answer);
        }
    }

    /** Says whether a cell holds something that can be an answer; otherwise it adds the problem. */
    private boolean isReadable(Cell cell) {
        Problem problem = UnreadableCell.problem(cell, pointer());
        if (problem == null && NoAnswer.isMark(property, cell.trimmed())) {
            problem = unclearMark(cell.trimmed());
        }
        if (problem != null) {
            problems.add(problem);
        }
        return problem == null;
    }

    /** Returns what writes the answer as JSON; where there is none, it adds the problem and returns null. */
    private @Nullable Consumer<JsonGenerator> answer(Cell cell) {
        return switch (property.kind()) {
            case TEXT -> text(cell);
            case WORD -> {
                String word = word(cell.trimmed(), "");
                yield json -> json.writeString(word);
            }
            case WORDS -> words(cell.trimmed());
            case NUMBER, WHOLE_NUMBER -> number(cell);
        };
    }

    private @Nullable Consumer<JsonGenerator> text(Cell cell) {
        if (cell.lostDigits()) {
            return refused(
                    ProblemKind.LOST_DIGITS,
                    "A number of more than 15 digits has lost its last ones when the file was saved; make the cell a text"
                            + " and enter it again.");
        }
        return json -> json.writeString(cell.text());
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

    private Consumer<JsonGenerator> words(String written) {
        List<String> parts = words(property, written);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            words.add(word(parts.get(i), "/" + i));
        }
        return json -> {
            json.writeStartArray();
            words.forEach(json::writeString);
            json.writeEndArray();
        };
    }

    private @Nullable Consumer<JsonGenerator> number(Cell cell) {
        String written = cell.trimmed();
        if (cell.kind() == Cell.Kind.DATE || cell.kind() == Cell.Kind.TRUTH) {
            return refused(
                    ProblemKind.WRONG_TYPE,
                    "This must be %s, not %s."
                            .formatted(expected(), cell.kind() == Cell.Kind.DATE ? "the date " + written : written));
        }
        boolean whole = property.kind() == Property.Kind.WHOLE_NUMBER;
        Matcher percentage = PERCENTAGE.matcher(written);
        String digits = IN_UNIT.contains(property.path()) && percentage.matches() ? percentage.group(1) : written;
        try {
            // This is a BigDecimal because a cell may have leading zeros, which JSON does not accept.
            BigDecimal number = cell.kind() == Cell.Kind.TEXT
                    ? WrittenNumber.read(digits, decimalSign(), whole)
                    : WrittenNumber.read(digits, DecimalSign.POINT, false);
            if (digits.equals(written) || row.percent()) {
                return json -> json.writeNumber(number);
            }
            return refused(
                    ProblemKind.PERCENT_WITHOUT_UNIT,
                    "'%s' is a percentage, but the unit is not. Write %% in goal.unit, or the number without it here."
                            .formatted(shortened(written)));
        } catch (AmbiguousNumber e) {
            return refused(
                    ProblemKind.AMBIGUOUS_NUMBER,
                    "'%s' can be read in two ways; write it without thousands separators.".formatted(written));
        } catch (NumberFormatException e) {
            return refused(
                    ProblemKind.WRONG_TYPE, "This must be %s, not '%s'.".formatted(expected(), shortened(written)));
        }
    }

    private DecimalSign decimalSign() {
        return row.decimalComma() ? DecimalSign.PROBABLY_COMMA : DecimalSign.POINT;
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
    private Problem unclearMark(String mark) {
        String instead = switch (property.kind()) {
            case WORDS -> ", or write NONE for none of them.";
            case WORD -> ", or write which answer is meant.";
            case NUMBER, WHOLE_NUMBER, TEXT -> ", or write the number.";
        };
        return Problem.unclear(
                pointer(),
                "It is not clear what '%s' means here: leave the cell empty if it is not known%s"
                        .formatted(mark, instead),
                property.words().stream().map(Word::name).toList());
    }

    private @Nullable Consumer<JsonGenerator> refused(ProblemKind kind, String detail) {
        problems.add(Problem.at(kind, pointer(), detail));
        return null;
    }

    private String pointer() {
        return "/" + property.path().replace('.', '/');
    }
}
