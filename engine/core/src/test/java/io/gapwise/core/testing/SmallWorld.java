package io.gapwise.core.testing;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names a few questions for which every answer can be tried, as far as drawn rules can tell answers apart. */
public enum SmallWorld {
    PERSON(
            Set.of("gap.doneBefore", "obstacles.neverLearned", "obstacles.personKnown", "audience.headcount"),
            Map.of(
                    "gap.doneBefore", orNone("OFTEN", "LONG_AGO", "BY_SOME", "NEVER"),
                    "obstacles.neverLearned", orNone("PRESENT", "ABSENT"),
                    "obstacles.littlePractice", orNone("ABSENT"),
                    "obstacles.unwilling", orNone("ABSENT"),
                    "obstacles.unsuited", orNone("ABSENT"),
                    "audience.headcount", orNone(1, 2, 3, 4, 5, 8, 9, 12, 13, 14, 52, 53, 100, 101, 200, 201))),
    EVIDENCE(
            Set.of("evidence.heard", "goal.stake", "gap.described"),
            Map.of(
                    "evidence.heard",
                    sets("LEADERS", "MANAGERS", "PERFORMERS", "EXPERTS", "CUSTOMERS"),
                    "goal.stake",
                    orNone("LITTLE", "NOTICEABLE", "SERIOUS", "DANGER_OR_LAW"),
                    "desired",
                    orNone("This"),
                    "actual",
                    orNone("That"))),
    FIGURES(
            Set.of("goal.baseline", "goal.measurable", "evidence.onlyOpinion", "setting.budget"),
            Map.of(
                    "goal.baseline",
                    orNone(
                            -1, 0, 0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 5, 8, 9, 12, 12.5, 13, 14, 52, 53, 100, 101, 200,
                            201),
                    "goal.target",
                    orNone(7),
                    "evidence.sources",
                    List.of("", List.of(), List.of("OPINION"), List.of("OPINION", "SURVEY")),
                    "setting.budget",
                    orNone("NONE", "LOW", "MEDIUM", "HIGH")));

    private final Set<String> asked;
    private final List<GapCase> cases = new ArrayList<>();

    SmallWorld(Set<String> asked, Map<String, List<Object>> answers) {
        this.asked = asked;
        List<Map<String, @Nullable Object>> all = List.of(Map.of());
        for (Map.Entry<String, List<Object>> question : answers.entrySet()) {
            List<Map<String, @Nullable Object>> longer = new ArrayList<>();
            for (Map<String, @Nullable Object> before : all) {
                for (Object answer : question.getValue()) {
                    Map<String, @Nullable Object> one = new LinkedHashMap<>(before);
                    if (!answer.equals("")) {
                        one.put(question.getKey(), answer);
                    }
                    longer.add(one);
                }
            }
            all = longer;
        }
        all.forEach(one -> cases.add(
                CaseBuilder.aGapCase(one).with("title", "A small world").build()));
    }

    /**
     * Returns what conditions may read: these questions and everything that stages conclude from them alone. How well a
     * cause is shown also follows from the evidence, which is none of these questions.
     */
    public Predicate<Slot> slots() {
        return slot -> slot.subject() != Subject.GAP_CASE
                ? !slot.qualifiedPath().equals("Causes.onlyClaimed")
                : asked.contains(slot.path());
    }

    /** Lists every case there is. */
    public List<GapCase> cases() {
        return cases;
    }

    private static List<Object> orNone(Object... answers) {
        return Stream.concat(Stream.of(""), Arrays.stream(answers)).toList();
    }

    private static List<Object> sets(String... words) {
        List<Object> sets = new ArrayList<>(List.of(""));
        for (int subset = 0; subset < 1 << words.length; subset++) {
            List<String> chosen = new ArrayList<>();
            for (int i = 0; i < words.length; i++) {
                if ((subset >> i & 1) == 1) {
                    chosen.add(words[i]);
                }
            }
            sets.add(chosen);
        }
        return sets;
    }
}
