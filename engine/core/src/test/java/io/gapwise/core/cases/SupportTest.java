package io.gapwise.core.cases;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.CaseBuilder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks how well an obstacle is shown, by its sources or by what people say. */
class SupportTest {

    @ParameterizedTest
    @CsvSource({
        // sources, heard, support of littlePractice, of unwilling
        "'',, CLAIMED, CLAIMED",
        "OPINION, PERFORMERS, CLAIMED, CLAIMED",
        "SURVEY,, TOLD, CLAIMED",
        "INTERVIEWS, MANAGERS, TOLD, CLAIMED",
        "APPRAISALS, PERFORMERS, TOLD, TOLD",
        "TIME_RECORDS,, SHOWN, SHOWN",
        "WORK_SAMPLES,, SHOWN, SHOWN",
    })
    void withoutStatementsTheSourcesStandForAllObstacles(String source, String heard, Support other, Support accused) {
        CaseBuilder builder =
                aGapCase().with("obstacles.littlePractice", "PRESENT").with("obstacles.unwilling", "PRESENT");
        builder.with("evidence.sources", source.isEmpty() ? null : List.of(source));
        builder.with("evidence.heard", heard == null ? null : List.of(heard));
        GapCase gapCase = builder.build();

        assertThat(gapCase.support().littlePractice()).isEqualTo(other);
        assertThat(gapCase.support().unwilling()).isEqualTo(accused);
        assertThat(gapCase.support().conflict()).isEqualTo(Support.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // statements as "obstacle says by shownBy share", the answer that follows, its support and its share
                "littlePractice PRESENT MANAGERS OPINION | PRESENT | CLAIMED | UNKNOWN",
                "littlePractice PRESENT MANAGERS SURVEY MOST | PRESENT | TOLD | MOST",
                "littlePractice PRESENT PERFORMERS OPINION | PRESENT | TOLD | UNKNOWN",
                "littlePractice PRESENT MANAGERS, littlePractice PRESENT LEADERS | PRESENT | TOLD | UNKNOWN",
                "littlePractice PRESENT MANAGERS, littlePractice PRESENT MANAGERS | PRESENT | CLAIMED | UNKNOWN",
                "littlePractice PRESENT MANAGERS, littlePractice PRESENT ANALYST | PRESENT | CLAIMED | UNKNOWN",
                "littlePractice PRESENT MANAGERS OBSERVATION FEW | PRESENT | SHOWN | FEW",
                "littlePractice PRESENT MANAGERS, littlePractice ABSENT LEADERS | PRESENT | DISPUTED | UNKNOWN",
                "littlePractice PRESENT MANAGERS, littlePractice ABSENT LEADERS SURVEY | ABSENT | NONE | UNKNOWN",
                "littlePractice PRESENT ANALYST OBSERVATION ALL, littlePractice ABSENT LEADERS SURVEY | PRESENT | SHOWN | ALL",
                "littlePractice PRESENT MANAGERS SURVEY ALL, littlePractice PRESENT PERFORMERS SURVEY FEW | PRESENT | TOLD | FEW",
                "littlePractice PRESENT MANAGERS OPINION ALL, littlePractice PRESENT EXPERTS SURVEY SOME | PRESENT | TOLD | SOME",
                "conflict PRESENT MANAGERS | UNKNOWN | NONE | UNKNOWN",
            })
    void anObstacleWithoutAnAnswerTakesThatOfItsBetterShownStatements(
            String statements, Presence answer, Support support, Share share) {
        GapCase gapCase =
                aGapCase().with("evidence.statements", said(statements)).build();

        assertThat(gapCase.judged().obstacles().littlePractice()).isEqualTo(answer);
        assertThat(gapCase.support().littlePractice()).isEqualTo(support);
        assertThat(gapCase.share().littlePractice()).isEqualTo(share);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unwilling PRESENT MANAGERS SURVEY, unwilling PRESENT LEADERS APPRAISALS | CLAIMED",
                "unwilling PRESENT PERFORMERS | TOLD",
                "unwilling PRESENT MANAGERS OBSERVATION | SHOWN",
                "unwilling PRESENT MANAGERS APPRAISALS, unwilling ABSENT PERFORMERS | NONE",
                "unwilling PRESENT MANAGERS, unwilling ABSENT CUSTOMERS | DISPUTED",
            })
    void whatOthersSayOfPeopleIsOnlyAClaim(String statements, Support support) {
        GapCase gapCase =
                aGapCase().with("evidence.statements", said(statements)).build();

        assertThat(gapCase.support().unwilling()).isEqualTo(support);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PRESENT | toolsInadequate ABSENT PERFORMERS OBSERVATION | PRESENT | DISPUTED",
                "PRESENT | toolsInadequate PRESENT PERFORMERS | PRESENT | TOLD",
                "ABSENT | toolsInadequate PRESENT PERFORMERS OBSERVATION | ABSENT | NONE",
            })
    void anAnswerOfItsOwnStandsWhateverTheStatementsSay(
            Presence own, String statements, Presence answer, Support support) {
        GapCase gapCase = aGapCase()
                .with("obstacles.toolsInadequate", own.name())
                .with("evidence.statements", said(statements))
                .build();

        assertThat(gapCase.judged().obstacles().toolsInadequate()).isEqualTo(answer);
        assertThat(gapCase.support().toolsInadequate()).isEqualTo(support);
    }

    @Test
    void theOrderOfStatementsMakesNoDifference() {
        List<Map<String, String>> statements = new ArrayList<>(said("littlePractice PRESENT MANAGERS SURVEY ALL,"
                + "littlePractice PRESENT EXPERTS SURVEY FEW, littlePractice ABSENT LEADERS OPINION,"
                + "unwilling PRESENT LEADERS OPINION MOST, unwilling PRESENT PERFORMERS OPINION SOME"));
        GapCase first = aGapCase().with("evidence.statements", statements).build();
        for (int i = 0; i < 20; i++) {
            Collections.shuffle(statements, new Random(i));
            GapCase other = aGapCase().with("evidence.statements", statements).build();

            assertThat(other.support()).isEqualTo(first.support());
            assertThat(other.share()).isEqualTo(first.share());
            assertThat(other.judged().obstacles()).isEqualTo(first.judged().obstacles());
        }
    }

    @Test
    void aCauseThatARuleFindsWithoutItsObstacleRestsOnTheSources() {
        GapCase gapCase = aGapCase().withWords("evidence.sources", "SURVEY").build();

        assertThat(gapCase.support(Cause.NEVER_LEARNED)).isEqualTo(Support.TOLD);
        assertThat(gapCase.support(Cause.UNSUITED)).isEqualTo(Support.CLAIMED);
        assertThat(gapCase.support(Cause.MANDATE)).isEqualTo(Support.SHOWN);
    }

    private static List<Map<String, String>> said(String statements) {
        List<Map<String, String>> said = new ArrayList<>();
        for (String statement : statements.split(",")) {
            String[] words = statement.trim().split(" ");
            Map<String, String> one = new LinkedHashMap<>();
            one.put("obstacle", words[0]);
            one.put("says", words[1]);
            one.put("by", words[2]);
            if (words.length > 3) {
                one.put("shownBy", words[3]);
            }
            if (words.length > 4) {
                one.put("share", words[4]);
            }
            said.add(one);
        }
        return said;
    }
}
