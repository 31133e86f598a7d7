package io.gapwise.core.evaluation;

import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import org.kie.api.runtime.KieSession;
import org.kie.api.runtime.rule.FactHandle;

/**
 * Lends the Drools sessions of a rule set. One thread uses a session at a time and then gives it back, because making
 * one costs as much as an evaluation. The sessions are kept here and not in thread-locals, so that a rule set that is
 * replaced leaves nothing behind in threads that live on.
 */
final class DroolsSessions implements RuleMatcher {

    private final RuleSet ruleSet;
    private final Map<Stage, DroolsStage> bases = new EnumMap<>(Stage.class);
    private final Map<Stage, DroolsStage> basesBeside = new EnumMap<>(Stage.class);
    private final Map<Stage, ConcurrentLinkedDeque<KieSession>> idle = new EnumMap<>(Stage.class);

    DroolsSessions(RuleSet ruleSet) {
        this.ruleSet = ruleSet;
        for (Stage stage : Stage.answering()) {
            bases.put(stage, DroolsStage.of(stage, ruleSet.rules(stage)));
        }
        for (Stage stage : Stage.values()) {
            idle.put(stage, new ConcurrentLinkedDeque<>());
        }
    }

    @Override
    public BitSet speaking(Stage stage, FlatFact fact) {
        ConcurrentLinkedDeque<KieSession> waiting = idle.get(stage);
        KieSession lent = waiting.pollFirst();
        KieSession session = lent != null ? lent : base(stage).session();
        StageFact asked = new StageFact(fact);
        boolean done = false;
        try {
            FactHandle handle = session.insert(asked);
            asked.collectWhile(session::fireAllRules);
            session.delete(handle);
            done = true;
        } finally {
            if (done) {
                waiting.addFirst(session);
            } else {
                // A session that threw an exception may still hold half an evaluation.
                session.dispose();
            }
        }
        return asked.speaking();
    }

    /**
     * Returns the rule base of a stage. That of a stage which judges beside an answer is built when it is first asked, since
     * most programs never ask it.
     */
    private DroolsStage base(Stage stage) {
        if (stage.answers()) {
            return Objects.requireNonNull(bases.get(stage));
        }
        synchronized (basesBeside) {
            return basesBeside.computeIfAbsent(stage, asked -> DroolsStage.of(asked, ruleSet.rules(asked)));
        }
    }

    /** Counts the sessions that wait to be lent. */
    int waiting() {
        return idle.values().stream().mapToInt(ConcurrentLinkedDeque::size).sum();
    }
}
