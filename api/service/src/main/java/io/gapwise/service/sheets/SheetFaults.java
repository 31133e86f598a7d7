package io.gapwise.service.sheets;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;
import io.gapwise.sheets.UnusableFile;
import java.util.List;

/** Turns what is wrong with a whole file into a refusal. */
public final class SheetFaults {

    private SheetFaults() {}

    public static Refusal refusal(UnusableFile file) {
        List<ErrorEntry> errors = file.reasons().stream()
                .map(reason -> new ErrorEntry(null, null, kind(reason.kind()), reason.sentence(), List.of(), null))
                .toList();
        return Refusal.badSheet(errors);
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
