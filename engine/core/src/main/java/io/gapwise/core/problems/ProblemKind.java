package io.gapwise.core.problems;

import java.util.Locale;

/**
 * Names the kinds of problems with input, each under a code that never changes. Programs decide by the kind, people
 * read the sentence. Rule files have codes of their own, and no code is used for two things.
 */
public enum ProblemKind {
    /** Nothing behind this place can be read. */
    MALFORMED("The text is not written in the format that it is sent as, such as JSON or CSV."),
    BAD_ENCODING("The text is not in UTF-8."),
    TRAILING_CONTENT("Something else stands behind the end of what was asked for."),
    TOO_LARGE("There are more bytes than are accepted."),
    TOO_DEEP("Objects and lists stand inside one another more often than is accepted."),

    MISSING("Something that must be given is not there."),
    GIVEN_TWICE("Something that may be given once is given more than once."),
    NO_SUCH_FIELD("There is no field of this name."),
    READ_ONLY("Only the service says what stands in this field."),
    NO_SUCH_PARAMETER("There is no query parameter of this name."),
    NO_SUCH_WORD("The word is none of those that are accepted here."),
    NO_SUCH_CONCLUSION("No rule set can draw this conclusion, or nobody can ask for it here."),
    BAD_CURSOR("The cursor was not taken from the link to the next page."),

    WRONG_TYPE("The value is of another type than the one that is accepted, such as a text in place of a number."),
    OUT_OF_RANGE("The number or the time is smaller or greater than is accepted."),
    NOT_WHOLE("The number has a fraction where a whole number is accepted."),
    TOO_SHORT("The text has fewer characters than are accepted."),
    TOO_LONG("The text has more characters than are accepted."),
    WRONG_FORM("The text is not written in the form that is accepted here, such as the three letters of a currency."),
    BAD_CHARACTER("The text holds a character that cannot be shown."),

    UNCLEAR_WORD("What stands in the cell may mean more than one thing: n/a, that nobody knows or that there is none."),
    AMBIGUOUS_NUMBER("The number in the cell can be read in two ways because of its separators."),
    PERCENT_WITHOUT_UNIT("The cell holds a percentage, but the unit of the figure is not percent."),
    LOST_DIGITS("The number in the cell has more digits than a spreadsheet keeps, so that the last ones are gone."),
    CELL_ERROR("The cell holds the error of a formula in place of a value."),
    FORMULA_NOT_COMPUTED("The cell holds a formula whose result was never computed."),
    STRAY_CELL("The cell stands under no column's name."),

    /** Follows the last problem that is named. */
    MORE_PROBLEMS("There are more problems than are named.");

    private final String description;

    ProblemKind(String description) {
        this.description = description;
    }

    /** Returns the name by which portals know the kind, such as {@code no-such-word}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns one sentence that explains the code to a person who looks it up. */
    public String description() {
        return description;
    }
}
