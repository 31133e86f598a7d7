package io.gapwise.insight.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.core.testing.MiniRules;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Shows that each fault in the meaning of rules is found, and that the most similar harmless rule is not reported. */
class AnalysisTest {

    /** The mini rules find few causes and advise few remedies, and one of the rules speaks of every case on purpose. */
    private static final Set<ProblemCode> OF_A_SMALL_SET = EnumSet.of(
            ProblemCode.ALIGNMENT_NEVER_GIVEN,
            ProblemCode.CAUSE_NEVER_FOUND,
            ProblemCode.REMEDY_NEVER_ADVISED,
            ProblemCode.METHOD_NEVER_ADVISED,
            ProblemCode.ALWAYS_SPEAKS);

    /**
     * Describes a rule that is added to the mini rules.
     *
     * @param written the condition with a fault
     * @param mended the same condition without the fault
     * @param with the other rule that the fault concerns, or nothing
     */
    record Faulty(
            ProblemCode code, String stage, String written, String mended, String then, String with, String says) {

        @Override
        public String toString() {
            return code.written() + ": " + written;
        }
    }

    static Stream<Faulty> faulty() {
        String tools = "advise.findCause( TOOLS_INADEQUATE, \"The tools.\" );";
        String caution = "advise.caution( \"Take care.\" );";
        String aid = "advise.remedy( JOB_AID, 10, \"An aid.\" );";
        return Stream.of(
                new Faulty(
                        ProblemCode.NEVER_SPEAKS,
                        "causes",
                        "GapCase( audience.headcount > 10, gap.nature == KNOWLEDGE, audience.headcount <= 3 )",
                        "GapCase( audience.headcount > 10, gap.nature == KNOWLEDGE, audience.headcount <= 30 )",
                        caution,
                        "",
                        "GapCase( audience.headcount > 10 ) and GapCase( audience.headcount <= 3 ) never hold together."),
                new Faulty(
                        ProblemCode.NEVER_SPEAKS,
                        "remedies",
                        "Causes( found contains GROWTH )",
                        "Causes( found contains TOOLS_INADEQUATE )",
                        aid,
                        "",
                        "Causes( found contains GROWTH ) never holds, for no rule says GROWTH."),
                new Faulty(
                        ProblemCode.NEVER_SPEAKS,
                        "remedies",
                        "Causes( found contains NEVER_LEARNED ) GapCase( gap.doneBefore == OFTEN )",
                        "Causes( found contains NEVER_LEARNED ) GapCase( gap.doneBefore == NEVER )",
                        aid,
                        "",
                        "never hold together, by what the earlier stages conclude."),
                new Faulty(
                        ProblemCode.NEVER_SPEAKS,
                        "verdict",
                        "Causes( learningCount > 1 )",
                        "Causes( learningCount > 0 )",
                        caution,
                        "",
                        "Causes( learningCount > 1 ) never holds"),
                new Faulty(
                        ProblemCode.NEVER_SPEAKS,
                        "measures",
                        "Methods( best == ONLINE_COURSE )",
                        "Methods( best == ON_THE_JOB_TRAINING )",
                        caution,
                        "",
                        "Methods( best == ONLINE_COURSE ) never holds, by what the earlier stages conclude."),
                new Faulty(
                        ProblemCode.NEVER_SPEAKS,
                        "measures",
                        "Methods( formal == NO ) Verdict( value == TRAINING ) GapCase( audience.spread == SEVERAL_SITES )",
                        "Methods( formal == YES ) GapCase( audience.spread == SEVERAL_SITES )",
                        caution,
                        "",
                        "never hold together"),
                new Faulty(
                        ProblemCode.NEVER_SPEAKS,
                        "triage",
                        "GapCase( obstacles.workplaceKnown > 12, obstacles.conflict == UNKNOWN )",
                        "GapCase( obstacles.workplaceKnown > 11, obstacles.conflict == UNKNOWN )",
                        caution,
                        "",
                        "never hold together."),
                new Faulty(
                        ProblemCode.NEVER_SPEAKS,
                        "triage",
                        "GapCase( evidence.onlyOpinion == YES, evidence.sources contains SURVEY )",
                        "GapCase( evidence.onlyOpinion == YES, evidence.heard contains LEADERS )",
                        caution,
                        "",
                        "never hold together."),
                new Faulty(
                        ProblemCode.PART_NEVER_HOLDS,
                        "causes",
                        "GapCase( gap.doneBefore == OFTEN, gap.doneBefore == NEVER || obstacles.forgotten == PRESENT )",
                        "GapCase( gap.doneBefore == OFTEN, gap.difficulty == HARD || obstacles.forgotten == PRESENT )",
                        caution,
                        "",
                        "GapCase( gap.doneBefore == NEVER ) never holds here"),
                new Faulty(
                        ProblemCode.PART_NEVER_HOLDS,
                        "methods",
                        "Verdict( value in ( TRAINING, NOT_TRAINING ) )",
                        "Verdict( value in ( TRAINING ) )",
                        caution,
                        "",
                        "Verdict( value == NOT_TRAINING ) never holds here"),
                new Faulty(
                        ProblemCode.PART_ALWAYS_HOLDS,
                        "remedies",
                        "Triage( worthPursuing == YES ) Verdict( value == TRAINING )",
                        "Triage( worthPursuing == YES ) Verdict( value == NOT_TRAINING )",
                        aid,
                        "",
                        "Triage( worthPursuing == YES ) always holds here"),
                new Faulty(
                        ProblemCode.SAME_RULE_TWICE,
                        "causes",
                        "GapCase( obstacles.toolsInadequate not in ( ABSENT, UNKNOWN ) )",
                        "GapCase( obstacles.toolsInadequate == UNKNOWN )",
                        tools,
                        "causes/tools",
                        "speaks of the same cases as"),
                new Faulty(
                        ProblemCode.OPPOSITE_RULES,
                        "methods",
                        "not GapCase( audience.spread != ONE_SITE, !( audience.headcount <= 3 ) )",
                        "GapCase( audience.spread == ONE_SITE )",
                        "advise.exclude( ON_THE_JOB_TRAINING, \"No.\" );",
                        "methods/few-or-together",
                        "says speakFor( ON_THE_JOB_TRAINING ), and \"methods/more\" (methods/more.drl:3), which speaks of the same cases, says exclude"),
                new Faulty(
                        ProblemCode.OPPOSITE_WEIGHTS,
                        "methods",
                        "GapCase( audience.spread == ONE_SITE || audience.headcount < 4 )",
                        "GapCase( audience.spread == ONE_SITE || audience.headcount < 3 )",
                        "advise.speakAgainst( ON_THE_JOB_TRAINING, 5, \"No.\" );",
                        "methods/few-or-together",
                        "says speakAgainst"),
                new Faulty(
                        ProblemCode.POINTLESS_RULE,
                        "causes",
                        "GapCase( obstacles.toolsInadequate == PRESENT, setting.budget == NONE )",
                        "GapCase( obstacles.conflict == PRESENT )",
                        tools,
                        "causes/tools",
                        "says findCause( TOOLS_INADEQUATE ) already; this adds one more reason and decides nothing"),
                new Faulty(
                        ProblemCode.POINTLESS_RULE,
                        "methods",
                        "GapCase( audience.spread == REMOTE, gap.nature == KNOWLEDGE )",
                        "GapCase( audience.spread in ( REMOTE, SEVERAL_SITES ), gap.nature == KNOWLEDGE )",
                        "advise.speakFor( WORKSHOP, 20, \"Yes.\" );",
                        "methods/no-workshop-at-a-distance",
                        "undoes speakFor( WORKSHOP )"),
                new Faulty(
                        ProblemCode.POINTLESS_CONCLUSION,
                        "methods",
                        "GapCase( audience.spread == REMOTE, gap.nature == KNOWLEDGE )",
                        "GapCase( gap.nature == KNOWLEDGE )",
                        caution + " advise.speakAgainst( WORKSHOP, 20, \"No.\" );",
                        "methods/no-workshop-at-a-distance",
                        "undoes speakAgainst( WORKSHOP )"));
    }

