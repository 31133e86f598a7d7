package io.gapwise.service.rules;

import io.gapwise.service.problems.Refusal;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows which rule set is live and what the last check found. Both change together in one step. Only the requests that
 * began with a replaced rule set still hold it.
 */
public final class LiveRules {

    private record State(@Nullable LiveSet live, LastCheck last) {}

    private final boolean builtIn;
    private final AtomicReference<State> state;

    /** The versions that became live and are not recorded yet, in their order. */
    private final Queue<String> released = new ConcurrentLinkedQueue<>();

    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private LiveRules(boolean builtIn, State state) {
        this.builtIn = builtIn;
        this.state = new AtomicReference<>(state);
        if (state.live != null) {
            released.add(state.live.version());
        }
    }

    static LiveRules builtIn(LiveSet set, LastCheck check) {
        return new LiveRules(true, new State(set, check));
    }

    /** Makes the state of a folder that nobody has looked into yet. */
    static LiveRules ofFolder(LastCheck notYet) {
        return new LiveRules(false, new State(null, notYet));
    }

    /** Returns the rule set with which to answer. */
    public LiveSet now() throws Refusal {
        State now = state.get();
        if (now.live == null) {
            throw Refusal.noRules(
                    "No rule set is live: the rules in the folder that gapwise.rules-dir names are refused (%s). "
                                    .formatted(now.last.summary())
                            + "GET /api/v1/rulesets tells all that is wrong, as the log does. "
                            + "The service answers as soon as they are mended.");
        }
        return now.live;
    }

    /** Returns the rule set that is live; empty where none is. */
    public Optional<LiveSet> found() {
        return Optional.ofNullable(state.get().live);
    }

    public LastCheck lastCheck() {
        return state.get().last;
    }

    /** Says whether these are the rules that come with the program. */
    public boolean builtIn() {
        return builtIn;
    }

    /** Counts the looks at a folder that found a set fit to go live. */
    long accepted() {
        return accepted.get();
    }

    /** Counts the looks at a folder that found no such set. */
    long refused() {
        return refused.get();
    }

    /** Makes this set answer all requests from now on. */
    void accept(LiveSet set, LastCheck check) {
        LiveSet before = state.getAndSet(new State(set, check)).live;
        if (before == null || !before.version().equals(set.version())) {
            released.add(set.version());
        }
        count(check);
    }

    /** Records a check that failed; the set that is live, if any, stays live. */
    void refuse(LastCheck check) {
        state.updateAndGet(now -> new State(now.live, check));
        count(check);
    }

    /** Adds results to the last check; returns false where another check was made meanwhile. */
    boolean complete(LastCheck known, LastCheck more) {
        State now = state.get();
        return now.last == known && state.compareAndSet(now, new State(now.live, more));
    }

    /** Hands over the versions that became live, in their order. One for which the taker fails is handed over again. */
    void eachRelease(Consumer<String> taker) {
        for (String version = released.peek(); version != null; version = released.peek()) {
            taker.accept(version);
            released.remove();
        }
    }

    private void count(LastCheck check) {
        (check.clean() ? accepted : refused).incrementAndGet();
    }
}
