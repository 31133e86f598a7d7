package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.testing.CaseBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/**
 * Nothing that is said of people becomes harsher by who they are or who speaks of them, but by evidence alone. The table
 * of one case in all its variants is written to {@code target/fairness.md}.
 */
class FairnessTest {

    /** What describes people and shows nothing of why they fall short. */
    private static final Map<String, List<Object>> TRAITS = traits();

    private static final List<String> OTHERS = List.of("LEADERS", "MANAGERS", "EXPERTS", "CUSTOMERS", "ANALYST");

    private static Map<String, List<Object>> traits() {
        Map<String, List<Object>> traits = new LinkedHashMap<>();
        traits.put("audience.seniority", List.of("ENTRY", "EXPERIENCED", "SENIOR", "EXECUTIVE"));
        traits.put("audience.tenure", List.of("NEW", "ESTABLISHED"));
        traits.put("audience.spread", List.of("ONE_SITE", "SEVERAL_SITES", "REMOTE"));
        traits.put("audience.standing", List.of("BELOW", "AT", "ABOVE"));
        traits.put("audience.headcount", List.of(1, 3, 12, 40, 300));
        return traits;
    }

    @Test
    void noTraitOfPeopleMakesWhatIsSaidOfThemHarsher() {
        for (Map<String, Object> answers : RulesOfModule.randomAnswers(21, 2_000, 1)) {
            TRAITS.forEach((path, values) -> {
                Map<String, Object> without = new LinkedHashMap<>(answers);
                without.remove(path);
                Set<String> said = harsh(without);
                for (Object value : values) {
                    Map<String, Object> with = new LinkedHashMap<>(without);
                    with.put(path, value);
                    assertThat(said).as("%s = %s in %s", path, value, with).containsAll(harsh(with));
                }
            });
        }
    }

    @Test
    void nobodyElsesWordMakesAnAccusationStand() {
        for (String accused : List.of("unwilling", "unsuited", "poorLeadership")) {
            for (String by : OTHERS) {
                for (String shownBy : List.of("OPINION", "SURVEY", "INTERVIEWS", "APPRAISALS", "COMPLAINTS")) {
                    Map<String, Object> answers = accusation(accused, by, shownBy);

                    assertThat(harsh(answers)).as("%s", answers).isEmpty();
                }
            }
        }
    }

    @Test
    void theTableOfOneCaseIsWritten() throws IOException {
        List<String> rows = new ArrayList<>();
        for (String shownBy : List.of("OPINION", "OBSERVATION")) {
            Map<String, Object> answers = accusation("unwilling", "MANAGERS", shownBy);
            rows.add(row("nothing known of them, " + shownBy, answers));
            TRAITS.forEach((path, values) -> values.forEach(value -> {
                Map<String, Object> with = new LinkedHashMap<>(answers);
                with.put(path, value);
                rows.add(row(path + " " + value + ", " + shownBy, with));
            }));
            OTHERS.forEach(by -> rows.add(row("said by " + by + ", " + shownBy, accusation("unwilling", by, shownBy))));
            rows.add(row("said by PERFORMERS, " + shownBy, accusation("unwilling", "PERFORMERS", shownBy)));
        }
        Files.writeString(
                Path.of("target/fairness.md"),
                "# One accusation, one answer varied at a time\n\n| case | verdict | said of people | remedies |\n|---|---|---|---|\n"
                        + String.join("", rows));

        assertThat(rows).hasSize(2 * (1 + 17 + 6));
    }

    private static String row(String name, Map<String, Object> answers) {
        Advice advice = advice(answers);
        return "| %s | %s | %s | %s |\n"
                .formatted(
                        name,
                        advice.verdict().value(),
                        harsh(answers),
                        advice.remedies().stream()
                                .map(Advice.RemedyAdvised::remedy)
                                .toList());
    }

    private static Map<String, Object> accusation(String obstacle, String by, String shownBy) {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("title", "They do not do it");
        answers.put("setting.earlierTraining", "DID_NOT_STICK");
        for (String looked : List.of("toolsInadequate", "timeOrStaffShort", "processBroken", "consequencesWrong")) {
            answers.put("obstacles." + looked, "ABSENT");
        }
        answers.put(
                "evidence.statements",
                List.of(Map.of("obstacle", obstacle, "says", "PRESENT", "by", by, "shownBy", shownBy)));
        return answers;
    }

    /** Returns what an answer says of people that they would not like to hear. */
    private static Set<String> harsh(Map<String, Object> answers) {
        Advice advice = advice(answers);
        Set<String> harsh = new TreeSet<>();
        for (Advice.CauseFound found : advice.causes()) {
            if (found.cause() == Cause.UNWILLING
                    || found.cause() == Cause.UNSUITED
                    || found.cause() == Cause.POOR_LEADERSHIP) {
                harsh.add(found.cause().name());
            }
        }
        for (Advice.RemedyAdvised advised : advice.remedies()) {
            // Where people are shown to be unsuited, it depends on how many they are whether it is the job that is
            // unsuited.
            if (advised.remedy() == Remedy.REVIEW_ROLE_FIT && !harsh.contains(Cause.UNSUITED.name())) {
                harsh.add(advised.remedy().name());
            }
        }
        return harsh;
    }

    private static Advice advice(Map<String, Object> answers) {
        return RulesOfModule.ADVISOR.advise(CaseBuilder.aGapCase(answers).build());
    }
}
