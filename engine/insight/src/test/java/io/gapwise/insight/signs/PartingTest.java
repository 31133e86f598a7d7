package io.gapwise.insight.signs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluator;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import io.gapwise.insight.asking.AskingJson;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.groups.Tuple;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Holds where groups part, what would settle it, and what each of them alone would have led to. */
class PartingTest {

    private static final Evaluator EVALUATOR =
            new Evaluator(MiniRules.asTheyAre().read());

    @Test
    void nothingIsToBeComparedWhereNobodySpoke() {
        Parting parting = parting(Map.of());

        assertThat(parting).isEqualTo(new Parting(List.of(), List.of(), List.of(), List.of()));
        assertThat(parting.parts()).isFalse();
    }

    @Test
    void theLongestDistanceStandsOnTop() {
        Parting parting = parting(
                Map.of(),
                said("neverLearned", "PRESENT", "MANAGERS", "ALL", 4),
                said("neverLearned", "PRESENT", "PERFORMERS", "FEW", 2),
                said("toolsInadequate", "ABSENT", "MANAGERS", null, 4),
                said("toolsInadequate", "PRESENT", "PERFORMERS", "MOST", 9),
                said("littlePractice", "PRESENT", "MANAGERS", "SOME", 3),
                said("littlePractice", "PRESENT", "PERFORMERS", "MOST", 7),
                said("conflict", "PRESENT", "PERFORMERS", "ALL", 9),
                said("habit", "ABSENT", "MANAGERS", null, 4),
                said("habit", "PRESENT", "PERFORMERS", "FEW", 2));

        assertThat(parting.rows())
                .extracting(PartingRow::obstacle, PartingRow::kind, PartingRow::distance)
                .containsExactly(
                        row(Obstacle.toolsInadequate, PartingRow.Kind.OPPOSED, 6),
                        row(Obstacle.neverLearned, PartingRow.Kind.APART, 6),
                        row(Obstacle.habit, PartingRow.Kind.OPPOSED, 2),
                        row(Obstacle.littlePractice, PartingRow.Kind.AGREED, 2),
                        row(Obstacle.conflict, PartingRow.Kind.ALONE, 0));
        assertThat(parting.joins()).containsExactly(Obstacle.littlePractice);
        assertThat(parting.parts()).isTrue();
    }

    @Test
    void aCellTellsWhatAGroupSaysHowManyAndHowTheyKnow() {
        Parting parting = parting(
                Map.of(),
                said("toolsInadequate", "PRESENT", "PERFORMERS", "MOST", 9),
                said("toolsInadequate", "PRESENT", "PERFORMERS", "ALL", 4),
                said("toolsInadequate", "PRESENT", "MANAGERS", null, 1),
                said("toolsInadequate", "ABSENT", "MANAGERS", null, 1));

        assertThat(parting.rows().get(0).cells())
                .containsExactly(
                        new PartingCell(
                                StatedBy.MANAGERS,
                                Presence.PRESENT,
                                Share.UNKNOWN,
                                Support.DISPUTED,
                                1,
                                Set.of(EvidenceSource.SURVEY)),
                        new PartingCell(
                                StatedBy.PERFORMERS,
                                Presence.PRESENT,
                                Share.MOST,
                                Support.TOLD,
                                9,
                                Set.of(EvidenceSource.SURVEY)));
    }

    @Test
    void theRecordThatSettlesItIsOneThatShowsItAndTakesNobodysTime() {
        Parting parting = parting(
                Map.of(),
                said("toolsInadequate", "PRESENT", "PERFORMERS", "MOST", 9),
                said("toolsInadequate", "ABSENT", "MANAGERS", null, 4),
                said("neverLearned", "PRESENT", "PERFORMERS", "MOST", 9),
                said("neverLearned", "ABSENT", "MANAGERS", null, 4));

        assertThat(parting.rows())
                .extracting(
                        row -> row.settledBy() == null ? null : row.settledBy().id())
                .containsExactlyInAnyOrder("tools-faults", null);
    }

