package io.gapwise.insight.brief;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Goal;
import io.gapwise.core.cases.Metric;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.ShownNumber;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.brief.Brief.Section;
import io.gapwise.insight.brief.Brief.Sentence;
import io.gapwise.insight.change.Pivot;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a recommendation as a brief of one page. */
public final class BriefWriter {

    /** The brief shows this many methods, reasons and pivots; the whole recommendation shows the others. */
    private static final int FIRST = 3;

    private static final int MOST_OPEN = 4;

    private static final String CONDITIONAL =
            "All that it rests on is only claimed so far: nobody has shown it, and those who know have not been heard.";
    private static final String DOUBTED = "There is an answer to this, and it is doubted.";

    /** The names that the pages use as well, so that a reader of both meets the same ones. */
    private static final VocabularyTexts TEXTS = VocabularyTexts.in(Locale.ENGLISH);

    private final GapCase gapCase;
    private final Advice advice;
    /** The single answers that the verdict depends on; null where the rules that gave it are no longer available. */
    private final @Nullable List<Pivot> pivots;

    private final Notes notes = new Notes();
    private final List<Section> sections = new ArrayList<>();

    private BriefWriter(GapCase gapCase, Advice advice, @Nullable List<Pivot> pivots) {
        this.gapCase = gapCase;
        this.advice = advice;
        this.pivots = pivots;
    }

    /** @param pivots the single answers that the verdict depends on */
    public static Brief of(GapCase gapCase, Advice advice, List<Pivot> pivots) {
        return new BriefWriter(gapCase, advice, pivots).brief();
    }

    /** Writes the brief of an answer whose rules are no longer available, so that its pivots cannot be found. */
    public static Brief withoutPivots(GapCase gapCase, Advice advice) {
        return new BriefWriter(gapCase, advice, null).brief();
    }

    private Brief brief() {
        section("The situation", situation());
        section("Why this answer", verdict());
        section("The causes", causes());
        section("What else has to change", remedies());
        section("How they should learn", methods());
        section("Considered, but more speaks against", considered());
        section("Why not something else", notOtherwise());
        section("How success will be seen", measures());
        section(
                "What to bear in mind",
                advice.cautions().stream().limit(MOST_OPEN).map(this::sentence).toList());
        section("Who was heard", heard());
        section("How firm this is", firmness());
        section("What is not known yet", open());
        return new Brief(gapCase.title(), about(), advice.verdict().summary(), sections, notes.all());
    }

    private String about() {
        String verdict = TEXTS.word(advice.verdict().value());
        return gapCase.reference() == null ? verdict : verdict + " · " + gapCase.reference();
    }

    /** Says who was asked and what the obstacles rest on, which a reader wants to know before he believes the rest. */
    private List<Sentence> heard() {
        return List.of(
                plain("Heard", listed(gapCase.evidence().allHeard(), "Nobody wrote down who was heard.", "Nobody.")),
                plain(
                        "It rests on",
                        listed(gapCase.evidence().allSources(), "Nobody wrote down what shows it.", "Nothing.")));
    }

    private static String listed(@Nullable Set<? extends Enum<?>> words, String unknown, String none) {
        if (words == null) {
            return unknown;
        }
        return words.isEmpty() ? none : ended(words.stream().map(TEXTS::word).collect(Collectors.joining("; ")));
    }

    private void section(String heading, List<Sentence> sentences) {
        if (!sentences.isEmpty()) {
            sections.add(new Section(heading, sentences));
        }
    }

    private List<Sentence> situation() {
        List<Sentence> said = new ArrayList<>();
        goal().ifPresent(said::add);
        if (gapCase.desired() != null) {
            said.add(plain("How it should be", gapCase.desired()));
        }
        if (gapCase.actual() != null) {
            said.add(plain("How it is", gapCase.actual()));
        }
        if (gapCase.audience().role() != null || gapCase.audience().headcount() != null) {
            said.add(plain("Who", who()));
        }
        return said;
    }

