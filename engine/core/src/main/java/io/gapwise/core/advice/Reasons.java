package io.gapwise.core.advice;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Words;
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
import org.jspecify.annotations.Nullable;

/** Collects the reasons that the rules give, each under the conclusion that it supports. */
final class Reasons {

    final List<Reason> alignment = new ArrayList<>();
    final List<Reason> verdict = new ArrayList<>();
    final Map<Cause, List<Reason>> found = new EnumMap<>(Cause.class);
    final Map<Cause, List<Reason>> discounted = new EnumMap<>(Cause.class);
    final Map<Remedy, List<Reason>> remedies = new EnumMap<>(Remedy.class);
    final Map<Method, List<Reason>> speakFor = new EnumMap<>(Method.class);
    final Map<Method, List<Reason>> speakAgainst = new EnumMap<>(Method.class);
    final Map<Method, List<Reason>> excluded = new EnumMap<>(Method.class);
    final Measures measures = new Measures();
    final Questions questions;
    final List<Reason> cautions = new ArrayList<>();
    private final FlatFact fact;
    private final boolean formal;
    private final List<String> leads = new ArrayList<>();
    private String lead = "";
    private String summary = "";

    /** @param formal says whether a formal programme may be how they learn, so that the first of two summaries is given */
    Reasons(FlatFact fact, boolean formal, QuestionOrder order) {
        this.fact = fact;
        this.questions = new Questions(order);
        this.formal = formal;
    }

    String summary() {
        return summary;
    }

    /** Takes in everything that one rule concludes. Call it in the order in which the rules fired. */
    void hear(Rule rule, String source, Map<String, Object> facts) {
        Speaker speaker = new Speaker(rule.name(), source, facts, lead);
        for (Call call : rule.calls()) {
            call.conclusion().match(speaker);
        }
    }

    /** Makes a summary begin with a capital where triage puts nothing in front of it. */
    private static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }

    private static <E extends Enum<E>> void add(Map<E, List<Reason>> reasons, E concluded, Reason reason) {
        reasons.computeIfAbsent(concluded, c -> new ArrayList<>()).add(reason);
    }

    /**
     * Takes in the conclusions of one rule, together with what made it fire and the words that triage had put in front
     * of the summary until then.
     */
    private final class Speaker implements Conclusion.Cases<@Nullable Void> {

        private final String rule;
        private final String source;
        private final Map<String, Object> facts;
        private final String lead;

        Speaker(String rule, String source, Map<String, Object> facts, String lead) {
            this.rule = rule;
            this.source = source;
            this.facts = facts;
            this.lead = lead;
        }

        @Override
        public @Nullable Void align(Conclusion.Align said) {
            alignment.add(reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void lead(Conclusion.Lead said) {
            String clause = filled(said.text());
            leads.add(clause);
            Reasons.this.lead = Words.listed(leads);
            verdict.add(reason(capitalised(clause) + "."));
            return null;
        }

        @Override
        public @Nullable Void notWorthPursuing(Conclusion.NotWorthPursuing said) {
            verdict.add(reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void findCause(Conclusion.FindCause said) {
            add(found, said.cause(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void discountCause(Conclusion.DiscountCause said) {
            add(discounted, said.cause(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void giveVerdict(Conclusion.GiveVerdict said) {
            summary = capitalised(filled(formal ? said.formal() : said.informal()));
            verdict.add(reason(summary));
            return null;
        }

        @Override
        public @Nullable Void adviseRemedy(Conclusion.AdviseRemedy said) {
            add(remedies, said.remedy(), reason(said.text(), said.weight()));
            return null;
        }

        @Override
        public @Nullable Void speakFor(Conclusion.SpeakFor said) {
            add(speakFor, said.method(), reason(said.text(), said.weight()));
            return null;
        }

        @Override
        public @Nullable Void speakAgainst(Conclusion.SpeakAgainst said) {
            add(speakAgainst, said.method(), reason(said.text(), -said.weight()));
            return null;
        }

        @Override
        public @Nullable Void exclude(Conclusion.Exclude said) {
            add(excluded, said.method(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void takeMeasure(Conclusion.TakeMeasure said) {
            measures.add(said, filled(said.measure()), reason(said.because()));
            return null;
        }

        @Override
        public @Nullable Void caution(Conclusion.Caution said) {
            cautions.add(reason(said.text()));
            return null;
        }

        /** Asks about what nobody answered. An answer is asked about only by a rule that rests on it and so doubts it. */
        @Override
        public @Nullable Void ask(Conclusion.Ask said) {
            String path = said.field().path();
            boolean answered = KnownAnswer.in(fact, said.field());
            if (!answered || facts.containsKey(path)) {
                questions.add(said.field(), filled(said.question()), filled(said.because()), answered);
            }
            return null;
        }

        private String filled(Template text) {
            return text.fill(fact, lead);
        }

        private Reason reason(Template text) {
            return reason(filled(text));
        }

        private Reason reason(String text) {
            return new Reason(rule, text, source, facts, null);
        }

        private Reason reason(Template text, int weight) {
            return new Reason(rule, filled(text), source, facts, weight);
        }
    }
}
