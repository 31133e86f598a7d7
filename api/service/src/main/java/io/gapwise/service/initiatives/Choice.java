package io.gapwise.service.initiatives;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.InPlace;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Says of a remedy or a method whether it is done; one of the two is null.
 *
 * @param why why it is not done although it is advised, or is done although it is not
 * @param inPlace whether it is there for those whom it is meant for
 * @param since the day since when it is in place
 */
public record Choice(
        @Nullable Remedy remedy,
        @Nullable Method method,
        boolean taken,
        @Nullable String why,
        InPlace inPlace,
        @Nullable LocalDate since) {

    static Choice of(Remedy remedy, boolean taken) {
        return new Choice(remedy, null, taken, null, InPlace.UNKNOWN, null);
    }

    static Choice of(Method method, boolean taken) {
        return new Choice(null, method, taken, null, InPlace.UNKNOWN, null);
    }

    /** Returns the word of the contract that it is about. */
    public String word() {
        return remedy != null ? remedy.name() : method != null ? method.name() : "";
    }

    boolean isAbout(Choice other) {
        return remedy == other.remedy && method == other.method;
    }
}
