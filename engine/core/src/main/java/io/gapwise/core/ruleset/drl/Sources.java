package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Source;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Holds the publications that a rule set lists.
 *
 * @param listed the sources by their ids, in the order of the list
 * @param whole whether the list could be read to its end; where it could not, nobody knows which ids it has, and none is
 *     called unknown
 */
public record Sources(Map<String, Source> listed, boolean whole) {

    static final Sources NONE_READ = new Sources(Map.of(), false);

    public Sources {
        listed = Collections.unmodifiableMap(new LinkedHashMap<>(listed));
    }

    /** Finds a source; of a list that could not be read to its end, every id counts as listed. */
    public Optional<Source> find(String id) {
        Source source = listed.get(id);
        return source != null || whole ? Optional.ofNullable(source) : Optional.of(unread(id));
    }

    /** Says whether a rule may cite this id. */
    public boolean has(String id) {
        return !whole || listed.containsKey(id);
    }

    public Set<String> ids() {
        return listed.keySet();
    }

    /** Returns the stand-in for a source that is listed but could not be read. No rule set with such a source is used. */
    static Source unread(String id) {
        return new Source(id, null, id, id, null, "", null);
    }
}
