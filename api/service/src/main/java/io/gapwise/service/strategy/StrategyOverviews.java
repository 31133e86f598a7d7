package io.gapwise.service.strategy;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Reads the whole strategy of the caller's tenant, with the cases that name it. */
@Component
public class StrategyOverviews {

    private final StrategyItems items;
    private final StrategyUses uses;
    private final Clock clock;

    StrategyOverviews(StrategyItems items, StrategyUses uses, Clock clock) {
        this.items = items;
        this.uses = uses;
        this.clock = clock;
    }

    public StrategyOverview now(boolean sample) {
        Map<StrategyKind, List<StrategyItem>> all = new EnumMap<>(StrategyKind.class);
        for (StrategyKind kind : StrategyKind.values()) {
            all.put(kind, items.all(kind, sample));
        }
        List<CaseUse> named = uses.all(sample);
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        return new StrategyOverview(all, named, new StrategyGaps(all, named, today).all());
    }

    /** Lists what cases name of the strategy. */
    public List<CaseUse> uses(boolean sample) {
        return uses.all(sample);
    }

    /** Lists the entries that name an entry in one of their fields. */
    public List<StrategyItem> naming(StrategyItem item) {
        return java.util.Arrays.stream(StrategyKind.values())
                .filter(kind -> kind.fields().stream().anyMatch(field -> field.linked() == item.kind()))
                .flatMap(kind -> items.all(kind, item.sample()).stream())
                .filter(each -> names(each, item))
                .toList();
    }

    private static boolean names(StrategyItem each, StrategyItem item) {
        return each.kind().fields().stream()
                .filter(field -> field.linked() == item.kind())
                .flatMap(field -> each.values().texts(field.name()).stream())
                .anyMatch(name -> StrategyName.key(name).equals(item.key()));
    }

    /** Lists the cases that name an entry. */
    public List<CaseUse> casesOf(StrategyItem item) {
        return uses.all(item.sample()).stream()
                .filter(use -> StrategyGaps.names(use, item))
                .toList();
    }
}
