package io.gapwise.insight.difference;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Word;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.insight.drawing.DrawnCases;
import io.gapwise.insight.drawing.Shrinking;
import io.gapwise.insight.rulecases.SentAnswers;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Shows by the engine what follows where more or less speaks for one thing: both rule sets answer very many cases that are
 * made up around some in which it is so. A solver would have to add up all weights for that. The same rule sets are always
 * asked about the same cases.
 */
final class ShiftExamples {

    private static final int ROWS = 8;
    private static final int CASES_IN_A_ROW = 1_000;
    private static final int STEPS = 4_000;
    private static final int FAR = 1_000_000;
    private static final String NONE = "none";

    private final Stage stage;
    private final Set<Word> shifted;
    private final Evaluator before;
    private final Evaluator after;

    /**
     * @param shifted what more or less speaks for; all of it remedies or all of it methods
     * @param before answers very many cases by the old rules
     * @param after does so by the new ones
     */
    ShiftExamples(Stage stage, Set<Word> shifted, Evaluator before, Evaluator after) {
        this.stage = stage;
        this.shifted = shifted;
        this.before = before;
        this.after = after;
    }

    /** A case with what both rule sets conclude of it; null where one of them has no answer. */
    private record Tried(
            Map<String, Object> answers,
            @Nullable Evaluation was,
            @Nullable Evaluation is) {

        int size() {
            return Shrinking.size(answers);
        }
    }

    /** How often a kind of change was seen, and the case with the fewest answers in which it was. */
    private record Seen(int count, Tried least) {

        Seen and(Seen other) {
            return new Seen(count + other.count, other.least.size() < least.size() ? other.least : least);
        }
    }

    /**
     * Draws cases around those in which the shift is known to be.
     *
     * @param around answers of such cases, by contract path; at least one
     * @return each kind of change that was seen where nothing more decisive changes, those first that were seen most, with
     *     the answers of a case that shows it and of which none can be left out
     */
    Map<ChangeKind, Map<String, Object>> seen(RuleSet rules, List<Map<String, Object>> around, int mostOfAnAspect) {
        Map<ChangeKind, Seen> all = new LinkedHashMap<>();
        IntStream.range(0, ROWS)
                .parallel()
                .mapToObj(row -> row(new DrawnCases(rules, row), around))
                .toList()
                .forEach(row -> row.forEach((kind, seen) -> all.merge(kind, seen, Seen::and)));
        if (shifted.size() == 1 && all.keySet().stream().noneMatch(kind -> kind.aspect() == first())) {
            all.putAll(rare(new DrawnCases(rules, ROWS), around.get(0)));
        }
        Map<ChangeKind, Map<String, Object>> shown = new LinkedHashMap<>();
        Map<Aspect, Integer> counts = new LinkedHashMap<>();
        all.entrySet().stream()
                .sorted((one, other) ->
                        Integer.compare(other.getValue().count(), one.getValue().count()))
                .filter(each -> each.getKey().aspect() == Aspect.WEIGHTS
                        || counts.merge(each.getKey().aspect(), 1, Integer::sum) <= mostOfAnAspect)
                .forEach(each -> shown.put(
                        each.getKey(), smallest(each.getKey(), each.getValue().least())));
        return shown;
    }

    private Map<ChangeKind, Seen> row(DrawnCases draw, List<Map<String, Object>> around) {
        Map<ChangeKind, Seen> seen = new LinkedHashMap<>();
        for (int i = 0; i < CASES_IN_A_ROW; i++) {
            Map<String, Object> kept = around.get(i % around.size());
            Tried tried = tried(i < around.size() ? kept : draw.around(kept));
            for (ChangeKind kind : kinds(tried.was(), tried.is())) {
                seen.merge(kind, new Seen(1, tried), Seen::and);
            }
        }
        return seen;
    }

    private Aspect first() {
        return stage == Stage.REMEDIES ? Aspect.FIRST_REMEDY : Aspect.FIRST_METHOD;
    }

    /**
     * Looks for a case in which what comes first changes, which a shift to little of what is far behind seldom does. From
     * case to case it changes a few answers, and keeps those that bring what is shifted nearer to the first place, or
     * another one nearer to it.
     */
    private Map<ChangeKind, Seen> rare(DrawnCases draw, Map<String, Object> from) {
        Tried nearest = tried(from);
        int lead = lead(nearest);
        Map<ChangeKind, Seen> seen = new LinkedHashMap<>();
        for (int i = 0; i < STEPS && seen.isEmpty(); i++) {
            Tried next = tried(draw.beside(nearest.answers()));
            int leadNow = lead(next);
            if (leadNow <= lead) {
                nearest = next;
                lead = leadNow;
                for (ChangeKind kind : kinds(next.was(), next.is())) {
                    if (kind.aspect() == first()) {
                        seen.put(kind, new Seen(1, next));
                    }
                }
            }
        }
        return seen;
    }

