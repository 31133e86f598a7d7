package io.gapwise.core.advice;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Confidence;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.Support;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.testing.CaseBuilder;
import io.gapwise.core.testing.MiniRules;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdvisorTest {

    private static final Advisor ADVISOR = new Advisor(MiniRules.asTheyAre().read());

    @Test
    void ranksMethodsBySumOfWeightsAndTiesByContractOrder() {
        Advice advice = advise(untaught());

        assertThat(advice.methods())
                .extracting(Advice.MethodAdvised::method)
                .containsExactly(Method.ON_THE_JOB_TRAINING, Method.WORKSHOP, Method.ONLINE_COURSE);
        assertThat(advice.methods()).extracting(Advice.MethodAdvised::fit).containsExactly(58, 58, 55);
    }

    @Test
    void onlyConsidersWhatMoreSpeaksAgainst() {
        Advice advice = advise(untaught().with("audience.headcount", 2));

        assertThat(advice.methods()).extracting(Advice.MethodAdvised::fit).containsExactly(79, 58);
        assertThat(advice.considered())
                .extracting(Advice.MethodAdvised::method, Advice.MethodAdvised::fit)
                .containsExactly(tuple(Method.ONLINE_COURSE, 20));
        assertThat(advice.considered().get(0).reasonsAgainst())
                .extracting(Reason::weight)
                .containsExactly(-80);
    }

    @Test
    void listsAnExcludedMethodOnlyAsExcluded() {
        Advice advice = advise(untaught().with("audience.spread", "REMOTE"));

        assertThat(advice.methods()).extracting(Advice.MethodAdvised::method).doesNotContain(Method.WORKSHOP);
        assertThat(advice.excluded()).extracting(Advice.MethodExcluded::method).containsExactly(Method.WORKSHOP);
    }

    @Test
    void looksForNoMethodWhereTrainingIsNotTheAnswer() {
        Advice advice =
                advise(aGapCase().with("obstacles.toolsInadequate", "PRESENT").with("audience.headcount", 2));

        assertThat(advice.verdict().value()).isEqualTo(VerdictValue.NOT_TRAINING);
        assertThat(advice.methods()).isEmpty();
        assertThat(advice.excluded()).isEmpty();
        assertThat(advice.remedies()).extracting(Advice.RemedyAdvised::remedy).containsExactly(Remedy.FIX_TOOLS);
    }

    @Test
    void aDiscountedCauseIsNotFound() {
        Advice advice = advise(untaught().with("gap.doneBefore", "OFTEN"));

        assertThat(advice.causes()).isEmpty();
        assertThat(advice.discounted())
                .extracting(Advice.CauseDiscounted::cause)
                .containsExactly(Cause.NEVER_LEARNED);
        assertThat(advice.cautions()).extracting(Reason::text).containsExactly("The answers contradict each other.");
        assertThat(advice.verdict().value()).isEqualTo(VerdictValue.INSUFFICIENT_EVIDENCE);
    }

    @Test
    void ofAlternativesAReasonCitesOnlyThoseThatHold() {
        Advice few = advise(untaught().with("audience.headcount", 2).with("audience.spread", "SEVERAL_SITES"));
        Advice both = advise(untaught().with("audience.headcount", 2).with("audience.spread", "ONE_SITE"));

        assertThat(few.methods().get(0).reasonsFor().get(1).facts()).isEqualTo(Map.of("audience.headcount", 2));
        assertThat(both.methods().get(0).reasonsFor().get(1).facts())
                .isEqualTo(Map.of("audience.headcount", 2, "audience.spread", "ONE_SITE"));
    }

    @Test
    void aReasonBuiltOnACauseCitesItAndTheAnswersBeneath() {
        Reason reason = advise(untaught()).methods().get(0).reasonsFor().get(0);

        assertThat(reason.facts())
                .isEqualTo(Map.of("causes", List.of("NEVER_LEARNED"), "obstacles.neverLearned", "PRESENT"));
        assertThat(reason.rule()).isEqualTo("methods/base");
        assertThat(reason.source()).isEqualTo("A First Book (Ada Example, 1984)");
    }

    @Test
    void aLeftOutAnswerIsCitedAsUnknown() {
        assertThat(advise(untaught()).alignment().reasons().get(0).facts())
                .isEqualTo(Map.of("goal.strategic", "UNKNOWN"));
    }

    @Test
    void aVerdictOnWhatIsNotWorthPursuingCitesWhatIsAtStake() {
        Advice advice = advise(untaught().with("goal.stake", "LITTLE"));

        assertThat(advice.verdict().reasons())
                .extracting(Reason::text)
                .containsExactly("It costs little.", "Leave it.");
        assertThat(advice.verdict().reasons())
                .allSatisfy(r -> assertThat(r.facts()).isEqualTo(Map.of("goal.stake", "LITTLE")));
    }

    @Test
    void theSummaryNamesTheCausesAndWhetherACourseLeads() {
        assertThat(advise(untaught()).verdict().summary()).isEqualTo("A course, because nobody ever taught them.");
        assertThat(advise(untaught().with("obstacles.toolsInadequate", "PRESENT"))
                        .verdict()
                        .summary())
                .isEqualTo("Both: nobody ever taught them, and their tools or systems fail them.");
    }

    @Test
    void theSummaryBeginsWithWhatTriageLeadsWithAndCitesIt() {
        Advisor leading = new Advisor(MiniRules.asTheyAre()
                .withFile("triage/lead.drl", """
                        package triage
                        rule "triage/lead"
                            @summary( "One" )
                            @source( "first" )
                        when
                            GapCase( goal.metric == SALES )
                        then
                            advise.lead( "what hurts is {goal.metric}" );
                        end
                        """)
                .withFile(
                        "verdict/verdict.drl",
                        MiniRules.asTheyAre()
                                .text("verdict/verdict.drl")
                                .replace("\"No training, because", "\"{lead}no training, because"))
                .read());
        CaseBuilder tools =
                aGapCase().with("obstacles.toolsInadequate", "PRESENT").withWords("evidence.sources", "OBSERVATION");

        assertThat(leading.advise(tools.build()).verdict().summary())
                .isEqualTo("No training, because their tools or systems fail them.");
        Advice.Verdict led =
                leading.advise(tools.with("goal.metric", "SALES").build()).verdict();
        assertThat(led.summary())
                .isEqualTo("What hurts is sales: no training, because their tools or systems fail them.");
        assertThat(led.reasons()).extracting(Reason::rule).containsExactly("triage/lead", "verdict/not-training");
        assertThat(led.reasons().get(0).text()).isEqualTo("What hurts is sales.");
        assertThat(led.reasons().get(0).facts()).isEqualTo(Map.of("goal.metric", "SALES"));
    }

    @Test
    void whereFormalProgrammesAreRuledOutTheSummarySaysSo() {
        Advisor informal = new Advisor(
                MiniRules.asTheyAre().withFile("methods/methods.drl", """
                        package methods
                        rule "methods/only-coaching"
                            @summary( "One" )
                            @source( "first" )
                        when
                            Causes( learningCount > 0 )
                        then
                            advise.speakFor( COACHING, 10, "A coach." );
                            advise.exclude( WORKSHOP, "No room." );
                        end
                        """).read());

        Advice advice = informal.advise(untaught().build());

        assertThat(advice.verdict().formal()).isFalse();
        assertThat(advice.verdict().summary()).isEqualTo("No course, because nobody ever taught them.");
    }

    @Test
    void measuresStandInTheOrderOfTheirLevels() {
        assertThat(advise(untaught()).measures())
                .extracting(Advice.MeasureAdvised::level, Advice.MeasureAdvised::measure)
                .containsExactly(tuple(3, "What they do after on-the-job training"), tuple(4, "The result"));
    }

    @ParameterizedTest(name = "sources {0}, heard {1}, {2} obstacles of the workplace known: {3}")
    @CsvSource({
        ", PERFORMERS, 11, WEAK",
        "NONE, PERFORMERS, 11, WEAK",
        "OPINION, PERFORMERS, 11, WEAK",
        "SURVEY, PERFORMERS, 11, FAIR",
        "OBSERVATION, PERFORMERS, 5, STRONG",
        "PERFORMANCE_DATA, PERFORMERS, 5, STRONG",
        "WORK_SAMPLES, PERFORMERS, 5, STRONG",
        "WORK_SAMPLES, PERFORMERS, 4, FAIR",
        "WORK_SAMPLES, MANAGERS, 5, FAIR",
        "WORK_SAMPLES, , 5, FAIR",
    })
    void confidenceFollowsTheEvidence(String source, String heard, int known, Confidence confidence) {
        CaseBuilder asked = aGapCase();
        if (source != null) {
            asked.with("evidence.sources", source.equals("NONE") ? List.of() : List.of(source));
        }
        if (heard != null) {
            asked.with("evidence.heard", List.of(heard));
        }
        Property.sent().stream()
                .map(Property::path)
                .filter(path -> path.startsWith("obstacles."))
                .limit(known)
                .forEach(obstacle -> asked.with(obstacle, "ABSENT"));

        assertThat(advise(asked).verdict().confidence()).isEqualTo(confidence);
    }

    @ParameterizedTest(name = "{0} is cited as {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Methods( excluded contains WORKSHOP ) | {excluded=[WORKSHOP], audience.spread=REMOTE}",
                "Methods( excluded not contains SEMINAR ) | {excluded=[WORKSHOP], audience.spread=REMOTE}",
                "Methods( advised not contains WORKSHOP, formal == YES ) | {methods=[ON_THE_JOB_TRAINING, ONLINE_COURSE], obstacles.neverLearned=PRESENT}",
                "Remedies( advised not contains FIX_TOOLS ) | {remedies=[]}",
                "Causes( discounted not contains NEVER_LEARNED ) | {discounted=[]}",
                "Causes( otherCount == 0 ) | {causes=[NEVER_LEARNED], obstacles.neverLearned=PRESENT}",
                "not Causes( found contains CONFLICT ) | {causes=[NEVER_LEARNED], obstacles.neverLearned=PRESENT}",
                "Triage( worthPursuing == YES ) | {worthPursuing=YES}",
                "GapCase( evidence.onlyOpinion == NO ) | {evidence.sources=UNKNOWN}",
                "GapCase( support.neverLearned == CLAIMED ) | {obstacles.neverLearned=PRESENT, evidence.sources=UNKNOWN, support.neverLearned=CLAIMED}",
                "Causes( onlyClaimed == YES ) | {causes=[NEVER_LEARNED], obstacles.neverLearned=PRESENT, evidence.sources=UNKNOWN}",
            })
    void whateverAReasonBuildsOnItsFactsAreTrueAndNeverEmpty(String pattern, String facts) {
        Advisor advisor = new Advisor(MiniRules.asTheyAre()
                .withFile("measures/extra.drl", """
                        package measures
                        rule "measures/extra"
                            @summary( "One" )
                            @source( "first" )
                        when
                            %s
                        then
                            advise.caution( "It is so." );
                        end
                        """.formatted(pattern))
                .read());

        Advice advice = advisor.advise(aGapCase()
                .with("obstacles.neverLearned", "PRESENT")
                .with("audience.spread", "REMOTE")
                .build());

        assertThat(advice.cautions())
                .singleElement()
                .satisfies(reason -> assertThat(reason.facts()).hasToString(facts));
    }

    @Test
    void aReasonCitesWhoSaysItAndHowTheyKnow() {
        List<Map<String, Object>> statements = List.of(
                Map.of(
                        "obstacle",
                        "neverLearned",
                        "says",
                        "PRESENT",
                        "by",
                        "MANAGERS",
                        "shownBy",
                        "OPINION",
                        "people",
                        2),
                Map.of(
                        "obstacle",
                        "neverLearned",
                        "says",
                        "PRESENT",
                        "by",
                        "MANAGERS",
                        "shownBy",
                        "OPINION",
                        "note",
                        "x"),
                Map.of("obstacle", "conflict", "says", "ABSENT", "by", "LEADERS"));

        Advice advice = advise(aGapCase().with("evidence.statements", statements));

        assertThat(advice.causes().get(0).support()).isEqualTo(Support.CLAIMED);
        assertThat(advice.causes().get(0).reasons().get(0).facts())
                .hasToString(
                        "{obstacles.neverLearned=PRESENT, evidence.statements=[{obstacle=neverLearned, says=PRESENT,"
                                + " by=MANAGERS, shownBy=OPINION, people=3}]}");
    }

    @Test
    void whatIsOnlyClaimedIsConditional() {
        CaseBuilder claimed = aGapCase().with("obstacles.neverLearned", "PRESENT");

        assertThat(advise(claimed).verdict().conditional()).isTrue();
        assertThat(advise(claimed).verdict().summary())
                .isEqualTo(
                        "This holds only if it is so, which nobody has shown yet. A course, because nobody ever taught them.");
        assertThat(advise(claimed.with("goal.stake", "LITTLE")).verdict().conditional())
                .isFalse();
        assertThat(advise(untaught()).verdict().conditional()).isFalse();
    }

    private static CaseBuilder untaught() {
        return aGapCase().with("obstacles.neverLearned", "PRESENT").withWords("evidence.sources", "OBSERVATION");
    }

    private static Advice advise(CaseBuilder asked) {
        return ADVISOR.advise(asked.build());
    }
}
