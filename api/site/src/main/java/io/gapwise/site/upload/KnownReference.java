package io.gapwise.site.upload;

import io.gapwise.service.sheets.RowStanding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Says that there is a case, or another row, that a row may be about, and what is to become of the row.
 *
 * @param kind how the row stands to it
 * @param caseId the case; null where it is only another row
 */
record KnownReference(RowStanding.Kind kind, @Nullable String caseId, Decision decision) {

    /** Lists what can become of such a row. */
    enum Decision {
        /** It becomes a case of its own. */
        NEW,
        /** It changes the case, which is answered again. */
        UPDATE,
        LEAVE_OUT
    }

    /**
     * Returns what is known about a row, or null where nobody has seen it before.
     *
     * @param title what the row is called
     */
    static @Nullable KnownReference of(RowStanding standing, String title) {
        return standing.kind() == RowStanding.Kind.NEW
                ? null
                : new KnownReference(
                        standing.kind(),
                        standing.caseId(),
                        usual(
                                standing.kind(),
                                ShownNames.cleaned(standing.title()).equals(title)));
    }

    /**
     * Returns what becomes of a row unless somebody decides otherwise. No case is changed because of a reference alone,
     * since many sheets number their rows from 1; but where the title is the same too, the row is about the case.
     */
    private static Decision usual(RowStanding.Kind kind, boolean sameTitle) {
        return switch (kind) {
            case REFERENCE_KNOWN -> sameTitle ? Decision.UPDATE : Decision.NEW;
            case NEW, REFERENCE_TWICE, REFERENCE_OF_SEVERAL -> Decision.NEW;
            case CHANGED -> Decision.UPDATE;
            case UNCHANGED, CHANGED_MEANWHILE, ERASED -> Decision.LEAVE_OUT;
        };
    }

    /** Lists what can become of the row. It is public because templates see only public methods. */
    public List<Decision> choices() {
        List<Decision> choices = new ArrayList<>(List.of(Decision.NEW));
        if (updates(kind)) {
            choices.add(Decision.UPDATE);
        }
        choices.add(Decision.LEAVE_OUT);
        return choices;
    }

    /** Says whether it is clear which case such a row would change. */
    static boolean updates(RowStanding.Kind kind) {
        return switch (kind) {
            case UNCHANGED, CHANGED, CHANGED_MEANWHILE, REFERENCE_KNOWN -> true;
            case NEW, REFERENCE_TWICE, REFERENCE_OF_SEVERAL, ERASED -> false;
        };
    }

    KnownReference with(Decision other) {
        return choices().contains(other) ? new KnownReference(kind, caseId, other) : this;
    }
}
