package io.gapwise.core.problems;

import io.gapwise.core.wording.Sentence;
import java.util.Locale;

/**
 * Names the kinds of problems with input, each under a code that never changes. Programs decide by the kind, people
 * read the sentence. Rule files have codes of their own, and no code is used for two things.
 */
public enum ProblemKind {
    /** Nothing behind this place can be read. */
    MALFORMED,
    BAD_ENCODING,
    TRAILING_CONTENT,
    TOO_LARGE,
    TOO_DEEP,

    MISSING,
    GIVEN_TWICE,
    NO_SUCH_FIELD,
    READ_ONLY,
    NO_SUCH_PARAMETER,
    NO_SUCH_WORD,
    NO_SUCH_CONCLUSION,
    BAD_CURSOR,

    WRONG_TYPE,
    OUT_OF_RANGE,
    NOT_WHOLE,
    TOO_SHORT,
    TOO_LONG,
    WRONG_FORM,
    BAD_CHARACTER,

    UNCLEAR_WORD,
    AMBIGUOUS_NUMBER,
    PERCENT_WITHOUT_UNIT,
    LOST_DIGITS,
    CELL_ERROR,
    FORMULA_NOT_COMPUTED,
    STRAY_CELL,

    /** Follows the last problem that is named. */
    MORE_PROBLEMS;

    /** Returns the name by which portals know the kind, such as {@code no-such-word}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Returns one sentence that explains the code to a person who looks it up. */
    public String description() {
        return sentence().inEnglish();
    }

    /** Returns what can be said of every problem of this kind. */
    public Sentence sentence() {
        return Sentence.of("kind." + name());
    }
}
