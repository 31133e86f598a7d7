package io.gapwise.service.rules;

import io.gapwise.service.problems.Refusal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Which rule set is live, and what the last check said. Both change together and at once; a set that was replaced is
 * held by nobody but the requests that began with it.
 */
public final class LiveRules {

    private record State(@Nullable LiveSet live, LastCheck last) {}

    private final boolean builtIn;
    private final AtomicReference<State> state;
    private final AtomicLong accepted = new AtomicLong();
    private final AtomicLong refused = new AtomicLong();

    private LiveRules(boolean builtIn, State state) {
        this.builtIn = builtIn;
        this.state = new AtomicReference<>(state);
    }

    static LiveRules builtIn(LiveSet set, LastCheck check) {
        return new LiveRules(true, new State(set, check));
    }

    /** Of a folder that nobody has looked into yet. */
    static LiveRules ofFolder(LastCheck notYet) {
        return new LiveRules(false, new State(null, notYet));
    }

    /** The rule set to answer by. */
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

    /** The rule set that is live; empty where none is. */
    public Optional<LiveSet> found() {
        return Optional.ofNullable(state.get().live);
    }

    public LastCheck lastCheck() {
        return state.get().last;
    }

    /** Whether these are the rules that come with the program. */
    public boolean builtIn() {
        return builtIn;
    }

    /** How many looks at a folder found a set that went live. */
    long accepted() {
        return accepted.get();
    }

    /** How many found none. */
    long refused() {
        return refused.get();
    }

    /** From now on requests are answered by this set. */
    void accept(LiveSet set, LastCheck check) {
        state.set(new State(set, check));
        count(check);
    }

    /** The set that is live, if any, goes on. */
    void refuse(LastCheck check) {
        state.updateAndGet(now -> new State(now.live, check));
        count(check);
    }

    /** More is known of the set that was checked last; false where another was checked meanwhile. */
    boolean complete(LastCheck known, LastCheck more) {
        State now = state.get();
        return now.last == known && state.compareAndSet(now, new State(now.live, more));
    }

    private void count(LastCheck check) {
        (check.clean() ? accepted : refused).incrementAndGet();
    }
}
