package io.gapwise.service.priorities;

import io.gapwise.practice.groups.CaseFacts;
import io.gapwise.practice.groups.Trait;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Says of cases what others may share. */
final class GroupFacts {

    private GroupFacts() {}

    /** @param currency the currency in which costs are added up; a cost in another one counts as not stated */
    static CaseFacts of(RankedCase ranked, @Nullable String currency) {
        CaseSketch sketch = ranked.sketch();
        Map<Trait, List<String>> traits = new EnumMap<>(Trait.class);
        traits.putAll(NamedThings.of(ranked.tags()));
        traits.put(Trait.CAUSE, sketch.causes().stream().map(Enum::name).toList());
        traits.put(Trait.REMEDY, sketch.remedies().stream().map(Enum::name).toList());
        if (sketch.role() != null) {
            traits.put(Trait.AUDIENCE, List.of(sketch.role()));
        }
        Integer people = sketch.headcount();
        return new CaseFacts(
                ranked.id(),
                sketch.title(),
                traits,
                people == null ? null : people.longValue(),
                whole(sketch.costPerYear(), sketch.currency(), currency));
    }

    /** Returns a cost in whole units; null where it was not stated in this currency, or, where that is null, without one. */
    static @Nullable Long whole(@Nullable BigDecimal cost, @Nullable String of, @Nullable String currency) {
        return cost == null || !Objects.equals(currency, of)
                ? null
                : Long.valueOf(cost.setScale(0, RoundingMode.HALF_UP).longValue());
    }
}
