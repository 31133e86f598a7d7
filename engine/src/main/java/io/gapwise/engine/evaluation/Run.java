package io.gapwise.engine.evaluation;

import io.gapwise.engine.cases.Answer;
import io.gapwise.engine.cases.Cause;
import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.cases.Method;
import io.gapwise.engine.cases.Remedy;
import io.gapwise.engine.cases.VerdictValue;
import io.gapwise.engine.findings.Causes;
import io.gapwise.engine.findings.Methods;
import io.gapwise.engine.findings.Ranking;
import io.gapwise.engine.findings.Remedies;
import io.gapwise.engine.findings.Triage;
import io.gapwise.engine.findings.Verdict;
import io.gapwise.engine.ruleset.Call;
import io.gapwise.engine.ruleset.Conclusion;
import io.gapwise.engine.ruleset.FlatFact;
import io.gapwise.engine.ruleset.Rule;
import io.gapwise.engine.ruleset.Stage;
import io.gapwise.engine.ruleset.Subject;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One case on its way through the stages. */
final class Run {

    private final GapCase gapCase;
    private final FlatFact fact = new FlatFact();
    private final List<Rule> spoke = new ArrayList<>();
    private final Ranking<Remedy> remedies = new Ranking<>(Remedy.class);
    private final Ranking<Method> methods = new Ranking<>(Method.class);
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
        List<Conclusion> said = speaking.stream()
                .flatMap(rule -> rule.calls().stream())
                .map(Call::conclusion)
                .toList();
        switch (stage) {
            case TRIAGE -> fact.put(Subject.TRIAGE, triage = triage(said));
            case CAUSES -> fact.put(Subject.CAUSES, causes = causes(said));
            case VERDICT -> fact.put(Subject.VERDICT, verdict = verdict(said));
            case REMEDIES -> fact.put(Subject.REMEDIES, remedies(said));
            case METHODS -> fact.put(Subject.METHODS, methodsFound = methods(said));
            case MEASURES -> requireResultMeasure(said);
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

    private Triage triage(List<Conclusion> said) {
        List<Conclusion.Align> aligned = only(said, Conclusion.Align.class);
        if (aligned.size() != 1) {
            throw fault("The rules gave %d alignments instead of one".formatted(aligned.size()));
        }
        boolean worthPursuing = only(said, Conclusion.NotWorthPursuing.class).isEmpty();
        return new Triage(aligned.get(0).alignment(), worthPursuing ? Answer.YES : Answer.NO);
    }

    private static Causes causes(List<Conclusion> said) {
        Set<Cause> found = EnumSet.noneOf(Cause.class);
        Set<Cause> discounted = EnumSet.noneOf(Cause.class);
        only(said, Conclusion.FindCause.class).forEach(c -> found.add(c.cause()));
        only(said, Conclusion.DiscountCause.class).forEach(c -> discounted.add(c.cause()));
        found.removeAll(discounted);
        return new Causes(found, discounted);
    }

    private Verdict verdict(List<Conclusion> said) {
        List<Conclusion.GiveVerdict> given = only(said, Conclusion.GiveVerdict.class);
        if (given.size() != 1) {
            throw fault("The rules gave %d verdicts instead of one".formatted(given.size()));
        }
        return new Verdict(given.get(0).value());
    }

    private Remedies remedies(List<Conclusion> said) {
        only(said, Conclusion.AdviseRemedy.class).forEach(c -> remedies.speakFor(c.remedy(), c.weight()));
        List<Remedy> bestFirst = remedies.bestFirst();
        if (bestFirst.isEmpty() && value() != VerdictValue.TRAINING) {
            throw fault("The rules say %s and advise no remedy".formatted(value()));
        }
        return new Remedies(Set.copyOf(bestFirst));
    }

    private Methods methods(List<Conclusion> said) {
        only(said, Conclusion.SpeakFor.class).forEach(c -> methods.speakFor(c.method(), c.weight()));
        only(said, Conclusion.SpeakAgainst.class).forEach(c -> methods.speakAgainst(c.method(), c.weight()));
        only(said, Conclusion.Exclude.class).forEach(c -> methods.exclude(c.method()));
        List<Method> bestFirst = methods.bestFirst();
        if (bestFirst.isEmpty() && learns()) {
            throw fault("The rules say %s and advise no method".formatted(value()));
        }
        return Methods.ranked(bestFirst, methods.excluded());
    }

    private void requireResultMeasure(List<Conclusion> said) {
        boolean results = only(said, Conclusion.TakeMeasure.class).stream().anyMatch(m -> m.level() == 4);
        if (!results && value() != VerdictValue.INSUFFICIENT_EVIDENCE) {
            throw fault("The rules say %s and measure no result (level 4)".formatted(value()));
        }
    }

    private boolean learns() {
        return value() == VerdictValue.TRAINING || value() == VerdictValue.MIXED;
    }

    private VerdictValue value() {
        return Objects.requireNonNull(verdict).value();
    }

    private RuleSetFault fault(String what) {
        List<String> names = spoke.stream().map(Rule::name).toList();
        return new RuleSetFault(what + ". Rules that spoke: " + String.join(", ", names) + ".");
    }

    private static <C extends Conclusion> List<C> only(List<Conclusion> said, Class<C> kind) {
        return said.stream().filter(kind::isInstance).map(kind::cast).toList();
    }
}