    private Optional<Sentence> goal() {
        Goal goal = gapCase.goal();
        if (!goal.metric().known() || goal.metric() == Metric.NONE) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder(TEXTS.word(goal.metric()));
        String unit = goal.unit() == null ? "" : " " + goal.unit();
        if (goal.baseline() != null && goal.target() != null) {
            text.append(", from ")
                    .append(ShownNumber.plain(goal.baseline()))
                    .append(" to ")
                    .append(ShownNumber.plain(goal.target()))
                    .append(unit);
        }
        if (goal.dueInWeeks() != null) {
            text.append(goal.dueInWeeks() == 1 ? ", within a week" : ", within %d weeks".formatted(goal.dueInWeeks()));
        }
        return Optional.of(plain("The result", text.append('.').toString()));
    }

    private String who() {
        String role = gapCase.audience().role();
        Integer headcount = gapCase.audience().headcount();
        String people = headcount == null ? "" : headcount == 1 ? "1 person" : headcount + " people";
        return role == null ? people + "." : people.isEmpty() ? ended(role) : "%s: %s.".formatted(role, people);
    }

    private List<Sentence> verdict() {
        String summary = advice.verdict().summary();
        List<Sentence> said = new ArrayList<>();
        if (advice.verdict().conditional()) {
            said.add(plain("", CONDITIONAL));
        }
        for (Reason reason : advice.verdict().reasons()) {
            // The summary is already at the head of the page.
            if (!summary.equals(reason.text())) {
                said.add(sentence(reason));
            }
        }
        said.addAll(advice.alignment().reasons().stream().map(this::sentence).toList());
        said.addAll(advice.discounted().stream()
                .flatMap(cause -> cause.reasons().stream())
                .map(this::sentence)
                .toList());
        return said;
    }

    private List<Sentence> causes() {
        return advice.causes().stream()
                .map(cause -> new Sentence(
                        "",
                        texts(cause.reasons()) + shown(cause) + dissent(cause.cause()),
                        notes.to(first(cause.reasons()))))
                .toList();
    }

    private String dissent(Cause cause) {
        return Dissent.from(gapCase, cause, Locale.ENGLISH)
                .map(said -> " " + said)
                .orElse("");
    }

    /** Says how well a cause is shown; answers of earlier versions do not. */
    private static String shown(Advice.CauseFound cause) {
        Support support = cause.support();
        if (support == null) {
            return "";
        } else if (cause.cause() == Cause.GROWTH || cause.cause() == Cause.MANDATE) {
            return " The case names it itself.";
        }
        return switch (support) {
            case CLAIMED -> " So far this is only claimed.";
            case TOLD -> " Those who know have told it.";
            case SHOWN -> " This was shown.";
            case DISPUTED -> " This is disputed: some say so, others say it is not so.";
            case NONE -> "";
        };
    }

    private List<Sentence> remedies() {
        return advice.remedies().stream()
                .map(remedy -> new Sentence(
                        TEXTS.word(remedy.remedy()), texts(remedy.reasons()), notes.to(first(remedy.reasons()))))
                .toList();
    }

    private List<Sentence> methods() {
        return advice.methods().stream()
                .limit(FIRST)
                .map(method -> new Sentence(
                        TEXTS.word(method.method()), texts(method.reasonsFor()), notes.to(first(method.reasonsFor()))))
                .toList();
    }

    /** Lists the methods that more speaks against than for, with what speaks against them. */
    private List<Sentence> considered() {
        return advice.considered().stream().map(this::against).toList();
    }

    /** Lists the methods that are ruled out, and those beyond the first few that some reason speaks against. */
    private List<Sentence> notOtherwise() {
        List<Sentence> said = new ArrayList<>();
        advice.excluded()
                .forEach(method -> said.add(new Sentence(
                        TEXTS.word(method.method()), texts(method.reasons()), notes.to(first(method.reasons())))));
        advice.methods().stream()
                .skip(FIRST)
                .filter(method -> !method.reasonsAgainst().isEmpty())
                .map(this::against)
                .forEach(said::add);
        return said;
    }

    private Sentence against(Advice.MethodAdvised method) {
        return new Sentence(
                TEXTS.word(method.method()), texts(method.reasonsAgainst()), notes.to(first(method.reasonsAgainst())));
    }

    private List<Sentence> measures() {
        return advice.measures().stream()
                .sorted(Comparator.comparingInt(Advice.MeasureAdvised::afterWeeks))
                .map(measure -> new Sentence(
                        measure.afterWeeks() == 0
                                ? "At once"
                                : measure.afterWeeks() == 1
                                        ? "After a week"
                                        : "After %d weeks".formatted(measure.afterWeeks()),
                        ended(measure.measure()),
                        notes.to(measure.reasons())))
                .toList();
    }