    @ParameterizedTest
    @MethodSource
    void faulty(Faulty faulty) {
        List<Finding> found = findings(faulty.stage(), faulty.written(), faulty.then());

        assertThat(found).extracting(Finding::code).containsExactly(faulty.code());
        Finding finding = found.get(0);
        assertThat(finding.message()).contains(faulty.says());
        Set<String> concerned =
                finding.places().stream().map(RuleLocation::rule).collect(Collectors.toSet());
        assertThat(concerned).contains(faulty.stage() + "/more");
        if (!faulty.with().isEmpty()) {
            assertThat(concerned).contains(faulty.with());
        }
        assertThat(finding.places()).allSatisfy(place -> {
            assertThat(place.file()).startsWith(faulty.stage() + "/");
            assertThat(place.line()).isGreaterThan(2);
        });

        assertThat(findings(faulty.stage(), faulty.mended(), faulty.then())).isEmpty();
    }

    @Test
    void theMiniRulesHaveNoFaultOfMeaning() {
        assertThat(findings(MiniRules.asTheyAre())).isEmpty();
    }

    @Test
    void twoRulesMaySpeakForOneMethodForWeightsAddUp() {
        assertThat(findings(
                        "methods",
                        "GapCase( audience.headcount <= 2 )",
                        "advise.speakFor( ON_THE_JOB_TRAINING, 60, \"They are few or together.\" );"))
                .isEmpty();
    }

