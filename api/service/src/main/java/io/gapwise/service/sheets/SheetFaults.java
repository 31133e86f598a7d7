package io.gapwise.service.sheets;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;
import io.gapwise.sheets.UnusableFile;
import java.util.List;

/** Turns what is wrong with a whole file into a refusal. */
public final class SheetFaults {

    private SheetFaults() {}

    /** Refuses a file that was to hold cases. */
    public static Refusal refusal(UnusableFile file) {
        return Refusal.badSheet(errors(file));
    }

    /** Lists what is wrong with a file, whatever was to be in it. */
    public static List<ErrorEntry> errors(UnusableFile file) {
        return file.reasons().stream().map(SheetFaults::error).toList();
    }

    private static ErrorEntry error(UnusableFile.Reason reason) {
        return new ErrorEntry(null, null, kind(reason.kind()).code(), reason.sentence(), List.of(), null, said(reason));
    }

    /** Returns the sentence about the reason; in other languages than English it is a shorter one of its kind. */
    private static Sentence said(UnusableFile.Reason reason) {
        return Sentence.of("file." + reason.kind(), String.join(", ", reason.values()));
    }

    private static ProblemKind kind(UnusableFile.Kind kind) {
        return switch (kind) {
            case COLUMN_TWICE -> ProblemKind.GIVEN_TWICE;
            case NO_SUCH_COLUMN -> ProblemKind.NO_SUCH_FIELD;
            case NO_TITLE, EMPTY -> ProblemKind.MISSING;
            case TOO_LARGE, TOO_WIDE, TOO_MUCH_WORK -> ProblemKind.TOO_LARGE;
            default -> ProblemKind.MALFORMED;
        };
    }
}
