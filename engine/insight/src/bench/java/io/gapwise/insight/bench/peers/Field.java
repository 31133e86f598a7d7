package io.gapwise.insight.bench.peers;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.LoopEvaluator;
import io.gapwise.core.ruleset.RuleSet;
import java.util.List;
import java.util.function.Function;

/** All that runs in the same JVM. */
public enum Field {
    STRAIGHT("generated Java, conclusions only", rules -> new StraightLine(rules, JavaCalls.WITHOUT_TEXTS)),
    STRAIGHT_WITH_TEXTS("generated Java, with reasons' texts", rules -> new StraightLine(rules, JavaCalls.FILLED)),
    LOOPS("loops over our rule model, conclusions only", rules -> new GapwisePeer(LoopEvaluator.of(rules))),
    EVALUATION("Gapwise, Drools decides, conclusions only", rules -> new GapwisePeer(new Evaluator(rules))),
    ADVICE("Gapwise, Drools decides, reasons and facts", rules -> new GapwiseAdvice(new Advisor(rules))),
    INDEXED("Gapwise, the index decides, conclusions only", rules -> new GapwisePeer(Evaluator.indexed(rules))),
    INDEXED_ADVICE("Gapwise, the index decides, reasons and facts", rules -> new GapwiseAdvice(new Advisor(rules).inBulk())),
    INDEXED_JSON("the same, written as JSON", GapwiseJson::of),
    DROOLS("Drools, a new session per case", Drools::newSessions),
    DROOLS_POOLED("Drools, executable model and session pool", Drools::pooled),
    EVRETE("Evrete 4.0.3", Evrete::new),
    EASY_RULES("Easy Rules 4.1.0", EasyRules::new);

    private final String title;
    private final Function<RuleSet, Peer> maker;

    Field(String title, Function<RuleSet, Peer> maker) {
        this.title = title;
        this.maker = maker;
    }

    public String title() {
        return title;
    }

    /** This peer, once it has concluded what plain loops conclude of each of these cases. */
    public Peer agreeing(RuleSet rules, List<GapCase> cases) {
        Peer peer = maker.apply(rules);
        Evaluator reference = LoopEvaluator.of(rules);
        cases.parallelStream().forEach(gapCase -> {
            Conclusions expected = Conclusions.of(reference.evaluate(gapCase));
            Conclusions actual = peer.conclusions(peer.answer(gapCase));
            if (!actual.agrees(expected)) {
                throw new IllegalStateException(
                        "%s concludes%n%s%ninstead of%n%s%nof %s".formatted(title, actual, expected, gapCase));
            }
        });
        return peer;
    }
}
