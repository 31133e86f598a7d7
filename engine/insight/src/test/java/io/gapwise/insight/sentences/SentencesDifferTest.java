package io.gapwise.insight.sentences;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Operator;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Subject;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two conditions that do not mean the same are never said in the same words, so a sentence can be judged in the place of a rule. */
class SentencesDifferTest {

    private static final Span NOWHERE = new Span(1, 1, 0, 1);
    private static final int MOST_WORDS = 9;

    /** Remembers what each sentence said. */
    private static final class Said {

        private final Locale language;
        private final Map<String, Clause> bySentence = new HashMap<>();

        Said(String language) {
            this.language = Locale.forLanguageTag(language);
        }

        void say(Condition condition) {
            String sentence = RuleInWords.condition(condition, language);
            Clause clause = ClauseReader.read(condition);
            Clause other = bySentence.putIfAbsent(sentence, clause);
            assertThat(other == null || other.equals(clause))
                    .as("“%s” says %s and %s", sentence, other, clause)
                    .isTrue();
        }

        int sentences() {
            return bySentence.size();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyTestOfEveryFieldHasWordsOfItsOwn(String language) {
        Said said = new Said(language);
        Slot.every().stream()
                .filter(slot -> slot.property().kind() != Property.Kind.TEXT)
                .flatMap(SentencesDifferTest::tests)
                .forEach(said::say);
        assertThat(said.sentences()).isGreaterThan(5_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void drawnConditionsAndThoseThatDifferInOnePlaceAreToldApart(String language) {
        DrawnConditions drawn = new DrawnConditions(13);
        Said said = new Said(language);
        drawn.ofEachStage(200).forEach(condition -> {
            said.say(condition);
            IntStream.range(0, 12).forEach(i -> said.say(drawn.changed(condition)));
            IntStream.range(0, 4).forEach(i -> said.say(drawn.changed(drawn.changed(condition))));
        });
        assertThat(said.sentences()).isGreaterThan(10_000);
    }

    /** Every way to join six tests by "and" and "or" is heard; the tests are short ones, long ones and obstacles. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyWayToPutBracketsIsHeard(String language) {
        Said said = new Said(language);
        for (List<Condition> leaves : List.of(shortTests(), longTests(), obstacles())) {
            trees(leaves, true).forEach(said::say);
            trees(leaves, false).forEach(said::say);
        }
        assertThat(said.sentences()).isGreaterThan(1_000);
    }

    private static Stream<Condition> tests(Slot slot) {
        Property property = slot.property();
        return switch (property.kind()) {
            case WORD ->
                subsets(slot)
                        .flatMap(values ->
                                Stream.of(Operator.IN, Operator.NOT_IN).map(operator -> test(slot, operator, values)));
            case WORDS ->
                property.words().stream()
                        .flatMap(word -> Stream.of(Operator.CONTAINS, Operator.NOT_CONTAINS)
                                .map(operator -> test(slot, operator, List.of(word))));
            default ->
                Stream.of(-1, 0, 1, 2, 3, 12, 100, 1000)
                        .flatMap(number -> Stream.of(Operator.values())
                                .filter(operator -> operator.compareTo(Operator.MORE_OR_EQUAL) <= 0)
                                .flatMap(operator -> number(slot, operator, number)));
        };
    }

    /** A test and its negation, which also holds where nothing is known. */
    private static Stream<Condition> number(Slot slot, Operator operator, int number) {
        Object value = slot.property().kind() == Property.Kind.NUMBER ? BigDecimal.valueOf(number) : (Object) number;
        Condition test = test(slot, operator, List.of(value));
        return Stream.of(test, new Condition.Not(test, NOWHERE));
    }

    /** Lists all sets of words of a field; of a field with many words those with up to three and those without up to two. */
    private static Stream<List<@Nullable Object>> subsets(Slot slot) {
        List<@Nullable Object> words = new ArrayList<>(slot.property().words());
        if (slot.property().optional()) {
            words.add(null);
        }
        int all = 1 << words.size();
        return IntStream.range(1, all)
                .filter(chosen -> words.size() <= MOST_WORDS
                        || Integer.bitCount(chosen) <= 3
                        || Integer.bitCount(chosen) >= words.size() - 2)
                .mapToObj(chosen -> IntStream.range(0, words.size())
                        .filter(at -> (chosen >> at & 1) == 1)
                        .<@Nullable Object>mapToObj(words::get)
                        .toList());
    }

    private static Condition test(Slot slot, Operator operator, List<? extends @Nullable Object> values) {
        return new Condition.Test(
                slot,
                operator,
                new ArrayList<>(values),
                values.stream().map(value -> NOWHERE).toList(),
                NOWHERE);
    }

    private static Condition is(Subject subject, String path, String... words) {
        Slot slot = Slot.known(subject, path);
        List<? extends Word> named = slot.property().words().stream()
                .filter(word -> List.of(words).contains(word.name()))
                .toList();
        return test(slot, Operator.IN, named);
    }

    private static List<Condition> shortTests() {
        return List.of(
                is(Subject.GAP_CASE, "gap.frequency", "DAILY"),
                is(Subject.GAP_CASE, "gap.difficulty", "HARD"),
                is(Subject.GAP_CASE, "audience.tenure", "NEW"),
                is(Subject.GAP_CASE, "audience.spread", "REMOTE"),
                is(Subject.GAP_CASE, "setting.budget", "HIGH"),
                is(Subject.GAP_CASE, "setting.managerSupport", "YES"));
    }

    private static List<Condition> longTests() {
        return List.of(
                is(Subject.GAP_CASE, "gap.frequency", "DAILY", "WEEKLY", "UNKNOWN"),
                is(Subject.GAP_CASE, "gap.legallyMandated", "YES"),
                is(Subject.GAP_CASE, "obstacles.timeOrStaffShort", "PRESENT"),
                is(Subject.GAP_CASE, "obstacles.consequencesWrong", "UNKNOWN"),
                is(Subject.VERDICT, "value", "TRAINING", "MIXED"),
                is(Subject.TRIAGE, "worthPursuing", "YES"));
    }

    /** Obstacles, of which the next test may say only "this". */
    private static List<Condition> obstacles() {
        return List.of(
                is(Subject.GAP_CASE, "obstacles.forgotten", "PRESENT"),
                is(Subject.GAP_CASE, "support.forgotten", "SHOWN"),
                is(Subject.GAP_CASE, "share.forgotten", "ALL", "MOST", "UNKNOWN"),
                is(Subject.GAP_CASE, "obstacles.habit", "ABSENT"),
                is(Subject.GAP_CASE, "obstacles.conflict", "ABSENT"),
                is(Subject.GAP_CASE, "support.conflict", "DISPUTED"));
    }

    /** Lists every way to join the leaves in their order, with an "and" (or an "or") at the top. */
    private static Stream<Condition> trees(List<Condition> leaves, boolean and) {
        if (leaves.size() == 1) {
            return leaves.stream();
        }
        return splits(leaves).flatMap(parts -> joined(parts, and));
    }

    /** Lists every way to cut the leaves into two or more pieces. */
    private static Stream<List<List<Condition>>> splits(List<Condition> leaves) {
        return IntStream.range(1, 1 << leaves.size() - 1).mapToObj(cuts -> {
            List<List<Condition>> pieces = new ArrayList<>();
            int from = 0;
            for (int at = 1; at <= leaves.size(); at++) {
                if (at == leaves.size() || (cuts >> at - 1 & 1) == 1) {
                    pieces.add(leaves.subList(from, at));
                    from = at;
                }
            }
            return pieces;
        });
    }

    private static Stream<Condition> joined(List<List<Condition>> pieces, boolean and) {
        Stream<List<Condition>> parts = Stream.of(List.of());
        for (List<Condition> piece : pieces) {
            List<Condition> ways = trees(piece, !and).toList();
            parts = parts.flatMap(before -> ways.stream()
                    .map(way -> Stream.concat(before.stream(), Stream.of(way)).toList()));
        }
        return parts.map(
                joined -> and ? new Condition.All(joined, NOWHERE) : (Condition) new Condition.Any(joined, NOWHERE));
    }
}
