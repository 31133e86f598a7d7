package io.gapwise.core.advice;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Words;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.findings.Ranking;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Template;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** Puts what the rules said in the order of the answer, each conclusion with its reasons. */
final class AdviceBuilder {

    private static final int MIDDLE_FIT = 50;

    private final String version;
    private final Evaluation evaluation;
    private final List<Reason> alignment = new ArrayList<>();
    private final List<Reason> verdict = new ArrayList<>();
    private final Map<Cause, List<Reason>> found = new EnumMap<>(Cause.class);
    private final Map<Cause, List<Reason>> discounted = new EnumMap<>(Cause.class);
    private final Map<Remedy, List<Reason>> remedies = new EnumMap<>(Remedy.class);
    private final Map<Method, List<Reason>> speakFor = new EnumMap<>(Method.class);
    private final Map<Method, List<Reason>> speakAgainst = new EnumMap<>(Method.class);
    private final Map<Method, List<Reason>> excluded = new EnumMap<>(Method.class);
    private final Measures measures = new Measures();
    private final Questions questions = new Questions();
    private final List<Reason> cautions = new ArrayList<>();
    private final boolean formal;
    private final List<String> leads = new ArrayList<>();
    private String lead = "";
    private String summary = "";

    AdviceBuilder(String version, Map<Rule, Grounds> grounds, Evaluation evaluation) {
        this.version = version;
        this.evaluation = evaluation;
        this.formal = evaluation.methodsFound().formal() == Answer.YES;
        Citation citation = new Citation(evaluation.fact());
        for (Rule rule : evaluation.spoke()) {
            Grounds of = Objects.requireNonNull(grounds.get(rule));
            Map<String, Object> facts = citation.of(rule, of).told(evaluation.fact());
            Speaker by = new Speaker(rule.name(), of.source(), facts, evaluation.fact(), lead);
            for (Call call : rule.calls()) {
                hear(call.conclusion(), by);
            }
        }
    }

    Advice advice() {
        return new Advice(
                new Advice.RuleSetUsed(version),
                new Advice.Verdict(
                        evaluation.verdict().value(),
                        summary,
                        ConfidenceScale.of(evaluation.gapCase()),
                        formal,
                        verdict),
                new Advice.Alignment(evaluation.triage().alignment(), alignment),
                causes(),
                discounted.entrySet().stream()
                        .map(e -> new Advice.CauseDiscounted(e.getKey(), e.getValue()))
                        .toList(),
                evaluation.remedies().bestFirst().stream()
                        .map(remedy -> new Advice.RemedyAdvised(remedy, remedies.get(remedy)))
                        .toList(),
                evaluation.methods().bestFirst().stream().map(this::method).toList(),
                excluded.entrySet().stream()
                        .map(e -> new Advice.MethodExcluded(e.getKey(), e.getValue()))
                        .toList(),
                measures.inOrder(),
                cautions,
                questions.inOrder());
    }

    private List<Advice.CauseFound> causes() {
        return evaluation.causes().found().stream()
                .map(cause -> new Advice.CauseFound(cause, cause.side(), cause.learning(), found.get(cause)))
                .toList();
    }

    private Advice.MethodAdvised method(Method method) {
        Ranking<Method> ranking = evaluation.methods();
        int fit = Math.max(0, Math.min(100, MIDDLE_FIT + ranking.sum(method)));
        return new Advice.MethodAdvised(
                method,
                method.formal(),
                fit,
                speakFor.getOrDefault(method, List.of()),
                speakAgainst.getOrDefault(method, List.of()));
    }

    private void hear(Conclusion conclusion, Speaker by) {
        if (conclusion instanceof Conclusion.Align said) {
            alignment.add(by.reason(said.text()));
        } else if (conclusion instanceof Conclusion.NotWorthPursuing said) {
            verdict.add(by.reason(said.text()));
        } else if (conclusion instanceof Conclusion.Lead said) {
            String clause = by.filled(said.text());
            leads.add(clause);
            lead = Words.listed(leads);
            verdict.add(by.reason(capitalised(clause) + "."));
        } else if (conclusion instanceof Conclusion.FindCause said) {
            add(found, said.cause(), by.reason(said.text()));
        } else if (conclusion instanceof Conclusion.DiscountCause said) {
            add(discounted, said.cause(), by.reason(said.text()));
        } else if (conclusion instanceof Conclusion.GiveVerdict said) {
            summary = capitalised(by.filled(formal ? said.formal() : said.informal()));
            verdict.add(by.reason(summary));
        } else if (conclusion instanceof Conclusion.AdviseRemedy said) {
            add(remedies, said.remedy(), by.reason(said.text(), said.weight()));
        } else if (conclusion instanceof Conclusion.SpeakFor said) {
            add(speakFor, said.method(), by.reason(said.text(), said.weight()));
        } else if (conclusion instanceof Conclusion.SpeakAgainst said) {
            add(speakAgainst, said.method(), by.reason(said.text(), -said.weight()));
        } else if (conclusion instanceof Conclusion.Exclude said) {
            add(excluded, said.method(), by.reason(said.text()));
        } else if (conclusion instanceof Conclusion.TakeMeasure said) {
            measures.add(said, by.filled(said.measure()), by.reason(said.because()));
        } else if (conclusion instanceof Conclusion.Caution said) {
            cautions.add(by.reason(said.text()));
        } else if (conclusion instanceof Conclusion.Ask said) {
            questions.add(said.field(), by.filled(said.question()), by.filled(said.because()));
        }
    }

    /** A summary is a sentence of its own where triage leads with nothing. */
    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static <E extends Enum<E>> void add(Map<E, List<Reason>> reasons, E concluded, Reason reason) {
        reasons.computeIfAbsent(concluded, c -> new ArrayList<>()).add(reason);
    }

    /** The rule that is speaking, what made it speak, and what triage leads with. */
    private record Speaker(String rule, String source, Map<String, Object> facts, FlatFact fact, String lead) {

        String filled(Template text) {
            return text.fill(fact, lead);
        }

        Reason reason(Template text) {
            return reason(filled(text));
        }

        Reason reason(String text) {
            return new Reason(rule, text, source, facts, null);
        }

        Reason reason(Template text, int weight) {
            return new Reason(rule, filled(text), source, facts, weight);
        }
    }
}
