package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says whether a clause holds of a fact, from what its sentence says and from nothing else. */
record ClauseHolds(FlatFact fact) implements Clause.Cases<Boolean> {

    @Override
    public Boolean every(Clause.Every clause) {
        return clause.parts().stream().allMatch(part -> part.match(this));
    }

    @Override
    public Boolean either(Clause.Either clause) {
        return clause.parts().stream().anyMatch(part -> part.match(this));
    }

    @Override
    public Boolean oneOf(Clause.OneOf clause) {
        Word answer = answer(clause.slot());
        return answer == null ? clause.orUnknown() : clause.words().contains(answer);
    }

    @Override
    public Boolean noneOf(Clause.NoneOf clause) {
        Word answer = answer(clause.slot());
        return answer == null ? clause.orUnknown() : !clause.words().contains(answer);
    }

    @Override
    public Boolean known(Clause.Known clause) {
        Object value = fact.get(clause.slot());
        return clause.known() == (value instanceof Word word ? word.known() : value != null);
    }

    @Override
    public Boolean always(Clause.Always clause) {
        return clause.always();
    }

    @Override
    public Boolean members(Clause.Members clause) {
        Set<?> found = fact.get(clause.slot()) instanceof Set<?> words ? words : Set.of();
        return switch (clause.which()) {
            case ANY -> clause.words().stream().anyMatch(found::contains);
            case ALL -> found.containsAll(clause.words());
            case NONE -> clause.words().stream().noneMatch(found::contains);
        };
    }

    @Override
    public Boolean number(Clause.Number clause) {
        if (fact.get(clause.slot()) == null) {
            return clause.orUnknown();
        }
        Span nowhere = new Span(1, 1, 0, 1);
        return new Condition.Test(clause.slot(), clause.operator(), List.of(clause.number()), List.of(nowhere), nowhere)
                .holds(fact);
    }

    private @Nullable Word answer(Slot slot) {
        return fact.get(slot) instanceof Word word && word.known() ? word : null;
    }
}
