package io.gapwise.core.advice;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Says whether a case answers a field, be it by what statements say. */
final class KnownAnswer {

    private static final Map<String, Slot> SLOTS =
            Slot.of(Subject.GAP_CASE).stream().collect(Collectors.toMap(Slot::path, Function.identity()));

    private KnownAnswer() {}

    static boolean in(FlatFact fact, Property field) {
        Object value = fact.get(SLOTS.get(field.path()));
        return value instanceof Word word ? word.known() : value != null;
    }
}