    /** Returns by how much what comes first leads what is shifted, or is led by: the less, the sooner they change places. */
    private int lead(Tried tried) {
        Word word = shifted.iterator().next();
        List<? extends Word> ranked = tried.was() == null ? List.of() : ranked(tried.was());
        if (tried.is() == null
                || ranked.size() < 2
                || !ranked.contains(word)
                || sum(tried.was(), word) == sum(tried.is(), word)) {
            return FAR;
        }
        boolean gains = sum(tried.is(), word) > sum(tried.was(), word);
        boolean leads = ranked.get(0) == word;
        int by = Math.abs(sum(tried.was(), ranked.get(leads ? 1 : 0)) - sum(tried.was(), word));
        // What gains must not lead before, and what loses must; otherwise they have to change places first.
        return gains == leads ? FAR / 2 + by : by;
    }

    private Map<String, Object> smallest(ChangeKind kind, Tried shown) {
        return new Shrinking<>(this::tried, Tried::answers)
                .smallest(shown, tried -> kinds(tried.was(), tried.is()).contains(kind))
                .answers();
    }

    private Tried tried(Map<String, Object> answers) {
        GapCase gapCase = SentAnswers.gapCase(answers);
        return new Tried(answers, evaluated(before, gapCase), evaluated(after, gapCase));
    }

    private static @Nullable Evaluation evaluated(Evaluator evaluator, GapCase gapCase) {
        try {
            return evaluator.evaluate(gapCase);
        } catch (RuleSetFault fault) {
            return null;
        }
    }

    /** Returns the kinds of change of the most decisive aspect that differs between two answers to a case. */
    List<ChangeKind> kinds(@Nullable Evaluation was, @Nullable Evaluation is) {
        if (was == null || is == null) {
            return List.of();
        }
        return stage == Stage.REMEDIES
                ? first(
                        value(Aspect.FIRST_REMEDY, ranked(was), ranked(is)),
                        words(Aspect.REMEDIES, ranked(was), ranked(is)),
                        order(ranked(was), ranked(is)),
                        weights(was, is))
                : first(
                        value(Aspect.FIRST_METHOD, was.methodsAdvised(), is.methodsAdvised()),
                        words(Aspect.METHODS, was.methodsAdvised(), is.methodsAdvised()),
                        words(Aspect.CONSIDERED, was.methodsConsidered(), is.methodsConsidered()),
                        order(ranked(was), ranked(is)),
                        weights(was, is));
    }

    @SafeVarargs
    private static List<ChangeKind> first(List<ChangeKind>... byDecisiveness) {
        return Stream.of(byDecisiveness)
                .filter(kinds -> !kinds.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<? extends Word> ranked(Evaluation evaluation) {
        return stage == Stage.REMEDIES
                ? evaluation.remedies().bestFirst()
                : evaluation.methods().bestFirst();
    }

    private static List<ChangeKind> value(Aspect aspect, List<? extends Word> was, List<? extends Word> is) {
        String from = was.isEmpty() ? NONE : was.get(0).name();
        String to = is.isEmpty() ? NONE : is.get(0).name();
        return from.equals(to) ? List.of() : List.of(new ChangeKind(aspect, "", from, to));
    }

    private static List<ChangeKind> words(
            Aspect aspect, Collection<? extends Word> was, Collection<? extends Word> is) {
        Stream<ChangeKind> gained =
                is.stream().filter(word -> !was.contains(word)).map(word -> ChangeKind.gained(aspect, word.name()));
        Stream<ChangeKind> lost =
                was.stream().filter(word -> !is.contains(word)).map(word -> ChangeKind.lost(aspect, word.name()));
        return Stream.concat(gained, lost).toList();
    }

    /** Two that are both ranked change places only if one of them is shifted. */
    private static List<ChangeKind> order(List<? extends Word> was, List<? extends Word> is) {
        List<ChangeKind> kinds = new ArrayList<>();
        for (Word one : was) {
            for (Word other : was.subList(was.indexOf(one) + 1, was.size())) {
                int place = is.indexOf(other);
                if (place >= 0 && is.indexOf(one) > place) {
                    kinds.add(new ChangeKind(Aspect.ORDER, "", one.name(), other.name()));
                }
            }
        }
        return kinds;
    }

    private List<ChangeKind> weights(Evaluation was, Evaluation is) {
        return shifted.stream()
                .filter(word -> ranked(was).contains(word) && sum(was, word) != sum(is, word))
                .map(word -> new ChangeKind(Aspect.WEIGHTS, word.name(), "", ""))
                .toList();
    }

    private int sum(Evaluation evaluation, Word word) {
        return stage == Stage.REMEDIES
                ? evaluation.remedies().sum(Remedy.class.cast(word))
                : evaluation.methods().sum(Method.class.cast(word));
    }
}
