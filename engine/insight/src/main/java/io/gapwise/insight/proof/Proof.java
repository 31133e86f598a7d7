package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Proves what a rule set promises. The same rules always get the same report. */
public final class Proof {

    /** How many cases are drawn and held against what is proved. */
    private static final int DRAWN = 1_500;

    private static final long SEED = 23;

    private Proof() {}

    /** Proves every promise of a rule set in which every stage that answers has rules. */
    public static ProofReport of(RuleSet rules) {
        ProofContext context = ProofContext.of(rules, DRAWN, SEED);
        // A solver may be used by one thread only, so what is about single rules has one of its own.
        ProofContext other = context.forAnotherThread(SEED + 1);
        CompletableFuture<List<PromiseResult>> ofRules =
                CompletableFuture.supplyAsync(() -> new RuleProofs(other, RuleLogic.of(rules)).prove());
        List<PromiseResult> results = new ArrayList<>(ofAnswers(context));
        results.addAll(ofRules.join());
        results.sort(Comparator.comparing(PromiseResult::promise));
        return new ProofReport(
                rules.version(), rules.rules().size(), rules.invariants().size(), results);
    }

    private static List<PromiseResult> ofAnswers(ProofContext context) {
        RuleLogic logic = RuleLogic.of(context.rules());
        NeverProofs proofs = new NeverProofs(context, logic);
        List<PromiseResult> results = new ArrayList<>();
        ContractPromises.list().forEach(never -> results.add(proofs.prove(never)));
        results.addAll(invariants(context.rules(), proofs));
        results.addAll(new FirstProofs(context, logic).prove());
        results.addAll(new QuestionProofs(context).prove());
        results.addAll(new BesideProofs(context).prove());
        return results;
    }

    private static List<PromiseResult> invariants(RuleSet rules, NeverProofs proofs) {
        List<PromiseResult> results = new ArrayList<>();
        for (Rule invariant : rules.invariants()) {
            results.add(proofs.prove(Never.of(invariant)));
        }
        return results;
    }
}
