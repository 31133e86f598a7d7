package io.gapwise.service.strategy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts objectives below those that they drive. One whose parent is not there stands at the top. */
public final class ObjectiveTree {

    private final Map<String, StrategyItem> byKey = new LinkedHashMap<>();
    private final Map<String, List<StrategyItem>> below = new HashMap<>();
    private final List<StrategyItem> tops = new ArrayList<>();

    public ObjectiveTree(List<StrategyItem> objectives) {
        objectives.forEach(each -> byKey.put(each.key(), each));
        for (StrategyItem each : objectives) {
            String parent = parentKey(each.values());
            if (parent != null && byKey.containsKey(parent)) {
                below.computeIfAbsent(parent, key -> new ArrayList<>()).add(each);
            } else {
                tops.add(each);
            }
        }
    }

    public List<StrategyItem> tops() {
        return List.copyOf(tops);
    }

    public List<StrategyItem> below(StrategyItem objective) {
        return List.copyOf(below.getOrDefault(objective.key(), List.of()));
    }

    /** Lists an objective and all that stand below it. */
    List<StrategyItem> withAllBelow(StrategyItem objective) {
        List<StrategyItem> all = new ArrayList<>(List.of(objective));
        for (int i = 0; i < all.size(); i++) {
            all.addAll(below(all.get(i)));
        }
        return all;
    }

    static @Nullable String parentKey(StrategyValues objective) {
        String parent = objective.text("parent");
        return parent == null ? null : StrategyName.key(parent);
    }

    /**
     * Says whether an objective would stand below itself.
     *
     * @param parents the compared names of the parents by those of the objectives
     * @param key the compared name of the objective
     * @param parent that of the parent which it is to have
     */
    static boolean circle(Map<String, String> parents, String key, String parent) {
        Set<String> seen = new HashSet<>();
        String at = parent;
        while (at != null && seen.add(at)) {
            if (at.equals(key)) {
                return true;
            }
            at = parents.get(at);
        }
        return false;
    }

    /** Returns the compared names of the parents by those of the objectives. */
    static Map<String, String> parents(List<StrategyItem> objectives) {
        Map<String, String> parents = new HashMap<>();
        for (StrategyItem each : objectives) {
            String parent = parentKey(each.values());
            if (parent != null) {
                parents.put(each.key(), parent);
            }
        }
        return parents;
    }
}