    /** What the analyst answered, and the sources behind it, are no group's view. */
    @Test
    void eachGroupAloneIsReadWithoutTheAnalystsAnswers() {
        Parting parting = parting(
                Map.of("obstacles.toolsInadequate", "PRESENT", "evidence.sources", List.of("OBSERVATION")),
                said("toolsInadequate", "ABSENT", "MANAGERS", null, 4),
                said("neverLearned", "PRESENT", "MANAGERS", "ALL", 4),
                said("toolsInadequate", "PRESENT", "PERFORMERS", "MOST", 9),
                said("neverLearned", "ABSENT", "PERFORMERS", null, 8));

        assertThat(parting.views())
                .containsExactly(
                        new GroupView(StatedBy.MANAGERS, 4, VerdictValue.TRAINING, List.of(Cause.NEVER_LEARNED)),
                        new GroupView(
                                StatedBy.PERFORMERS, 9, VerdictValue.NOT_TRAINING, List.of(Cause.TOOLS_INADEQUATE)));
        assertThat(parting.rows())
                .extracting(PartingRow::obstacle, PartingRow::answered)
                .containsExactly(
                        tuple(Obstacle.neverLearned, Presence.UNKNOWN),
                        tuple(Obstacle.toolsInadequate, Presence.PRESENT));
    }

    @Test
    void twoGroupsThatNameTwoLookAlikesMayHaveSeenTheSame() {
        Parting parting = parting(
                Map.of(),
                said("neverLearned", "PRESENT", "MANAGERS", "ALL", 4),
                said("toolsInadequate", "PRESENT", "PERFORMERS", "MOST", 9));

        assertThat(parting.mixedUp()).singleElement().satisfies(mixed -> {
            assertThat(mixed.by()).isEqualTo(StatedBy.PERFORMERS);
            assertThat(mixed.one()).isEqualTo(Obstacle.toolsInadequate);
            assertThat(mixed.otherBy()).isEqualTo(StatedBy.MANAGERS);
            assertThat(mixed.other()).isEqualTo(Obstacle.neverLearned);
            assertThat(mixed.decides().en()).isEqualTo("Whether those who were taught fail with it too.");
        });
        assertThat(parting(
                                Map.of(),
                                said("neverLearned", "PRESENT", "MANAGERS", "ALL", 4),
                                said("neverLearned", "PRESENT", "PERFORMERS", "ALL", 9),
                                said("toolsInadequate", "PRESENT", "PERFORMERS", "MOST", 9))
                        .mixedUp())
                .isEmpty();
    }

    @Test
    void itIsWrittenAsTheOtherFindingsAre() {
        Parting parting = parting(Map.of(), said("neverLearned", "PRESENT", "MANAGERS", "ALL", 4));

        assertThat(new String(AskingJson.write(parting), StandardCharsets.UTF_8))
                .isEqualTo("""
                {"rows":[{"obstacle":"neverLearned","answered":"UNKNOWN","kind":"ALONE","cells":[{"by":"MANAGERS",\
                "says":"PRESENT","share":"ALL","support":"TOLD","people":4,"shownBy":["SURVEY"]}],"distance":0}],\
                "views":[{"by":"MANAGERS","people":4,"verdict":"TRAINING","causes":["NEVER_LEARNED"]}],\
                "joins":[],"mixedUp":[]}""");
    }

    private static Tuple row(Obstacle obstacle, PartingRow.Kind kind, int distance) {
        return tuple(obstacle, kind, distance);
    }

    @SafeVarargs
    private static Parting parting(Map<String, Object> answers, Map<String, Object>... said) {
        Map<String, Object> all = new HashMap<>(answers);
        all.put("evidence.statements", List.of(said));
        GapCase gapCase = CaseBuilder.aGapCase(all).build();
        return Parting.of(EVALUATOR, SmallSigns.BOOK, gapCase);
    }

    private static Map<String, Object> said(
            String obstacle, String says, String by, @Nullable String share, int people) {
        Map<String, Object> said = new HashMap<>(
                Map.of("obstacle", obstacle, "says", says, "by", by, "shownBy", "SURVEY", "people", people));
        if (share != null) {
            said.put("share", share);
        }
        return said;
    }
}
