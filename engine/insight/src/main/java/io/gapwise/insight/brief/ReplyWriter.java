package io.gapwise.insight.brief;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.Pivot;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Writes a reply to whoever asked for a course: what was asked, what was found, what happens and when it will be seen,
 * and what would change it. Of causes and remedies it speaks in its own words: those of rules are meant for analysts and
 * may sound like blame.
 */
public final class ReplyWriter {

    private static final int MOST = 3;
    private static final int LONGEST = 240;

    private final GapCase gapCase;
    private final SpokenAdvice spoken;
    private final Advice advice;
    private final @Nullable List<Pivot> pivots;
    private final BriefTexts texts;
    private final Background background;
    private final Owners owners;
    private final Sentences sentences;

    private ReplyWriter(GapCase gapCase, SpokenAdvice spoken, @Nullable List<Pivot> pivots, Background background) {
        this.gapCase = gapCase;
        this.spoken = spoken;
        this.advice = spoken.advice();
        this.pivots = pivots;
        this.texts = BriefTexts.in(spoken.language());
        this.background = background;
        this.owners = new Owners(texts, background);
        this.sentences = new Sentences(texts, spoken, new Notes(), LONGEST);
    }

    /** @param pivots the single answers that the verdict depends on; null where they cannot be found */
    public static Brief of(GapCase gapCase, SpokenAdvice spoken, @Nullable List<Pivot> pivots, Background background) {
        return new ReplyWriter(gapCase, spoken, pivots, background).reply();
    }

    private Brief reply() {
        VerdictValue verdict = advice.verdict().value();
        List<Section> sections = List.of(
                section(texts.text("reply.heading.asked"), asked()),
                section(texts.text("reply.heading.found"), found()),
                section(texts.of("reply.heading", verdict), steps()),
                section(texts.text("reply.heading.see"), seen()),
                section(texts.text("reply.heading.change"), change()));
        Sentence answer = sentences.plain("", texts.of("reply.answer", verdict));
        return new Brief(
                texts.language(),
                texts.text("kind.reply"),
                texts.text("subject.reply"),
                background.day(),
                gapCase.title(),
                BriefWriter.about(gapCase, texts, background),
                "",
                answer,
                sections,
                List.of(),
                List.of(),
                sentences.cut() ? texts.text("hint.cut") : "",
                BriefWriter.headings(texts));
    }

    private static Section section(String heading, List<Sentence> said) {
        return new Section(heading, Place.ACROSS, said);
    }

    private List<Sentence> asked() {
        List<Sentence> said = new ArrayList<>();
        if (background.wish() != null) {
            said.add(sentences.plain(
                    texts.text("reply.asked.wish"), texts.text("quoted", sentences.shortened(background.wish()))));
        } else {
            said.add(sentences.plain("", texts.of("reply.asked", gapCase.requestedSolution())));
        }
        Stakes stakes = new Stakes(gapCase, texts, sentences);
        stakes.result().ifPresent(said::add);
        said.addAll(stakes.situation());
        return said;
    }

    private List<Sentence> found() {
        List<Sentence> said = new ArrayList<>();
        if (advice.verdict().conditional()) {
            said.add(sentences.plain("", texts.text("reply.conditional")));
        }
        advice.causes().stream().map(this::cause).limit(MOST).forEach(said::add);
        return said.isEmpty() ? List.of(sentences.plain("", texts.text("reply.found.none"))) : said;
    }

    private Sentence cause(Advice.CauseFound found) {
        Support support = found.support();
        boolean own = found.cause() == Cause.GROWTH || found.cause() == Cause.MANDATE;
        String remark = support == null || support == Support.NONE || own ? "" : texts.of("reply.support", support);
        return new Sentence("", texts.of("reply.cause", found.cause()), remark, "", List.of(), false);
    }

    private List<Sentence> steps() {
        List<Sentence> changes = advice.remedies().stream()
                .limit(MOST)
                .map(each -> step(texts.of("reply.remedy", each.remedy()), owners.of(each.remedy())))
                .toList();
        List<Sentence> learning = advice.methods().stream()
                .limit(1)
                .map(each -> step(
                        texts.text("reply.steps.learn", texts.word(each.method())) + ".", owners.of(each.method())))
                .toList();
        List<Sentence> finding = advice.verdict().value() == VerdictValue.INSUFFICIENT_EVIDENCE
                ? advice.questions().stream()
                        .limit(MOST)
                        .map(each -> sentences.asked(each, "", owners.ofQuestion(each.field())))
                        .toList()
                : List.of();
        boolean learningFirst = advice.verdict().value() == VerdictValue.TRAINING;
        List<Sentence> all = Stream.of(learningFirst ? learning : changes, learningFirst ? changes : learning, finding)
                .flatMap(List::stream)
                .toList();
        return all.isEmpty() ? List.of(step(texts.text("reply.steps.none"), "")) : all;
    }

    private static Sentence step(String text, String who) {
        return new Sentence("", text, "", who, List.of(), false);
    }

    private List<Sentence> seen() {
        List<Sentence> said = new ArrayList<>(PageSections.chosen(advice, MOST).stream()
                .map(measure -> PageSections.measure(texts, sentences, measure))
                .map(each -> new Sentence(each.lead(), each.text(), "", "", List.of(), each.english()))
                .toList());
        int others = advice.measures().size() - said.size();
        if (others > 0) {
            said.add(sentences.plain("", texts.text("reply.see.more", others)));
        }
        return said.isEmpty() ? List.of(sentences.plain("", texts.text("reply.see.none"))) : said;
    }

    private List<Sentence> change() {
        List<Sentence> said = new ArrayList<>();
        if (pivots != null) {
            Hinges hinges = new Hinges(texts, sentences);
            Hinges.levers(pivots).stream()
                    .filter(this::speaksForLearning)
                    .limit(MOST)
                    .map(hinges::sentence)
                    .forEach(said::add);
        }
        said.add(sentences.plain("", texts.text("reply.change.tell")));
        if (background.author() != null) {
            said.add(sentences.plain("", texts.text("reply.change.ask", background.author())));
        }
        return said;
    }

    /** Says whether an answer would bring what was asked for nearer, and accuses nobody. */
    private boolean speaksForLearning(Pivot pivot) {
        boolean accuses = Arrays.stream(Obstacle.values())
                .anyMatch(each -> each.accuses() && pivot.change().path().equals("obstacles." + each.name()));
        return !accuses && learning(pivot.verdict()) > learning(advice.verdict().value());
    }

    private static int learning(VerdictValue verdict) {
        return switch (verdict) {
            case NOT_TRAINING, INSUFFICIENT_EVIDENCE -> 0;
            case MIXED -> 1;
            case TRAINING -> 2;
        };
    }
}
