package io.gapwise.service.strategy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what is missing in a strategy: what nobody can measure, what serves nothing, and names that lead nowhere. */
final class StrategyGaps {

    private final Map<StrategyKind, List<StrategyItem>> items;
    private final List<CaseUse> uses;
    private final LocalDate today;
    private final Map<StrategyKind, Set<String>> keys = new HashMap<>();
    private final ObjectiveTree tree;
    private final Map<String, Integer> casesByObjective;
    private final Map<String, Integer> casesByCapability;
    private final List<StrategyGap> found = new ArrayList<>();

    StrategyGaps(Map<StrategyKind, List<StrategyItem>> items, List<CaseUse> uses, LocalDate today) {
        this.items = items;
        this.uses = uses;
        this.today = today;
        items.forEach((kind, all) ->
                keys.put(kind, all.stream().map(StrategyItem::key).collect(Collectors.toSet())));
        tree = new ObjectiveTree(of(StrategyKind.OBJECTIVE));
        casesByObjective = counted(CaseUse::objective);
        casesByCapability = counted(CaseUse::capability);
    }

    private List<StrategyItem> of(StrategyKind kind) {
        return items.getOrDefault(kind, List.of());
    }

    private Map<String, Integer> counted(Function<CaseUse, @Nullable String> naming) {
        Map<String, Integer> counts = new HashMap<>();
        uses.forEach(use -> {
            String name = naming.apply(use);
            if (name != null) {
                counts.merge(StrategyName.key(name), 1, Integer::sum);
            }
        });
        return counts;
    }

    static boolean names(CaseUse use, StrategyItem item) {
        String name = switch (item.kind()) {
            case OBJECTIVE -> use.objective();
            case CAPABILITY -> use.capability();
            case PERSONA -> use.role();
            case ASSET, STAKEHOLDER, TECHNOLOGY, UNDERTAKING -> null;
        };
        String key = name == null ? "" : StrategyName.key(name);
        boolean byRole = item.kind() == StrategyKind.PERSONA && key.equals(role(item));
        return name != null && (key.equals(item.key()) || byRole);
    }

    static String role(StrategyItem persona) {
        String role = persona.values().text("role");
        return role == null ? persona.key() : StrategyName.key(role);
    }

    List<StrategyGap> all() {
        Set<String> driven = new HashSet<>();
        of(StrategyKind.CAPABILITY)
                .forEach(each -> each.values().texts("drives").forEach(name -> driven.add(StrategyName.key(name))));
        of(StrategyKind.OBJECTIVE).forEach(each -> objective(each, driven));
        unknown(CaseUse::objective, StrategyKind.OBJECTIVE, StrategyGap.Kind.CASE_NAMES_NO_OBJECTIVE);
        unknown(CaseUse::capability, StrategyKind.CAPABILITY, StrategyGap.Kind.CASE_NAMES_NO_CAPABILITY);
        links();
        Set<String> taught = new HashSet<>();
        of(StrategyKind.ASSET)
                .forEach(each -> each.values().texts("capability").forEach(name -> taught.add(StrategyName.key(name))));
        of(StrategyKind.CAPABILITY).forEach(each -> capability(each, taught));
        roles();
        of(StrategyKind.PERSONA).forEach(this::persona);
        of(StrategyKind.ASSET).forEach(this::asset);
        stakeholders();
        found.sort(Comparator.comparing(StrategyGap::kind));
        return found;
    }

    private void add(StrategyGap.Kind kind, StrategyItem item) {
        found.add(new StrategyGap(kind, item.kind(), item, item.name(), "", 0));
    }

    private void objective(StrategyItem objective, Set<String> driven) {
        List<StrategyItem> below = tree.withAllBelow(objective);
        StrategyValues says = objective.values();
        if (below.stream().noneMatch(each -> each.values().has("figure"))) {
            add(StrategyGap.Kind.OBJECTIVE_WITHOUT_FIGURE, objective);
        }
        if (says.has("figure") && !(says.has("baseline") && says.has("target"))) {
            add(StrategyGap.Kind.OBJECTIVE_WITHOUT_TARGET, objective);
        }
        if (!says.has("owner")) {
            add(StrategyGap.Kind.OBJECTIVE_WITHOUT_OWNER, objective);
        }
        if (below.stream().noneMatch(each -> casesByObjective.containsKey(each.key()))) {
            add(StrategyGap.Kind.OBJECTIVE_WITHOUT_CASE, objective);
        }
        if (below.stream().noneMatch(each -> driven.contains(each.key()))) {
            add(StrategyGap.Kind.OBJECTIVE_NOTHING_DRIVES, objective);
        }
        says.day("endsOn")
                .filter(ends -> ends.isBefore(today))
                .ifPresent(ends -> add(StrategyGap.Kind.OBJECTIVE_OVER, objective));
    }

