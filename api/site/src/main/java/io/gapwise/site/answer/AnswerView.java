package io.gapwise.site.answer;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.json.KeptCase;
import io.gapwise.insight.brief.Contradictions;
import io.gapwise.insight.claims.Claim;
import io.gapwise.service.asking.Pivots;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.AnsweredCase;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds a recommendation as the page shows it.
 *
 * @param steps what to do first
 * @param turning the answers that would change the verdict on their own
 * @param outOfReach why questions about it can no longer be answered; null if they can
 */
record AnswerView(
        String id,
        GapCase gapCase,
        List<KeptCase.Unread> unread,
        Advice advice,
        OffsetDateTime evaluatedAt,
        List<FirstStep> steps,
        Turning turning,
        Refusal.@Nullable Kind outOfReach) {

    /** @param advice the answer in the language of the page */
    static AnswerView of(AnsweredCase answered, Advice advice, Pivots pivots) {
        return new AnswerView(
                answered.id(),
                answered.gapCase(),
                answered.kept().unread(),
                advice,
                answered.evaluatedAt(),
                FirstStep.of(advice),
                Turning.of(answered.gapCase(), pivots.found()),
                pivots.outOfReach());
    }

    /** Lists the ids of the sections that have something to say, in the order of the page. */
    public Set<String> sections() {
        Set<String> sections = new LinkedHashSet<>();
        add(sections, "reasons", !reasons().isEmpty());
        add(
                sections,
                "causes",
                !advice.causes().isEmpty() || !advice.discounted().isEmpty());
        add(sections, "remedies", !advice.remedies().isEmpty());
        add(sections, "methods", !advice.methods().isEmpty());
        add(sections, "considered", !advice.considered().isEmpty());
        add(sections, "excluded", !advice.excluded().isEmpty());
        add(sections, "measures", !advice.measures().isEmpty());
        add(sections, "unknown", !questions().isEmpty() || !advice.cautions().isEmpty());
        add(sections, "change", askable());
        add(sections, "absent", askable());
        add(sections, "described", true);
        add(sections, "sources", !sources().isEmpty());
        return sections;
    }

    private static void add(Set<String> sections, String id, boolean is) {
        if (is) {
            sections.add(id);
        }
    }

    /** Lists the reasons for the verdict that its summary does not say. */
    public List<Reason> reasons() {
        return advice.verdict().reasons().stream()
                .filter(reason -> !isInSummary(reason.text()))
                .toList();
    }

    /** The summary may go on behind a colon where the reason ends. */
    private boolean isInSummary(String text) {
        String begun = text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
        return advice.verdict().summary().contains(begun);
    }

    /** Lists what to bear in mind, first that answers of the case contradict each other. */
    public List<Reason> cautions() {
        return Contradictions.first(advice);
    }

    /** Lists reasons without those that the first steps have said. */
    public List<Reason> unsaid(List<Reason> reasons) {
        return reasons.stream()
                .filter(reason -> steps.stream().noneMatch(step -> reason.equals(step.begin())))
                .toList();
    }

    /** Lists the questions that are not among the first steps; those with one reason stand together. */
    public List<OpenQuestions> questions() {
        return OpenQuestions.of(advice.questions().stream()
                .filter(question -> steps.stream().noneMatch(step -> question.equals(step.question())))
                .toList());
    }

    /** Returns the number of a publication in the list of sources. */
    public int number(String source) {
        return List.copyOf(sources()).indexOf(source) + 1;
    }

    /** Says whether the rules can still answer why, why not and what if. */
    public boolean askable() {
        return outOfReach == null;
    }

    /** Returns how many answers the case holds, including those that this program does not understand. */
    public int answerCount() {
        return known().size() + statements() + unread.size();
    }

    /** Returns how many statements the case holds. */
    public int statements() {
        return gapCase.evidence().statements() == null
                ? 0
                : gapCase.evidence().statements().size();
    }

    /** Says whether today's contract still has the field of a question that was raised then. */
    public boolean stillAsked(Advice.Question question) {
        return CaseAnswers.find(question.field()).isPresent();
    }

    /** Lists the answers of the case without its title, which is shown at the top of the page. */
    public List<Property> known() {
        return Property.sent().stream()
                .filter(property -> !property.path().equals("title"))
                .filter(property -> CaseAnswers.sent(property.read(gapCase)) != null)
                .toList();
    }

    /** Lists the measures by the number of weeks after which they take place, the earliest first. */
    public List<Advice.MeasureAdvised> measures() {
        return advice.measures().stream()
                .sorted(Comparator.comparingInt(Advice.MeasureAdvised::afterWeeks))
                .toList();
    }

    /** Lists every publication that is cited, once each, in the order of citation. */
    public Set<String> sources() {
        Set<String> sources = new LinkedHashSet<>();
        Stream.of(
                        advice.verdict().reasons().stream(),
                        advice.alignment().reasons().stream(),
                        advice.causes().stream().flatMap(each -> each.reasons().stream()),
                        advice.discounted().stream().flatMap(each -> each.reasons().stream()),
                        advice.remedies().stream().flatMap(each -> each.reasons().stream()),
                        Stream.concat(advice.methods().stream(), advice.considered().stream())
                                .flatMap(each ->
                                        Stream.concat(each.reasonsFor().stream(), each.reasonsAgainst().stream())),
                        advice.excluded().stream().flatMap(each -> each.reasons().stream()),
                        advice.measures().stream().flatMap(each -> each.reasons().stream()),
                        advice.cautions().stream())
                .flatMap(reasons -> reasons)
                .map(Reason::source)
                .forEach(sources::add);
        return sources;
    }

    /** Lists by kind the claims that were possible but were not concluded; "why not" can be asked about these. */
    public Map<Claim.Kind, List<String>> absent() {
        Map<Claim.Kind, List<String>> absent = new LinkedHashMap<>();
        absent.put(
                Claim.Kind.VERDICT,
                without(
                        VerdictValue.values(),
                        Claim.Kind.VERDICT,
                        List.of(advice.verdict().value())));
        absent.put(
                Claim.Kind.METHOD,
                without(
                        Method.values(),
                        Claim.Kind.METHOD,
                        advice.methods().stream()
                                .map(Advice.MethodAdvised::method)
                                .toList()));
        absent.put(
                Claim.Kind.REMEDY,
                without(
                        Remedy.values(),
                        Claim.Kind.REMEDY,
                        advice.remedies().stream()
                                .map(Advice.RemedyAdvised::remedy)
                                .toList()));
        absent.put(
                Claim.Kind.CAUSE,
                without(
                        Cause.values(),
                        Claim.Kind.CAUSE,
                        advice.causes().stream().map(Advice.CauseFound::cause).toList()));
        return absent;
    }

    private static List<String> without(Enum<?>[] words, Claim.Kind kind, List<? extends Enum<?>> concluded) {
        List<String> absent = new ArrayList<>();
        Arrays.stream(words)
                .filter(word -> !concluded.contains(word) && !word.name().equals("UNKNOWN"))
                .forEach(word -> absent.add(new Claim(kind, word.name()).text()));
        return absent;
    }
}
