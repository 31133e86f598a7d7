package io.gapwise.insight.brief;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.Pivot;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes an answer on one page for those who decide, and behind it the whole answer for whoever wants that. It is
 * in the language of the advice.
 */
public final class BriefWriter {

    private final GapCase gapCase;
    private final SpokenAdvice spoken;
    private final Advice advice;
    private final @Nullable List<Pivot> pivots;
    private final BriefTexts texts;
    private final Background background;

    private BriefWriter(GapCase gapCase, SpokenAdvice spoken, @Nullable List<Pivot> pivots, Background background) {
        this.gapCase = gapCase;
        this.spoken = spoken;
        this.advice = spoken.advice();
        this.pivots = pivots;
        this.texts = BriefTexts.in(spoken.language());
        this.background = background;
    }

    /**
     * Writes the page. It tells as much as one sheet of A4 holds.
     *
     * @param pivots the single answers that the verdict depends on; null where the rules that gave it are no longer
     *     available
     */
    public static Brief of(GapCase gapCase, SpokenAdvice spoken, @Nullable List<Pivot> pivots, Background background) {
        return new BriefWriter(gapCase, spoken, pivots, background).page(false);
    }

    /** Writes the page and the whole answer behind it. */
    public static Brief whole(
            GapCase gapCase, SpokenAdvice spoken, @Nullable List<Pivot> pivots, Background background) {
        return new BriefWriter(gapCase, spoken, pivots, background).page(true);
    }

    private Brief page(boolean whole) {
        return to(depth(), whole);
    }

    private Depth depth() {
        for (Depth depth : Depth.OF_PAGES) {
            if (holds(depth)) {
                // Of what would change the verdict, what is left of the page tells more.
                return IntStream.iterate(
                                Depth.OF_PAGES.get(0).hinges(), more -> more > depth.hinges(), more -> more - 1)
                        .mapToObj(depth::withHinges)
                        .filter(this::holds)
                        .findFirst()
                        .orElse(depth);
            }
        }
        return Depth.OF_PAGES.get(Depth.OF_PAGES.size() - 1);
    }

    private boolean holds(Depth depth) {
        return PageRoom.holds(to(depth, false));
    }

    private Brief to(Depth depth, boolean whole) {
        Notes notes = new Notes();
        Sentences sentences = new Sentences(texts, spoken, notes, depth.longest());
        List<Section> page = new PageSections(gapCase, advice, pivots, texts, background, sentences, depth).all();
        Sentences all = new Sentences(texts, spoken, notes, Depth.WHOLE.longest());
        List<Section> appendix = whole ? new AppendixSections(gapCase, advice, pivots, texts, all).all() : List.of();
        return new Brief(
                texts.language(),
                texts.text("kind.page"),
                texts.text("subject.page"),
                background.day(),
                gapCase.title(),
                about(gapCase, texts, background),
                texts.word(advice.verdict().value()),
                new Sentence("", advice.verdict().summary(), "", "", List.of(), spoken.summaryInEnglish()),
                page,
                appendix,
                notes.all(),
                hint(sentences.cut(), whole),
                headings(texts));
    }

    private String hint(boolean cut, boolean whole) {
        return Stream.of(cut ? texts.text("hint.cut") : "", whole ? "" : texts.text("hint.more"))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }

    static Brief.Headings headings(BriefTexts texts) {
        return new Brief.Headings(texts.text("heading.notes"), texts.text("heading.appendix"), texts.text("unshown"));
    }

    /** Returns the day, who made it and the reference of the case, as far as they are known. */
    static String about(GapCase gapCase, BriefTexts texts, Background background) {
        return Stream.of(
                        background.day() == null ? null : texts.day(background.day()),
                        background.author() == null ? null : texts.text("by", background.author()),
                        gapCase.reference())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }
}
