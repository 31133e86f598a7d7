package io.gapwise.insight.brief;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.Pivot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the sections of the one page, to a depth. */
final class PageSections {

    private final GapCase gapCase;
    private final Advice advice;
    private final @Nullable List<Pivot> pivots;
    private final BriefTexts texts;
    private final Sentences sentences;
    private final Owners owners;
    private final Depth depth;

    PageSections(
            GapCase gapCase,
            Advice advice,
            @Nullable List<Pivot> pivots,
            BriefTexts texts,
            Background background,
            Sentences sentences,
            Depth depth) {
        this.gapCase = gapCase;
        this.advice = advice;
        this.pivots = pivots;
        this.texts = texts;
        this.sentences = sentences;
        this.owners = new Owners(texts, background);
        this.depth = depth;
    }

    /** Returns the sections in the order in which somebody reads who has to decide. */
    List<Section> all() {
        List<Section> all = new ArrayList<>();
        all.add(section("steps", Place.ACROSS, steps()));
        all.add(section("for", Place.LEFT, reasonsFor()));
        all.add(section("against", Place.RIGHT, reasonsAgainst()));
        Stakes stakes = new Stakes(gapCase, texts, sentences);
        all.add(section(
                "cost",
                Place.ACROSS,
                Stream.concat(stakes.cost().stream(), stakes.situation().stream())
                        .toList()));
        all.add(section("success", Place.ACROSS, measures()));
        all.add(section("unknown", Place.ACROSS, unknown()));
        return all;
    }

    private Section section(String heading, Place place, List<Sentence> said) {
        return new Section(texts.text("heading." + heading), place, said);
    }

    /** Returns what is done first; where nothing can be done yet, what is found out first. */
    private List<Sentence> steps() {
        boolean learningFirst = advice.verdict().value() == VerdictValue.TRAINING;
        int ways = Math.min(advice.methods().size(), 1);
        int room = Math.max(depth.steps() - ways, learningFirst ? 0 : 1);
        // What stands first is written first, because its notes have the lower numbers.
        List<Sentence> steps = new ArrayList<>(learningFirst ? learning(ways) : changes(room));
        steps.addAll(learningFirst ? changes(room) : learning(ways));
        if (!steps.isEmpty()) {
            return steps;
        }
        List<Sentence> finding = advice.questions().stream()
                .limit(depth.steps())
                .map(question -> sentences.asked(question, "", owners.ofQuestion(question.field())))
                .toList();
        return finding.isEmpty() ? List.of(sentences.plain("", texts.text("steps.none"))) : finding;
    }

    private List<Sentence> learning(int most) {
        return advice.methods().stream()
                .limit(most)
                .map(method -> sentences.said(
                        texts.word(method.method()), ends(method.reasonsFor()), "", owners.of(method.method())))
                .toList();
    }

    private List<Sentence> changes(int most) {
        return advice.remedies().stream()
                .limit(most)
                .map(remedy -> sentences.said(
                        texts.word(remedy.remedy()), ends(remedy.reasons()), "", owners.of(remedy.remedy())))
                .toList();
    }

    /**
     * Returns the first and the last of the reasons for a step, or the last alone: the first says what it is about, and
     * the last where to begin.
     */
    private List<Reason> ends(List<Reason> reasons) {
        if (reasons.size() < 2) {
            return reasons;
        }
        Reason last = reasons.get(reasons.size() - 1);
        return depth.stepReasons() > 1 ? List.of(reasons.get(0), last) : List.of(last);
    }

    private List<Sentence> reasonsFor() {
        List<Sentence> said = new ArrayList<>();
        if (advice.verdict().confidence() == Confidence.STRONG) {
            said.add(confidence());
        }
        int room = Math.max(depth.reasons() - said.size(), 1);
        advice.causes().stream()
                .limit(room)
                .map(cause ->
                        sentences.said("", cause.reasons().stream().limit(1).toList(), support(texts, cause), ""))
                .forEach(said::add);
        if (advice.causes().isEmpty()) {
            Stream.concat(advice.verdict().reasons().stream(), advice.alignment().reasons().stream())
                    .filter(reason -> !reason.text().equals(advice.verdict().summary()))
                    .limit(room)
                    .map(sentences::said)
                    .forEach(said::add);
        }
        return said.isEmpty() ? List.of(sentences.plain("", texts.text("for.none"))) : said;
    }

    private List<Sentence> reasonsAgainst() {
        List<Sentence> said = new ArrayList<>();
        if (advice.verdict().conditional()) {
            said.add(sentences.plain("", texts.text("verdict.conditional")));
        } else if (advice.verdict().confidence() != Confidence.STRONG) {
            said.add(confidence());
        }
        for (Advice.CauseFound cause : advice.causes()) {
            Dissent.from(gapCase, cause.cause(), texts.language())
                    .ifPresent(dissent -> said.add(sentences.plain(texts.word(cause.cause()), dissent)));
        }
        Stream.of(
                        advice.discounted().stream()
                                .flatMap(cause -> cause.reasons().stream().limit(1)),
                        advice.methods().stream().limit(1).flatMap(method -> method.reasonsAgainst().stream()),
                        advice.cautions().stream())
                .flatMap(reasons -> reasons)
                .limit(Math.max(depth.reasons() - said.size(), 1))
                .forEach(reason -> said.add(sentences.said(reason)));
        return said.isEmpty() ? List.of(sentences.plain("", texts.text("against.none"))) : said;
    }

    private Sentence confidence() {
        return sentences.plain("", texts.of("confidence", advice.verdict().confidence()));
    }

    /** Says how well a cause is shown; answers of earlier versions do not. */
    static String support(BriefTexts texts, Advice.CauseFound cause) {
        Support support = cause.support();
        if (support == null || support == Support.NONE) {
            return "";
        }
        boolean own = cause.cause() == Cause.GROWTH || cause.cause() == Cause.MANDATE;
        return own ? texts.text("support.OWN") : texts.of("support", support);
    }

    /** Returns the signs of success that a business looks at first: its result and what it saves, then the work. */
    private List<Sentence> measures() {
        List<Sentence> said = advice.measures().stream()
                .sorted(Comparator.comparing((Advice.MeasureAdvised measure) -> measure.level() != 4)
                        .thenComparing(measure -> -measure.level()))
                .limit(depth.measures())
                .sorted(Comparator.comparingInt(Advice.MeasureAdvised::afterWeeks))
                .map(measure -> measure(texts, sentences, measure))
                .toList();
        return said.isEmpty() ? List.of(sentences.plain("", texts.text("success.none"))) : said;
    }

    static Sentence measure(BriefTexts texts, Sentences sentences, Advice.MeasureAdvised measure) {
        String when = measure.afterWeeks() == 0 ? texts.text("weeks.0") : texts.text("weeks", measure.afterWeeks());
        Sentence noted = sentences.said("", measure.reasons(), "", "");
        return new Sentence(
                capital(when),
                Sentences.ended(measure.measure()),
                "",
                "",
                noted.notes(),
                sentences.english(measure.reasons()));
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    private List<Sentence> unknown() {
        List<Sentence> said = new ArrayList<>();
        advice.questions().stream()
                .limit(depth.open())
                .map(question -> sentences.asked(question, "", owners.ofQuestion(question.field())))
                .forEach(said::add);
        if (said.isEmpty()) {
            said.add(sentences.plain("", texts.text("unknown.none")));
        }
        said.addAll(new Hinges(texts, sentences).of(pivots, depth.hinges()));
        return said;
    }
}