    /** Names that cases use and no entry has, each once. */
    private void unknown(Function<CaseUse, @Nullable String> naming, StrategyKind kind, StrategyGap.Kind gap) {
        Map<String, String> names = new LinkedHashMap<>();
        Map<String, Integer> counts = counted(naming);
        uses.forEach(use -> {
            String name = naming.apply(use);
            if (name != null) {
                names.putIfAbsent(StrategyName.key(name), name);
            }
        });
        // Where nothing is written down yet, each case would be told as one that names something unknown.
        if (!of(kind).isEmpty()) {
            names.forEach((key, name) -> {
                if (!keys.getOrDefault(kind, Set.of()).contains(key)) {
                    found.add(new StrategyGap(gap, kind, null, name, "", counts.getOrDefault(key, 0)));
                }
            });
        }
    }

    private void links() {
        items.forEach((kind, all) -> kind.fields().forEach(field -> {
            StrategyKind linked = field.linked();
            if (linked != null) {
                all.forEach(item -> item.values().texts(field.name()).stream()
                        .filter(name -> !keys.getOrDefault(linked, Set.of()).contains(StrategyName.key(name)))
                        .forEach(name -> found.add(
                                new StrategyGap(StrategyGap.Kind.LINK_TO_NOTHING, kind, item, item.name(), name, 0))));
            }
        }));
    }

    private void capability(StrategyItem capability, Set<String> taught) {
        int cases = casesByCapability.getOrDefault(capability.key(), 0);
        if (cases == 0) {
            add(StrategyGap.Kind.CAPABILITY_NOBODY_NEEDS, capability);
        } else if (!taught.contains(capability.key())) {
            found.add(new StrategyGap(
                    StrategyGap.Kind.CAPABILITY_WITHOUT_ASSET, StrategyKind.ASSET, null, capability.name(), "", cases));
        }
        if (!capability.values().has("drives")) {
            add(StrategyGap.Kind.CAPABILITY_DRIVES_NOTHING, capability);
        }
    }

    private void roles() {
        Set<String> known = new HashSet<>();
        of(StrategyKind.PERSONA).forEach(each -> {
            known.add(each.key());
            known.add(role(each));
        });
        Map<String, String> names = new LinkedHashMap<>();
        uses.forEach(use -> {
            if (use.role() != null && !known.contains(StrategyName.key(use.role()))) {
                names.putIfAbsent(StrategyName.key(use.role()), use.role());
            }
        });
        Map<String, Integer> counts = counted(CaseUse::role);
        names.forEach((key, name) -> found.add(new StrategyGap(
                StrategyGap.Kind.ROLE_WITHOUT_PERSONA,
                StrategyKind.PERSONA,
                null,
                name,
                "",
                counts.getOrDefault(key, 0))));
    }

    private void persona(StrategyItem persona) {
        if (!persona.values().has("day") && !persona.values().has("learnsWhen")) {
            add(StrategyGap.Kind.PERSONA_WITHOUT_DAY, persona);
        }
    }

    private void asset(StrategyItem asset) {
        String capability = asset.values().text("capability");
        if (capability == null) {
            add(StrategyGap.Kind.ASSET_WITHOUT_CAPABILITY, asset);
        } else if (!casesByCapability.containsKey(StrategyName.key(capability))) {
            add(StrategyGap.Kind.ASSET_NO_CASE_ASKS_FOR, asset);
        }
    }

    private void stakeholders() {
        List<StrategyItem> all = of(StrategyKind.STAKEHOLDER);
        all.stream()
                .filter(each -> !each.values().has("wantsToSee"))
                .forEach(each -> add(StrategyGap.Kind.STAKEHOLDER_WITHOUT_WISH, each));
        if (!all.isEmpty() && all.stream().noneMatch(each -> each.values().yes("champion"))) {
            found.add(new StrategyGap(StrategyGap.Kind.NO_CHAMPION, StrategyKind.STAKEHOLDER, null, "", "", 0));
        }
    }
}
