package io.gapwise.core.evaluation;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.findings.Causes;
import io.gapwise.core.findings.Methods;
import io.gapwise.core.findings.Ranking;
import io.gapwise.core.findings.Remedies;
import io.gapwise.core.findings.Triage;
import io.gapwise.core.findings.Verdict;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case on its way through the stages. */
final class Run {

    private static final int RESULT = 4;

    private final GapCase gapCase;
    private final FlatFact fact = new FlatFact();
    private final List<Rule> spoke = new ArrayList<>();
    private final Ranking<Remedy> remedies = new Ranking<>(Remedy.class);
    private final Ranking<Method> methods = new Ranking<>(Method.class);
    private final List<AlignmentValue> aligned = new ArrayList<>(1);
    private final Set<Cause> found = EnumSet.noneOf(Cause.class);
    private final Set<Cause> discounted = EnumSet.noneOf(Cause.class);
    private final List<VerdictValue> given = new ArrayList<>(1);
    private Answer worthPursuing = Answer.YES;
    private boolean resultMeasured;
    private @Nullable Triage triage;
    private @Nullable Causes causes;
    private @Nullable Verdict verdict;
    private @Nullable Methods methodsFound;

    Run(GapCase gapCase) {
        this.gapCase = gapCase;
        fact.put(Subject.GAP_CASE, gapCase);
    }

    FlatFact fact() {
        return fact;
    }

    /** A way of learning is looked for only where learning is at least part of the answer. */
    boolean asks(Stage stage) {
        return stage != Stage.METHODS || learns();
    }

    void conclude(Stage stage, List<Rule> speaking) {
        spoke.addAll(speaking);
        for (Rule rule : speaking) {
            for (Call call : rule.calls()) {
                hear(stage, call.conclusion());
            }
        }
        switch (stage) {
            case TRIAGE -> fact.put(Subject.TRIAGE, triage = triage());
            case CAUSES -> fact.put(Subject.CAUSES, causes = causes());
            case VERDICT -> fact.put(Subject.VERDICT, verdict = new Verdict(only(given, "verdicts")));
            case REMEDIES -> fact.put(Subject.REMEDIES, remedies());
            case METHODS -> fact.put(Subject.METHODS, methodsFound = methods());
            case MEASURES -> requireResultMeasure();
        }
    }

    Evaluation evaluation() {
        return new Evaluation(
                gapCase,
                fact,
                spoke,
                Objects.requireNonNull(triage),
                Objects.requireNonNull(causes),
                Objects.requireNonNull(verdict),
                remedies,
                methods,
                Objects.requireNonNull(methodsFound));
    }

    /** Notes what later stages read of it; the rest is for the answer. */
    private void hear(Stage stage, Conclusion conclusion) {
        switch (stage) {
            case TRIAGE -> {
                if (conclusion instanceof Conclusion.Align said) {
                    aligned.add(said.alignment());
                } else if (conclusion instanceof Conclusion.NotWorthPursuing) {
                    worthPursuing = Answer.NO;
                }
            }
            case CAUSES -> {
                if (conclusion instanceof Conclusion.FindCause said) {
                    found.add(said.cause());
                } else if (conclusion instanceof Conclusion.DiscountCause said) {
                    discounted.add(said.cause());
                }
            }
            case VERDICT -> {
                if (conclusion instanceof Conclusion.GiveVerdict said) {
                    given.add(said.value());
                }
            }
            case REMEDIES -> {
                if (conclusion instanceof Conclusion.AdviseRemedy said) {
                    remedies.speakFor(said.remedy(), said.weight());
                }
            }
            case METHODS -> hearOfMethod(conclusion);
            case MEASURES -> {
                if (conclusion instanceof Conclusion.TakeMeasure said && said.level() == RESULT) {
                    resultMeasured = true;
                }
            }
        }
    }

    private void hearOfMethod(Conclusion conclusion) {
        if (conclusion instanceof Conclusion.SpeakFor said) {
            methods.speakFor(said.method(), said.weight());
        } else if (conclusion instanceof Conclusion.SpeakAgainst said) {
            methods.speakAgainst(said.method(), said.weight());
        } else if (conclusion instanceof Conclusion.Exclude said) {
            methods.exclude(said.method());
        }
    }

    private Triage triage() {
        return new Triage(only(aligned, "alignments"), worthPursuing);
    }

    private Causes causes() {
        found.removeAll(discounted);
        return new Causes(found, discounted);
    }

    private Remedies remedies() {
        if (!remedies.any() && value() != VerdictValue.TRAINING) {
            throw fault("The rules say %s and advise no remedy".formatted(value()));
        }
        return new Remedies(remedies.advised());
    }

    private Methods methods() {
        if (!methods.any() && learns()) {
            throw fault("The rules say %s and advise no method".formatted(value()));
        }
        return Methods.ranked(methods.bestFirst(), methods.excluded());
    }

    private void requireResultMeasure() {
        if (!resultMeasured && value() != VerdictValue.INSUFFICIENT_EVIDENCE) {
            throw fault("The rules say %s and measure no result (level 4)".formatted(value()));
        }
    }

    private boolean learns() {
        return value() == VerdictValue.TRAINING || value() == VerdictValue.MIXED;
    }

    VerdictValue value() {
        return Objects.requireNonNull(verdict).value();
    }

    private RuleSetFault fault(String what) {
        List<String> names = spoke.stream().map(Rule::name).toList();
        return new RuleSetFault(what + ". Rules that spoke: " + String.join(", ", names) + ".");
    }

    private <T> T only(List<T> said, String what) {
        if (said.size() != 1) {
            throw fault("The rules gave %d %s instead of one".formatted(said.size(), what));
        }
        return said.get(0);
    }
}
