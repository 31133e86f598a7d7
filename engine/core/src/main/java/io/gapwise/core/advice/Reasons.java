package io.gapwise.core.advice;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.FlatFact;
import io.gapwise.core.ruleset.Phrasing;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Template;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
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
    final Map<ProgressValue, List<Reason>> judgements = new TreeMap<>();
    final Map<Cause, List<Reason>> reopened = new TreeMap<>();
    final List<Reason> revisions = new ArrayList<>();
    final Map<NeedValue, List<Reason>> needs = new TreeMap<>();
    final Map<EffectValue, List<Reason>> effects = new TreeMap<>();
    final Map<ReadinessValue, List<Reason>> readinesses = new TreeMap<>();
    final Map<UrgencyValue, List<Reason>> urgencies = new TreeMap<>();
    final Map<PlaceValue, List<Reason>> places = new TreeMap<>();
    final List<Reason> doubts = new ArrayList<>();
    private final FlatFact fact;
    private final boolean formal;
    private final RuleTexts texts;
    private final LeadClauses leads = new LeadClauses();
    private String summary = "";
    private boolean summaryInEnglish;

    /** The names of the rules of which a text was said in English for lack of a translation. */
    final Set<String> untranslated = new HashSet<>();

    /** The fields that are asked about in English for lack of a translation. */
    final Set<String> questionsInEnglish = new HashSet<>();

    /** @param formal says whether a formal programme may be how they learn, so that the first of two summaries is given */
    Reasons(FlatFact fact, boolean formal, QuestionOrder order, RuleTexts texts) {
        this.fact = fact;
        this.questions = new Questions(order);
        this.formal = formal;
        this.texts = texts;
    }

    String summary() {
        return summary;
    }

    boolean summaryInEnglish() {
        return summaryInEnglish;
    }

    /**
     * Takes in everything that the rules conclude, each with what made it hold.
     *
     * @param spoke the rules in the order in which they fired
     */
    void hear(List<Rule> spoke, FactCollector citation, StatementsCited statements) {
        for (int i = 0; i < spoke.size(); i++) {
            Rule rule = spoke.get(i);
            PreparedReason grounds = Objects.requireNonNull(texts.grounds().get(rule));
            Map<String, Object> facts = citation.of(rule, grounds).asMap(fact, statements);
            Speaker speaker = new Speaker(rule.name(), grounds.source(), facts, leads.clauses());
            for (Call call : rule.calls()) {
                call.conclusion().match(speaker);
            }
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
        private final LeadClauses.Clauses lead;

        Speaker(String rule, String source, Map<String, Object> facts, LeadClauses.Clauses lead) {
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
            leads.add(inEnglish(said.text()), clause, texts.has(said.text()), texts.phrasing());
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
            Template text = formal ? said.formal() : said.informal();
            summary = capitalised(filled(text));
            summaryInEnglish = !texts.has(text) || lead.untranslated();
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
            measures.add(said, inEnglish(said.measure()), filled(said.measure()), reason(said.because()));
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
            String path = said.field().qualifiedPath();
            boolean answered = KnownAnswer.in(fact, said.field());
            if (!answered || facts.containsKey(path)) {
                if (questions.add(path, filled(said.question()), filled(said.because()), answered)
                        && !(texts.has(said.question()) && texts.has(said.because()))) {
                    questionsInEnglish.add(path);
                }
            }
            return null;
        }

        @Override
        public @Nullable Void judge(Conclusion.Judge said) {
            add(judgements, said.value(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void revise(Conclusion.Revise said) {
            revisions.add(reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void reopen(Conclusion.Reopen said) {
            add(reopened, said.cause(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void nameNeed(Conclusion.NameNeed said) {
            add(needs, said.value(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void weighEffect(Conclusion.WeighEffect said) {
            add(effects, said.value(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void weighReadiness(Conclusion.WeighReadiness said) {
            add(readinesses, said.value(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void weighUrgency(Conclusion.WeighUrgency said) {
            add(urgencies, said.value(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void doubtRank(Conclusion.DoubtRank said) {
            doubts.add(reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void givePlace(Conclusion.GivePlace said) {
            add(places, said.value(), reason(said.text()));
            return null;
        }

        @Override
        public @Nullable Void mustNotHappen(Conclusion.MustNotHappen said) {
            return null;
        }

        private String inEnglish(Template text) {
            return text.fill(fact, lead.english(), Phrasing.ENGLISH);
        }

        /** Fills the translation where there is one; the English text where there is none, and remembers that. */
        private String filled(Template text) {
            if (texts.inEnglish()) {
                return inEnglish(text);
            }
            Template translation = texts.translated().get(text);
            if (translation == null) {
                untranslated.add(rule);
                return inEnglish(text);
            }
            return translation.fill(fact, lead.spoken(), texts.phrasing());
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
