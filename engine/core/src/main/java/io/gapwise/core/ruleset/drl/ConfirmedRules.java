package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Stage;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Remembers the rules that Drools' parser has confirmed to read as our grammar does. Whoever reads a folder at each save gives
 * the same object each time; then the parser, which takes most of the time of reading, sees only what was changed. A rule is
 * known by its whole text and its stage, of which both readings are made.
 */
public final class ConfirmedRules {

    private record Confirmed(Stage stage, String text) {}

    private final boolean all;
    private final Set<Confirmed> before = ConcurrentHashMap.newKeySet();
    private final Set<Confirmed> now = ConcurrentHashMap.newKeySet();

    public ConfirmedRules() {
        this(false);
    }

    private ConfirmedRules(boolean all) {
        this.all = all;
    }

    /** Returns that every rule has been confirmed, as by the build, so that nothing is left to do. */
    static ConfirmedRules allOfThem() {
        return new ConfirmedRules(true);
    }

    boolean all() {
        return all;
    }

    boolean contains(Stage stage, String text) {
        return all || before.contains(new Confirmed(stage, text));
    }

    void add(Stage stage, String text) {
        now.add(new Confirmed(stage, text));
    }

    /** Forgets every rule that was not added since this was called last, so that no more is held than one rule set. */
    void endOfReading() {
        before.clear();
        before.addAll(now);
        now.clear();
    }
}
