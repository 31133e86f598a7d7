package io.gapwise.service.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.ruleset.drl.RuleProblem;
import io.gapwise.insight.signs.ObstacleSigns;
import io.gapwise.service.problems.Refusal;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderRulesTest {

    private static final String SIGNS = """
            { "obstacle": "conflict",
              "questions": [
                { "id": "conflict-help", "of": ["PERFORMERS", "MANAGERS"], "source": ["first"],
                  "asks": { "en": "Did someone refuse to help?", "de": "Wollte jemand nicht helfen?" },
                  "answers": [
                    { "id": "no", "en": "No", "de": "Nein", "sign": "AGAINST" },
                    { "id": "yes", "en": "Yes", "de": "Ja", "sign": "FOR" } ] } ] }
            """;

    private final LiveRules live = LiveRules.ofFolder(FolderRules.notCheckedYet(Instant.EPOCH));

    @TempDir
    private Path folder;

    private MiniFolder mini;

    @BeforeEach
    void write() {
        mini = MiniFolder.in(folder);
    }

    @Test
    void takesACleanSetLive() throws Refusal {
        assertThat(look(folder)).isTrue();

        assertThat(live.now().rules().rules()).hasSizeGreaterThan(10);
        assertThat(live.lastCheck().clean()).isTrue();
    }

    @Test
    void hasNoRulesAtAllBeforeTheFirstLookAndSaysWhy() {
        assertThatThrownBy(live::now).isInstanceOf(Refusal.class).hasMessageContaining("one error, at rules:1:1");
    }

    @Test
    void keepsTheLastGoodSetWhereTheNextIsNotClean() throws Refusal {
        look(folder);
        LiveSet before = live.now();
        mini.change(MiniFolder.CAUSES, "toolsInadequate == PRESENT", "toolsInadequate == PRESNT");
        mini.change("verdict/verdict.drl", "advise.verdict( MIXED", "advise.verdct( MIXED");

        look(folder);

        assertThat(live.now()).isSameAs(before);
        assertThat(live.lastCheck().clean()).isFalse();
        assertThat(live.lastCheck().problems())
                .extracting(RuleProblem::file)
                .as("places inside the rule set, not on this machine")
                .contains(MiniFolder.CAUSES, "verdict/verdict.drl");
    }

    @Test
    void keepsTheLastGoodSetWhereTheNextMeansWhatItMustNot() throws Refusal {
        look(folder);
        LiveSet before = live.now();
        mini.change("remedies/remedies.drl", "found contains TOOLS_INADEQUATE", "found contains NEVER_LEARNED");

        look(folder);

        assertThat(live.now()).isSameAs(before);
        assertThat(live.lastCheck().problems()).extracting(RuleProblem::code).contains(ProblemCode.NO_REMEDY);
    }

    @Test
    void keepsTheLastGoodSetWhereTheNextFailsItsOwnCase() throws Refusal {
        look(folder);
        LiveSet before = live.now();
        mini.write("causes/obstacles.cases.json", """
                [ { "rule": "causes/tools",
                    "case": { "title": "Slow", "obstacles": { "notTold": "PRESENT" } },
                    "silentWhen": { "obstacles.notTold": null } } ]
                """);

        look(folder);

        assertThat(live.now()).isSameAs(before);
        assertThat(live.lastCheck().problems()).extracting(RuleProblem::code).contains(ProblemCode.RULE_SILENT);
    }

    @Test
    void keepsTheLastGoodSetWhereTheFolderIsGoneAndFollowsItWhenItIsBack() throws Refusal {
        look(folder);
        LiveSet before = live.now();

        assertThat(look(folder.resolve("gone"))).isFalse();
        assertThat(live.now()).isSameAs(before);
        assertThat(live.lastCheck().problems())
                .extracting(RuleProblem::code)
                .containsExactly(ProblemCode.FOLDER_UNREADABLE);

        look(folder);
        assertThat(live.lastCheck().clean()).isTrue();
    }

    @Test
    void namesTheFileThatCannotBeRead() throws IOException {
        Path file = folder.resolve(MiniFolder.CAUSES);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        assumeThat(Files.isReadable(file)).as("whoever is root reads all").isFalse();

        assertThat(look(folder)).isFalse();

        assertThat(live.lastCheck().problems().get(0).message()).isEqualTo(MiniFolder.CAUSES + " cannot be read");
    }

    @Test
    void followsChangedCommentsWithoutBeginningAnew() throws Refusal {
        look(folder);
        LiveSet before = live.now();
        mini.change(MiniFolder.CAUSES, "package causes", "package causes // all of them");

        look(folder);

        assertThat(live.now()).isNotSameAs(before);
        assertThat(live.now().version()).isEqualTo(before.version());
        assertThat(live.now().since()).isEqualTo(before.since());
        assertThat(live.now().files().files().get(MiniFolder.CAUSES)).asString().contains("all of them");
    }

    @Test
    void asksByTheSignsOfTheFolderAndByTheBuiltInOnesWhereItHasNone() throws Refusal {
        look(folder);
        LiveSet before = live.now();
        assertThat(before.signs().all()).hasSize(Obstacle.values().length);

        mini.write("signs/conflict.json", SIGNS);
        look(folder);

        assertThat(live.now().signs().all()).extracting(ObstacleSigns::obstacle).containsExactly(Obstacle.conflict);
        assertThat(live.now().version()).as("signs decide nothing").isEqualTo(before.version());
        assertThat(live.now().since()).isEqualTo(before.since());
    }

    @Test
    void keepsTheLastGoodSignsWhereTheNextAreNotClean() throws Refusal {
        mini.write("signs/conflict.json", SIGNS);
        look(folder);
        LiveSet before = live.now();
        mini.change("signs/conflict.json", "\"AGAINST\"", "\"AGINST\"");

        look(folder);

        assertThat(live.now()).isSameAs(before);
        assertThat(live.lastCheck().problems())
                .filteredOn(problem -> problem.code() == ProblemCode.BAD_SIGNS)
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.file()).isEqualTo("signs/conflict.json");
                    assertThat(problem.line()).isEqualTo(6);
                    assertThat(problem.maybe()).isEqualTo("AGAINST");
                });
    }

    @Test
    void takesALargeSetLiveBeforeItsMeaningIsJudgedAndCompletesTheReport() throws Exception {
        mini.change("remedies/remedies.drl", "found contains TOOLS_INADEQUATE", "found contains NEVER_LEARNED");
        try (BackgroundRuleCheck later = new BackgroundRuleCheck(live, Clock.systemUTC())) {
            new FolderRules(folder, live, later, 1, Clock.systemUTC()).look();
            LiveSet set = live.now();

            while (live.lastCheck().clean()) {
                Thread.sleep(20);
            }
            assertThat(live.now()).isSameAs(set);
            assertThat(live.lastCheck().problems())
                    .extracting(RuleProblem::code)
                    .contains(ProblemCode.NO_REMEDY)
                    .doesNotContain(ProblemCode.MEANING_NOT_JUDGED);
        }
    }

    @Test
    void forgetsARuleSetThatWasReplaced() throws Exception {
        look(folder);
        live.now().advisor().advise(GapCaseJson.read(MiniFolder.TOOLS.getBytes(StandardCharsets.UTF_8)));
        WeakReference<Object> before = new WeakReference<>(live.now().advisor());
        mini.say(1);
        look(folder);

        for (long end = System.nanoTime() + Duration.ofSeconds(20).toNanos(); System.nanoTime() < end; ) {
            System.gc();
            if (before.refersTo(null)) {
                return;
            }
            Thread.sleep(50);
        }
        assertThat(before.get()).isNull();
    }

    private boolean look(Path at) {
        BackgroundRuleCheck none = new BackgroundRuleCheck(live, Clock.systemUTC());
        return new FolderRules(at, live, none, Integer.MAX_VALUE, Clock.systemUTC()).look();
    }
}
