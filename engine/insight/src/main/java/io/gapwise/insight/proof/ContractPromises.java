package io.gapwise.insight.proof;

import static io.gapwise.insight.proof.Parts.all;
import static io.gapwise.insight.proof.Parts.any;
import static io.gapwise.insight.proof.Parts.contains;
import static io.gapwise.insight.proof.Parts.is;
import static io.gapwise.insight.proof.Parts.isNot;
import static io.gapwise.insight.proof.Parts.lacks;
import static io.gapwise.insight.proof.Parts.not;
import static io.gapwise.insight.proof.Parts.oneOf;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Metric;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Purpose;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Stake;
import io.gapwise.core.cases.Stakeholder;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Stage;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Lists what the contract says of every answer, whatever the rules are. */
final class ContractPromises {

    private static final String FOUND = "Causes.found";
    private static final String VERDICT = "Verdict.value";
    private static final String REMEDIES = "Remedies.advised";

    private static final Condition LITTLE_AT_STAKE =
            all(is("goal.stake", Stake.LITTLE), isNot("gap.legallyMandated", Answer.YES));

    private static final Condition ONLY_CLAIMED = is("Causes.onlyClaimed", Answer.YES);

    private ContractPromises() {}

    static List<Never> list() {
        List<Never> all = new ArrayList<>();
        all.add(Never.breaking(Promise.ONE_ALIGNMENT, Stage.TRIAGE));
        all.add(Never.breaking(Promise.ONE_VERDICT, Stage.VERDICT));
        follows(Promise.ALIGNMENT_FOLLOWS, "Triage.alignment", alignments(), all);
        follows(Promise.VERDICT_FOLLOWS, VERDICT, verdicts(), all);
        all.add(Never.breaking(Promise.REMEDY_WHERE_DUE, Stage.REMEDIES));
        all.add(Never.breaking(Promise.METHOD_WHERE_DUE, Stage.METHODS));
        all.add(Never.answered(Promise.METHOD_WHERE_DUE, "without-learning", methodWithoutLearning()));
        all.add(Never.breaking(Promise.RESULT_WHERE_DUE, Stage.MEASURES));
        all.add(Never.answered(Promise.NOTHING_BOTH_WAYS, "causes", causesBothWays()));
        all.add(Never.answered(Promise.NOTHING_BOTH_WAYS, "methods", methodsBothWays()));
        all.add(Never.answered(Promise.LEFT_ALONE_FIRST, "", notLeftAlone()));
        all.add(Never.answered(
                Promise.EVIDENCE_GATHERED,
                "no-verdict",
                all(is(VERDICT, VerdictValue.INSUFFICIENT_EVIDENCE), lacks(REMEDIES, Remedy.GATHER_EVIDENCE))));
        all.add(Never.answered(
                Promise.EVIDENCE_GATHERED,
                "only-claimed",
                all(ONLY_CLAIMED, not(LITTLE_AT_STAKE), lacks(REMEDIES, Remedy.GATHER_EVIDENCE))));
        Arrays.stream(Obstacle.values())
                .filter(Obstacle::accuses)
                .forEach(obstacle ->
                        all.add(Never.answered(Promise.ACCUSATIONS_SHOWN, obstacle.name(), accused(obstacle))));
        return all;
    }

    /** A line of one of the contract's tables, of which the first that holds decides. */
    private record Line(Condition when, Object value) {}

    private static void follows(Promise promise, String path, Map<String, Line> lines, List<Never> all) {
        List<Condition> earlier = new ArrayList<>();
        lines.forEach((name, line) -> {
            List<Condition> broken = new ArrayList<>(earlier);
            broken.add(line.when());
            broken.add(isNot(path, line.value()));
            all.add(Never.answered(promise, name, all(broken)));
            earlier.add(not(line.when()));
        });
    }

