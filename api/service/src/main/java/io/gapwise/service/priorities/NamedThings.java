package io.gapwise.service.priorities;

import io.gapwise.practice.groups.Trait;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Reads out of the tags of a case which tool, process or leader it is about: {@code tool: order entry}. A case has no field
 * of its own for them, and nothing is read out of its texts.
 */
final class NamedThings {

    private static final Map<String, Trait> BY_WORD = Map.of(
            "tool", Trait.TOOL,
            "werkzeug", Trait.TOOL,
            "process", Trait.PROCESS,
            "prozess", Trait.PROCESS,
            "leader", Trait.LEADER,
            "führung", Trait.LEADER);

    private NamedThings() {}

    static Map<Trait, List<String>> of(List<String> tags) {
        Map<Trait, List<String>> named = new EnumMap<>(Trait.class);
        for (String tag : tags) {
            int colon = tag.indexOf(':');
            if (colon > 0) {
                Trait trait = BY_WORD.get(tag.substring(0, colon).strip().toLowerCase(Locale.ROOT));
                String name = tag.substring(colon + 1).strip();
                if (trait != null && !name.isEmpty()) {
                    named.computeIfAbsent(trait, none -> new ArrayList<>()).add(name);
                }
            }
        }
        return named;
    }
}
