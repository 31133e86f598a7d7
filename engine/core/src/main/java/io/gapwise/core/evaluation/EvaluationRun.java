package io.gapwise.core.evaluation;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.findings.Causes;
import io.gapwise.core.findings.Methods;
import io.gapwise.core.findings.Remedies;
import io.gapwise.core.findings.Triage;
import io.gapwise.core.findings.Verdict;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Takes one case through the stages. */
final class EvaluationRun {

    private final GapCase gapCase;
    private final GapCase judged;
    private final FlatFact fact = new FlatFact();
    private final List<Rule> spoke = new ArrayList<>();
    private final ConclusionCollector heard = new ConclusionCollector();
    private @Nullable Triage triage;
    private @Nullable Causes causes;
    private @Nullable Verdict verdict;
    private @Nullable Methods methodsFound;

    EvaluationRun(GapCase gapCase) {
        this.gapCase = gapCase;
        this.judged = gapCase.judged();
        fact.put(judged);
    }

    FlatFact fact() {
        return fact;
    }

    /** Says whether a stage takes part. Methods are looked for only where learning is at least part of the answer. */
    boolean asks(Stage stage) {
        return stage != Stage.METHODS || learns();
    }

    void conclude(Stage stage, List<Rule> speaking) {
        spoke.addAll(speaking);
        for (int i = 0; i < speaking.size(); i++) {
            List<Call> calls = speaking.get(i).calls();
            for (int each = 0; each < calls.size(); each++) {
                calls.get(each).conclusion().match(heard);
            }
        }
        Record finding = finding(stage);
        if (finding != null) {
            fact.put(Subject.of(finding), finding);
        }
    }

    Evaluation evaluation() {
        return new Evaluation(
                gapCase,
                judged,
                fact,
                spoke,
                Objects.requireNonNull(triage),
                Objects.requireNonNull(causes),
                Objects.requireNonNull(verdict),
                heard.remedies,
                heard.methods,
                Objects.requireNonNull(methodsFound));
    }

    /** Sums up the conclusions of a stage for later stages; no stage reads those of the last one. */
    private @Nullable Record finding(Stage stage) {
        return switch (stage) {
            case TRIAGE -> triage = triage();
            case CAUSES -> causes = causes();
            case VERDICT -> verdict = new Verdict(only(Stage.VERDICT, heard.verdicts, "verdicts"));
            case REMEDIES -> remedies();
            case METHODS -> methodsFound = methods();
            case MEASURES -> {
                requireResultMeasure();
                yield null;
            }
            case PROGRESS, PRIORITY, PLACE, INVARIANTS ->
                throw new IllegalArgumentException(
                        "The stage %s judges beside an answer, not with it.".formatted(stage));
        };
    }

    private Triage triage() {
        return new Triage(only(Stage.TRIAGE, heard.alignments, "alignments"), heard.worthPursuing());
    }

    private Causes causes() {
        return Causes.of(heard.found(), heard.discounted(), judged::support);
    }

    private Remedies remedies() {
        if (!heard.remedies.any() && value() != VerdictValue.TRAINING) {
            throw fault(Stage.REMEDIES, "The rules say %s and advise no remedy".formatted(value()));
        }
        return Remedies.of(heard.remedies.bestFirst());
    }

    private Methods methods() {
        if (!heard.methods.any() && learns()) {
            throw fault(Stage.METHODS, "The rules say %s and advise no method".formatted(value()));
        }
        return Methods.of(heard.methods, learns());
    }

    private void requireResultMeasure() {
        if (!heard.resultMeasured() && value() != VerdictValue.INSUFFICIENT_EVIDENCE) {
            throw fault(Stage.MEASURES, "The rules say %s and measure no result (level 4)".formatted(value()));
        }
    }

    private boolean learns() {
        return value() == VerdictValue.TRAINING || value() == VerdictValue.MIXED;
    }

    VerdictValue value() {
        return Objects.requireNonNull(verdict).value();
    }

    private RuleSetFault fault(Stage stage, String what) {
        List<String> names = spoke.stream().map(Rule::name).toList();
        return new RuleSetFault(what + ". Rules that spoke: " + String.join(", ", names) + ".", stage, spoke, fact);
    }

    private <T> T only(Stage stage, List<T> said, String what) {
        if (said.size() != 1) {
            throw fault(stage, "The rules gave %d %s instead of one".formatted(said.size(), what));
        }
        return said.get(0);
    }
}