    @Test
    void aTestIsNeededWhereATextNamesWhatItTests() {
        String when = "GapCase( audience.headcount > 1, audience.headcount >= 2 )";

        assertThat(findings("causes", when, "advise.caution( \"Take care.\" );"))
                .extracting(Finding::code)
                .containsExactly(ProblemCode.PART_ALWAYS_HOLDS);
        assertThat(findings("causes", when, "advise.caution( \"They are {audience.headcount}.\" );"))
                .isEmpty();
    }

    @Test
    void aRuleForEveryCaseOfItsStageIsPointedOut() {
        assertThat(Analysis.of(MiniRules.asTheyAre().read()))
                .filteredOn(finding -> finding.code() == ProblemCode.ALWAYS_SPEAKS)
                .extracting(finding -> finding.places().get(0).rule())
                .containsExactly("methods/base");
    }

    @Test
    void aFindingNamesPlaceCodeAndWhatToDo() {
        assertThat(findings(
                        "causes", "GapCase( goal.dueInWeeks < 4, goal.dueInWeeks > 8 )", "advise.caution( \"?\" );"))
                .singleElement()
                .hasToString("causes/more.drl:7:14  causes/more  never-speaks  the rule can never speak: "
                        + "GapCase( goal.dueInWeeks < 4 ) and GapCase( goal.dueInWeeks > 8 ) never hold together.\n"
                        + "    Change one of them, or delete the rule.");
    }

    static List<Finding> findings(MiniRules rules) {
        return Analysis.of(rules.read()).stream()
                .filter(finding -> !OF_A_SMALL_SET.contains(finding.code()))
                .toList();
    }

    static List<Finding> findings(String stage, String when, String then) {
        String name = stage + "/more";
        return findings(MiniRules.asTheyAre().withFile(name + ".drl", rule(name, when, then)));
    }

    static String rule(String name, String when, String then) {
        return """
                package %s

                rule "%s"
                    @summary( "One more" )
                    @source( "first" )
                when
                    %s
                then
                    %s
                end
                """.formatted(name.substring(0, name.indexOf('/')), name, when, then);
    }
}
