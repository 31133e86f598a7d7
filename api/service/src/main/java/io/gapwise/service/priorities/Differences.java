package io.gapwise.service.priorities;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Finds what differs between two states of something that is known by name. */
final class Differences {

    private Differences() {}

    /** Returns the names of what came, went or has changed. */
    static <T> Set<String> between(Map<String, T> before, Map<String, T> now) {
        Set<String> differing = new HashSet<>();
        before.forEach((name, was) -> {
            if (!was.equals(now.get(name))) {
                differing.add(name);
            }
        });
        now.keySet().stream().filter(name -> !before.containsKey(name)).forEach(differing::add);
        return differing;
    }
}
