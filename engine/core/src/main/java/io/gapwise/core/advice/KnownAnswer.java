package io.gapwise.core.advice;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Slot;

/** Says whether a case answers a field, be it by what statements say, or whether a fact of the follow-up is known. */
final class KnownAnswer {

    private KnownAnswer() {}

    static boolean in(FlatFact fact, Slot field) {
        Object value = fact.get(field);
        return value instanceof Word word ? word.known() : value != null;
    }
}
