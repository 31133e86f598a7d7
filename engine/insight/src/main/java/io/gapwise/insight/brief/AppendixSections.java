package io.gapwise.insight.brief;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.Pivot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the whole answer, to be read behind the page by whoever wants to know what it rests on. */
final class AppendixSections {

    private final GapCase gapCase;
    private final Advice advice;
    private final @Nullable List<Pivot> pivots;
    private final BriefTexts texts;
    private final Sentences sentences;
    private final List<Section> sections = new ArrayList<>();

    AppendixSections(
            GapCase gapCase, Advice advice, @Nullable List<Pivot> pivots, BriefTexts texts, Sentences sentences) {
        this.gapCase = gapCase;
        this.advice = advice;
        this.pivots = pivots;
        this.texts = texts;
        this.sentences = sentences;
    }

    List<Section> all() {
        Stakes stakes = new Stakes(gapCase, texts, sentences);
        section("situation", Stream.concat(stakes.result().stream(), stakes.situation().stream()));
        section("why", verdict());
        section("causes", advice.causes().stream().map(this::cause));
        section(
                "remedies",
                advice.remedies().stream()
                        .map(remedy -> sentences.said(texts.word(remedy.remedy()), remedy.reasons(), "", "")));
        section(
                "methods",
                advice.methods().stream()
                        .map(method -> sentences.said(texts.word(method.method()), method.reasonsFor(), "", "")));
        section("considered", advice.considered().stream().map(this::against));
        section(
                "excluded",
                Stream.concat(
                        advice.excluded().stream()
                                .map(method -> sentences.said(texts.word(method.method()), method.reasons(), "", "")),
                        advice.methods().stream()
                                .filter(method -> !method.reasonsAgainst().isEmpty())
                                .map(this::against)));
        section(
                "success",
                advice.measures().stream()
                        .sorted(Comparator.comparingInt(Advice.MeasureAdvised::afterWeeks))
                        .map(measure -> PageSections.measure(texts, sentences, measure)));
        section("cautions", advice.cautions().stream().map(sentences::said));
        section("heard", heard());
        section("firm", firm());
        section(
                "unknown",
                advice.questions().stream()
                        .map(question -> sentences.asked(question, Sentences.ended(question.because()), "")));
        return List.copyOf(sections);
    }

    private void section(String heading, Stream<Sentence> said) {
        List<Sentence> all = said.toList();
        if (!all.isEmpty()) {
            sections.add(new Section(texts.text("heading." + heading), Place.ACROSS, all));
        }
    }

    private Stream<Sentence> verdict() {
        String summary = advice.verdict().summary();
        Stream<Sentence> condition = advice.verdict().conditional()
                ? Stream.of(sentences.plain("", texts.text("verdict.conditional")))
                : Stream.empty();
        // The summary is already at the head of the page.
        Stream<Reason> reasons = Stream.of(
                        advice.verdict().reasons().stream().filter(reason -> !summary.equals(reason.text())),
                        advice.alignment().reasons().stream(),
                        advice.discounted().stream().flatMap(cause -> cause.reasons().stream()))
                .flatMap(each -> each);
        return Stream.concat(condition, reasons.map(sentences::said));
    }

    private Sentence cause(Advice.CauseFound cause) {
        String remark = Stream.concat(
                        Stream.of(PageSections.support(texts, cause)),
                        Dissent.from(gapCase, cause.cause(), texts.language()).stream())
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
        return sentences.said("", cause.reasons(), remark, "");
    }

    private Sentence against(Advice.MethodAdvised method) {
        return sentences.said(texts.word(method.method()), method.reasonsAgainst(), "", "");
    }

    /** Says who was asked and what the obstacles rest on, which a reader wants to know before he believes the rest. */
    private Stream<Sentence> heard() {
        return Stream.of(
                sentences.plain(
                        texts.text("heard.who"),
                        listed("heard", gapCase.evidence().allHeard())),
                sentences.plain(
                        texts.text("heard.sources"),
                        listed("sources", gapCase.evidence().allSources())));
    }

    private String listed(String key, @Nullable Set<? extends Enum<?>> words) {
        if (words == null) {
            return texts.text(key + ".unknown");
        }
        return words.isEmpty()
                ? texts.text(key + ".none")
                : Sentences.ended(words.stream().map(texts::word).collect(Collectors.joining("; ")));
    }

    private Stream<Sentence> firm() {
        Sentence confidence =
                sentences.plain("", texts.of("confidence", advice.verdict().confidence()));
        return Stream.concat(
                Stream.of(confidence), new Hinges(texts, sentences).of(pivots, Depth.WHOLE.hinges()).stream());
    }
}