    private List<Sentence> firmness() {
        List<Sentence> said = new ArrayList<>();
        said.add(plain(
                "",
                switch (advice.verdict().confidence()) {
                    case WEAK -> "What it rests on is weak: little was looked at, or it is opinion.";
                    case FAIR -> "What it rests on is fair: something was looked at, not everything.";
                    case STRONG -> "What it rests on is strong: it was looked at from several sides.";
                }));
        if (pivots == null) {
            said.add(plain("", "Which answers would change it cannot be said: the rules that gave it are out of use."));
            return said;
        }
        said.addAll(hinges(pivots));
        return said;
    }

    private List<Sentence> hinges(List<Pivot> pivots) {
        List<Sentence> said = new ArrayList<>();
        Map<String, Pivot> first = new LinkedHashMap<>();
        pivots.forEach(pivot -> first.putIfAbsent(pivot.change().path(), pivot));
        if (first.isEmpty()) {
            said.add(plain("", "No single different answer would change it."));
        } else {
            said.add(plain("", pivots(first.size())));
            first.values().stream().limit(FIRST).map(this::pivot).forEach(said::add);
        }
        return said;
    }

    private static String pivots(int count) {
        if (count == 1) {
            return "One answer would change it if it were different:";
        }
        return "Each of %d answers would change it if it were different%s:"
                .formatted(count, count > FIRST ? "; among them" : "");
    }

    private Sentence pivot(Pivot pivot) {
        // An obstacle is worded as a statement, which is true or not.
        if (pivot.change().path().startsWith("obstacles.")) {
            return plain(
                    TEXTS.field(pivot.change().path()),
                    "If this were %s: %s.".formatted(soOrNot(pivot.change().to()), TEXTS.word(pivot.verdict())));
        }
        return plain(
                TEXTS.field(pivot.change().path()),
                "If the answer were \"%s\" instead of \"%s\": %s."
                        .formatted(
                                inWords(pivot.change().path(), pivot.change().to()),
                                inWords(pivot.change().path(), pivot.change().from()),
                                TEXTS.word(pivot.verdict())));
    }

    private static String soOrNot(@Nullable Object sent) {
        if (Presence.PRESENT.name().equals(sent)) {
            return "so";
        }
        return Presence.ABSENT.name().equals(sent) ? "not so" : "not known";
    }

    private List<Sentence> open() {
        return advice.questions().stream()
                .limit(MOST_OPEN)
                .map(question -> plain(
                        question.question(),
                        question.doubts() ? ended(question.because()) + " " + DOUBTED : question.because()))
                .toList();
    }

    private static String inWords(String path, @Nullable Object sent) {
        if (sent == null || Word.UNKNOWN.equals(sent)) {
            return TEXTS.text("answer.unknown");
        }
        List<? extends Word> words = CaseAnswers.find(path).orElseThrow().words();
        if (sent instanceof List<?> names) {
            return names.isEmpty()
                    ? TEXTS.text("answer.none")
                    : names.stream().map(name -> name(words, name)).collect(Collectors.joining(", "));
        }
        return name(words, sent);
    }

    private static String name(List<? extends Word> words, Object sent) {
        return words.stream()
                .filter(word -> word.name().equals(sent))
                .map(word -> TEXTS.word((Enum<?>) word))
                .findFirst()
                .orElse(sent.toString());
    }

    private Sentence sentence(Reason reason) {
        return new Sentence("", ended(reason.text()), notes.to(List.of(reason)));
    }

    private static Sentence plain(String lead, String text) {
        return new Sentence(lead, text, List.of());
    }

    /** Returns the first few reasons; those that rest on somebody who sells what is recommended come last. */
    private static List<Reason> first(List<Reason> reasons) {
        return reasons.stream()
                .sorted(Comparator.comparing(Reason::restsOnVendor))
                .limit(FIRST)
                .toList();
    }

    /** Joins the texts of the first few reasons; the whole recommendation shows the others. */
    private static String texts(List<Reason> reasons) {
        return first(reasons).stream()
                .map(Reason::text)
                .distinct()
                .map(BriefWriter::ended)
                .collect(Collectors.joining(" "));
    }

    private static String ended(String text) {
        return text.matches("(?s).*[.!?:]\\s*") ? text.strip() : text.strip() + ".";
    }
}