    private static Map<String, Line> alignments() {
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("strategic", new Line(is("goal.strategic", Answer.YES), AlignmentValue.STRATEGIC));
        lines.put(
                "necessary",
                new Line(
                        any(
                                oneOf(
                                        "gap.purpose",
                                        List.of(Purpose.COMPLIANCE, Purpose.ONBOARDING, Purpose.PRODUCT_KNOWLEDGE)),
                                is("gap.legallyMandated", Answer.YES)),
                        AlignmentValue.NECESSARY));
        lines.put("unaligned", new Line(is("goal.metric", Metric.NONE), AlignmentValue.UNALIGNED));
        lines.put("operational", new Line(isNot("goal.metric", Metric.UNKNOWN), AlignmentValue.OPERATIONAL));
        lines.put("unknown", new Line(all(), AlignmentValue.UNKNOWN));
        return lines;
    }

    private static Map<String, Line> verdicts() {
        Condition learning = not(is("Causes.learningCount", 0));
        Condition other = not(is("Causes.otherCount", 0));
        Map<String, Line> lines = new LinkedHashMap<>();
        lines.put("little-at-stake", new Line(LITTLE_AT_STAKE, VerdictValue.NOT_TRAINING));
        lines.put("no-cause", new Line(all(not(learning), not(other)), VerdictValue.INSUFFICIENT_EVIDENCE));
        lines.put("opinion-about-people", new Line(opinionAboutPeople(), VerdictValue.INSUFFICIENT_EVIDENCE));
        lines.put("only-learning", new Line(not(other), VerdictValue.TRAINING));
        lines.put("no-learning", new Line(not(learning), VerdictValue.NOT_TRAINING));
        lines.put("both", new Line(all(), VerdictValue.MIXED));
        return lines;
    }

    /**
     * Holds where nothing but causes of the person and poor leadership is found, all of them claimed, nothing else of the
     * workplace is known, and what is known is an opinion or what people state.
     */
    private static Condition opinionAboutPeople() {
        List<Condition> parts = new ArrayList<>(List.of(
                ONLY_CLAIMED,
                lacks(FOUND, Cause.GROWTH),
                lacks(FOUND, Cause.MANDATE),
                any(is("evidence.onlyOpinion", Answer.YES), is("evidence.stated", Answer.YES))));
        for (Obstacle obstacle : Obstacle.values()) {
            if (obstacle.side() == Side.WORKPLACE && obstacle != Obstacle.poorLeadership) {
                parts.add(lacks(FOUND, obstacle.cause()));
                parts.add(is("obstacles." + obstacle, Presence.UNKNOWN));
            }
        }
        return all(parts);
    }

    private static Condition notLeftAlone() {
        return all(
                any(LITTLE_AT_STAKE, is("Triage.worthPursuing", Answer.NO)),
                isNot("Remedies.first", Remedy.LEAVE_AS_IS));
    }

    private static Condition methodWithoutLearning() {
        return all(
                oneOf(VERDICT, List.of(VerdictValue.NOT_TRAINING, VerdictValue.INSUFFICIENT_EVIDENCE)),
                isNot("Methods.best", null));
    }

    private static Condition causesBothWays() {
        return any(Arrays.stream(Cause.values())
                .map(cause -> all(contains(FOUND, cause), contains("Causes.discounted", cause)))
                .toList());
    }

    private static Condition methodsBothWays() {
        List<Condition> both = new ArrayList<>();
        for (Method method : Method.values()) {
            Condition advised = contains("Methods.advised", method);
            Condition considered = contains("Methods.considered", method);
            both.add(all(advised, considered));
            both.add(all(any(advised, considered), contains("Methods.excluded", method)));
        }
        return any(both);
    }

    /**
     * Holds where a cause is found that accuses people, and it is only claimed or disputed. Where rules conclude it and
     * nobody calls it present, it is as well shown as the sources are.
     */
    private static Condition accused(Obstacle obstacle) {
        String support = "support." + obstacle;
        List<Condition> bySources = new ArrayList<>(List.of(
                is(support, Support.NONE),
                any(lacks("evidence.heard", Stakeholder.PERFORMERS), all(lackingSources(Evidence.TELLING)))));
        bySources.addAll(lackingSources(Evidence.SHOWING));
        return all(
                contains(FOUND, obstacle.cause()),
                any(oneOf(support, List.of(Support.CLAIMED, Support.DISPUTED)), all(bySources)));
    }

    private static List<Condition> lackingSources(Iterable<?> sources) {
        List<Condition> lacking = new ArrayList<>();
        sources.forEach(source -> lacking.add(lacks("evidence.sources", source)));
        return lacking;
    }
}
