package io.gapwise.insight.sentences;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Template;
import io.gapwise.core.ruleset.Translations;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a conclusion into words, with what the author of the rule says of it. */
final class ConclusionText implements Conclusion.Cases<String> {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)\\}");
    private static final List<String> OF_ANSWERS = List.of("lead", "causes", "causes.learning", "causes.other");

    private final ClauseWords words;
    private final String rule;
    private final Translations translations;

    ConclusionText(ClauseWords words, String rule, Translations translations) {
        this.words = words;
        this.rule = rule;
        this.translations = translations;
    }

    /** Returns what the author wrote, or its translation, with the name of a field where the answer takes its place. */
    private String said(Template template) {
        String written =
                translations.of(words.language(), rule, template.written()).orElse(template.written());
        return words.text(
                "text", PLACE.matcher(written).replaceAll(place -> Matcher.quoteReplacement(shown(place.group(1)))));
    }

    private String shown(String place) {
        return OF_ANSWERS.contains(place)
                ? words.text("place." + place)
                : words.text(
                        "place", Slot.ofQualifiedPath(place).map(this::shown).orElse(place));
    }

    private String shown(Slot slot) {
        boolean answered = slot.subject().sent() && !slot.property().ready();
        return answered ? words.vocabulary().shortName(slot.qualifiedPath()) : words.asked(slot);
    }

    private String label(Word word) {
        return words.vocabulary().word((Enum<?>) word);
    }

    private String clause(Cause cause) {
        return words.vocabulary().phrase(cause);
    }

    private String then(String key, String... values) {
        return words.text("then", words.text(key, values));
    }

    @Override
    public String align(Conclusion.Align said) {
        return then("align", words.item("Triage.alignment", said.alignment()), said(said.text()));
    }

    @Override
    public String lead(Conclusion.Lead said) {
        return then("lead", said(said.text()));
    }

    @Override
    public String notWorthPursuing(Conclusion.NotWorthPursuing said) {
        return then("notWorthPursuing", said(said.text()));
    }

    @Override
    public String findCause(Conclusion.FindCause said) {
        return then("findCause", clause(said.cause()), said(said.text()));
    }

    @Override
    public String discountCause(Conclusion.DiscountCause said) {
        return then("discountCause", clause(said.cause()), said(said.text()));
    }

    @Override
    public String giveVerdict(Conclusion.GiveVerdict said) {
        String verdict = words.item("Verdict.value", said.value());
        return said.texts().size() == 1
                ? then("verdict", verdict, said(said.formal()))
                : then("verdict.both", verdict, said(said.formal()), said(said.informal()));
    }

    @Override
    public String adviseRemedy(Conclusion.AdviseRemedy said) {
        return then("remedy", label(said.remedy()), String.valueOf(said.weight()), said(said.text()));
    }

    @Override
    public String speakFor(Conclusion.SpeakFor said) {
        return then("speakFor", label(said.method()), String.valueOf(said.weight()), said(said.text()));
    }

    @Override
    public String speakAgainst(Conclusion.SpeakAgainst said) {
        return then("speakAgainst", label(said.method()), String.valueOf(said.weight()), said(said.text()));
    }

    @Override
    public String exclude(Conclusion.Exclude said) {
        return then("exclude", label(said.method()), said(said.text()));
    }

    @Override
    public String takeMeasure(Conclusion.TakeMeasure said) {
        String key = said.afterWeeks() < 2 ? "measure." + said.afterWeeks() : "measure";
        return then(
                key,
                words.vocabulary().measure(said.level()),
                String.valueOf(said.afterWeeks()),
                said(said.measure()),
                said(said.because()));
    }

    @Override
    public String caution(Conclusion.Caution said) {
        return then("caution", said(said.text()));
    }

    @Override
    public String ask(Conclusion.Ask said) {
        return then(
                "ask",
                words.vocabulary().shortName(said.field().qualifiedPath()),
                said(said.question()),
                said(said.because()));
    }

    @Override
    public String judge(Conclusion.Judge said) {
        return then("progress", label(said.value()), said(said.text()));
    }

    @Override
    public String revise(Conclusion.Revise said) {
        return then("revise", said(said.text()));
    }

    @Override
    public String reopen(Conclusion.Reopen said) {
        return then("reopen", clause(said.cause()), said(said.text()));
    }

    @Override
    public String nameNeed(Conclusion.NameNeed said) {
        return then("need", label(said.value()), said(said.text()));
    }

    @Override
    public String weighEffect(Conclusion.WeighEffect said) {
        return then("effect", label(said.value()), said(said.text()));
    }

    @Override
    public String weighReadiness(Conclusion.WeighReadiness said) {
        return then("readiness", label(said.value()), said(said.text()));
    }

    @Override
    public String weighUrgency(Conclusion.WeighUrgency said) {
        return then("urgency", label(said.value()), said(said.text()));
    }

    @Override
    public String doubtRank(Conclusion.DoubtRank said) {
        return then("doubt", said(said.text()));
    }

    @Override
    public String givePlace(Conclusion.GivePlace said) {
        return then("place.given", label(said.value()), said(said.text()));
    }

    @Override
    public String mustNotHappen(Conclusion.MustNotHappen said) {
        return then("forbidden", said(said.text()));
    }
}
