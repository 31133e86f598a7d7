package io.gapwise.service.caching;

import java.util.LinkedHashMap;
import java.util.Map;

/** Holds so many entries, and forgets the one that has not been used for the longest time. Not for several threads. */
public final class RecentlyUsed<K, V> extends LinkedHashMap<K, V> {

    private static final long serialVersionUID = 1L;

    private final int most;

    public RecentlyUsed(int most) {
        super(16, 0.75f, true);
        this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > most;
    }
}
