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
import io.gapwise.insight.evidence.StillTurning;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Writes the sections of the one page, to a depth. */
final class PageSections {

    /** More causes than these are not told in a line of their own where there is no room for their reasons. */
    private static final int MOST_SHORT = 4;

    private final GapCase gapCase;
    private final Advice advice;
    private final @Nullable List<Pivot> pivots;
    private final BriefTexts texts;
    private final Background background;
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
        this.background = background;
        this.sentences = sentences;
        this.owners = new Owners(texts, background);
        this.depth = depth;
    }

    /** Returns the sections in the order in which somebody reads who has to decide. */
    List<Section> all() {
        List<Section> all = new ArrayList<>();
        all.add(section("steps", Place.ACROSS, steps()));
        List<Sentence> reasonsFor = reasonsFor();
        // Where nothing speaks for it, nothing stands beside what speaks against it.
        if (reasonsFor.isEmpty()) {
            all.add(section("against", Place.ACROSS, reasonsAgainst()));
        } else {
            all.add(section("for", Place.LEFT, reasonsFor));
            all.add(section("against", Place.RIGHT, reasonsAgainst()));
        }
        Stakes stakes = new Stakes(gapCase, texts, sentences);
        all.add(section(
                "cost",
                Place.ACROSS,
                Stream.concat(stakes.cost().stream(), stakes.situation().stream())
                        .toList()));
        all.add(section("success", Place.ACROSS, measures()));
        all.add(section("unknown", Place.ACROSS, unknown()));
        all.add(section("hinges", Place.ACROSS, new Hinges(texts, sentences).of(pivots, depth.hinges())));
        return all.stream().filter(section -> !section.sentences().isEmpty()).toList();
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
            return steps.stream().map(this::withoutPrefix).toList();
        }
        List<Sentence> finding = advice.questions().stream()
                .limit(depth.steps())
                .map(question -> sentences.asked(question, "", owners.ofQuestion(question.field())))
                .toList();
        return finding.isEmpty() ? List.of(sentences.plain("", texts.text("steps.none"))) : ownersOnce(finding);
    }

    /** The heading says already that these are first steps. */
    private Sentence withoutPrefix(Sentence step) {
        return new Sentence(
                step.lead(), FirstStepText.bare(step.text()), step.remark(), step.who(), step.notes(), step.english());
    }

    /** Whose task it usually is needs to be said once; who has taken it on is said of each. */
    private List<Sentence> ownersOnce(List<Sentence> asked) {
        String usual = owners.usuallyFinds();
        return IntStream.range(0, asked.size())
                .mapToObj(i -> {
                    Sentence each = asked.get(i);
                    boolean said = each.who().equals(usual)
                            && asked.subList(0, i).stream()
                                    .anyMatch(earlier -> earlier.who().equals(usual));
                    return said
                            ? new Sentence(each.lead(), each.text(), each.remark(), "", each.notes(), each.english())
                            : each;
                })
                .toList();
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
        List<Sentence> said = new ArrayList<>(causes());
        // That nobody can say yet does not follow from what is known of the goal.
        boolean open = advice.verdict().value() == VerdictValue.INSUFFICIENT_EVIDENCE;
        if (advice.causes().isEmpty()) {
            Stream.concat(
                            advice.verdict().reasons().stream(),
                            open ? Stream.of() : advice.alignment().reasons().stream())
                    .filter(reason -> !reason.text().equals(advice.verdict().summary()))
                    .limit(depth.reasons())
                    .map(sentences::said)
                    .forEach(said::add);
        }
        if (advice.verdict().confidence() == Confidence.STRONG) {
            said.add(confidence());
        }
        return said;
    }

    /**
     * Returns a line for each cause, because the verdict names them all, in the order in which it does; there is room for
     * the reasons of the first few.
     */
    private List<Sentence> causes() {
        boolean learningFirst = advice.verdict().value() != VerdictValue.NOT_TRAINING;
        List<Advice.CauseFound> all = advice.causes().stream()
                .sorted(Comparator.comparing(cause -> cause.learning() != learningFirst))
                .toList();
        int full = Math.min(depth.reasons(), all.size());
        List<Sentence> said = new ArrayList<>();
        all.stream()
                .limit(full)
                .map(cause -> sentences.said(
                        texts.word(cause.cause()),
                        cause.reasons().stream().limit(1).toList(),
                        support(texts, cause),
                        ""))
                .forEach(said::add);
        List<Advice.CauseFound> rest = all.subList(full, all.size());
        if (rest.size() > MOST_SHORT) {
            String names = rest.stream().map(cause -> texts.word(cause.cause())).collect(Collectors.joining("; "));
            said.add(sentences.plain(texts.text("for.more"), Sentences.ended(names)));
        } else {
            rest.forEach(cause ->
                    said.add(new Sentence(texts.word(cause.cause()), "", support(texts, cause), "", List.of(), false)));
        }
        return said;
    }

    private List<Sentence> reasonsAgainst() {
        List<Reason> contradictions = Contradictions.in(advice);
        List<Sentence> said = new ArrayList<>(contradictions.stream()
                .limit(Math.max(depth.reasons(), 1))
                .map(sentences::said)
                .toList());
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
                .filter(reason -> !contradictions.contains(reason))
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
        List<Sentence> said = new ArrayList<>(chosen(advice, depth.measures()).stream()
                .map(measure -> measure(texts, sentences, measure))
                .toList());
        int others = advice.measures().size() - said.size();
        if (others > 0) {
            said.add(sentences.plain("", texts.text("success.more", others)));
        }
        return said;
    }

    /** Chooses the signs of success that are told where there is no room for all, in the order of time. */
    static List<Advice.MeasureAdvised> chosen(Advice advice, int most) {
        return advice.measures().stream()
                .sorted(Comparator.comparing((Advice.MeasureAdvised measure) -> measure.level() != 4)
                        .thenComparing(measure -> -measure.level()))
                .limit(most)
                .sorted(Comparator.comparingInt(Advice.MeasureAdvised::afterWeeks))
                .toList();
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
        StillTurning still = pivots == null ? null : background.still();
        if (still != null) {
            said.addAll(open(still));
        }
        said.addAll(ownersOnce(advice.questions().stream()
                .limit(depth.open())
                .map(question -> sentences.asked(question, "", owners.ofQuestion(question.field())))
                .toList()));
        return said;
    }

    /** Says what could still turn the verdict as the case page says it; nothing where that is not proven. */
    private List<Sentence> open(StillTurning still) {
        String said = switch (still.standing()) {
            case OPEN -> texts.text("open.count", still.couldTurn().size());
            case CLAIMED -> texts.text("open.claimed");
            case SETTLED -> texts.text("open.none");
            case NOTHING_LEFT, NOT_PROVEN -> "";
        };
        return said.isEmpty() ? List.of() : List.of(sentences.plain("", said));
    }
}
