package io.gapwise.core.advice;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.ProgressJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.testing.MiniRules;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class ProgressAdviceTest {

    private static final String PROGRESS = """
            package progress

            rule "progress/little-use"
                @summary( "What is learned and not used is held up at work" )
                @source( "second" )
            when
                FollowUp( use.percent < 50, pastLeadTime == YES )
                Causes( found contains NEVER_LEARNED )
            then
                advise.progress( NOT_USED, "{followUp.use.percent} percent do it, though {causes}." );
                advise.revise( "Ask their managers." );
                advise.reopen( CONSEQUENCES_WRONG, "Nobody asked what it pays." );
                advise.ask( "obstacles.consequencesWrong", "Does it pay?", "Nobody asked." );
                advise.ask( "followUp.conditions.managerSupports", "Do they ask about it?", "It matters." );
                advise.ask( "followUp.use.percent", "Is that so?", "It is little." );
                advise.ask( "followUp.reach.completed", "How many finished?", "It is not known." );
                advise.caution( "Do not train them again." );
            end

            rule "progress/not-in-place"
                @summary( "What is not in place cannot be judged" )
                @source( "first" )
            when
                FollowUp( inPlace == NO )
            then
                advise.progress( NOT_IN_PLACE, "It is not in place." );
            end

            rule "progress/worthless"
                @summary( "What was left needs no looking after" )
                @source( "first" )
            when
                Triage( worthPursuing == NO )
                FollowUp( result.moved != YES )
            then
                advise.progress( ON_TRACK, "It was left as it is." );
            end
            """;
    private static final GapCase CASE = aGapCase()
            .with("obstacles.neverLearned", "PRESENT")
            .with("audience.headcount", 40)
            .build();

    private final Advisor advisor = new Advisor(rules(""));
    private final Advice stored = advisor.advise(CASE);

    @Test
    void saysWhatCameOfItAndWhatNow() throws BadCase {
        ProgressAdvice progress = judged(CASE, stored, """
                {"weeks": 14, "use": {"percent": 20}, "reach": {"completed": 90}}""");

        assertThat(progress.value()).isEqualTo(ProgressValue.NOT_USED);
        assertThat(progress.ruleset().version()).isEqualTo(advisor.ruleSet().version());
        assertThat(progress.judgements().get(0).reasons())
                .extracting(Reason::rule, Reason::text)
                .containsExactly(tuple("progress/little-use", "20 percent do it, though nobody ever taught them."));
        assertThat(progress.revisions()).extracting(Reason::text).containsExactly("Ask their managers.");
        assertThat(progress.reopened())
                .extracting(ProgressAdvice.Reopened::cause)
                .containsExactly(Cause.CONSEQUENCES_WRONG);
        assertThat(progress.cautions()).extracting(Reason::text).containsExactly("Do not train them again.");
        assertThat(progress.reasons()).hasSize(4);
    }

    /** The weeks from which the lead time follows are cited too, and the answers beneath an old conclusion. */
    @Test
    void aReasonCitesTheFollowUpTheOldConclusionsAndTheAnswersBeneathThem() throws BadCase {
        Reason reason = judged(CASE, stored, "{\"weeks\": 14, \"use\": {\"percent\": 20}}")
                .judgements()
                .get(0)
                .reasons()
                .get(0);

        assertThat(reason.facts())
                .containsExactly(
                        entry("causes", List.of("NEVER_LEARNED")),
                        entry("followUp.weeks", 14),
                        entry("followUp.leadWeeks", "UNKNOWN"),
                        entry("followUp.use.percent", 20),
                        entry("followUp.pastLeadTime", "YES"),
                        entry("obstacles.neverLearned", "PRESENT"));
    }

    /** What the follow-up answers is asked only where a rule rests on it and so doubts it. */
    @Test
    void asksFirstAboutTheFollowUpAndNotAboutWhatIsKnown() throws BadCase {
        ProgressAdvice progress = judged(CASE, stored, """
                {"weeks": 14, "use": {"percent": 20}, "reach": {"completed": 90}}""");

        assertThat(progress.questions())
                .extracting(Advice.Question::field, Advice.Question::doubts)
                .containsExactly(
                        tuple("followUp.use.percent", true),
                        tuple("followUp.conditions.managerSupports", false),
                        tuple("obstacles.consequencesWrong", false));
    }

    @Test
    void theFirstJudgementIsTheOneThatGoesBeforeTheOthersAndAllAreKept() throws BadCase {
        ProgressAdvice progress = judged(CASE, stored, """
                {"weeks": 14, "inPlace": "NO", "use": {"percent": 20}}""");

        assertThat(progress.value()).isEqualTo(ProgressValue.NOT_IN_PLACE);
        assertThat(progress.judgements())
                .extracting(ProgressAdvice.Judgement::value)
                .containsExactly(ProgressValue.NOT_IN_PLACE, ProgressValue.NOT_USED);
    }

    @Test
    void whereNoRuleConcludesAnythingTheValueIsUnknown() {
        assertThat(advisor.progress(CASE, stored, FollowUp.NOTHING).value()).isEqualTo(ProgressValue.UNKNOWN);
        assertThat(new Advisor(MiniRules.asTheyAre().read())
                        .progress(CASE, stored, FollowUp.NOTHING)
                        .value())
                .isEqualTo(ProgressValue.UNKNOWN);
    }

    /** The answer is read as it was given, whatever the rules would answer today. */
    @Test
    void nothingOfTheAnswerIsConcludedAgain() throws BadCase {
        GapCase other = aGapCase().build();

        assertThat(judged(other, stored, "{\"weeks\": 14, \"use\": {\"percent\": 20}}")
                        .value())
                .isEqualTo(ProgressValue.NOT_USED);
        assertThat(judged(CASE, advisor.advise(other), "{\"weeks\": 14, \"use\": {\"percent\": 20}}")
                        .value())
                .isEqualTo(ProgressValue.UNKNOWN);
    }

    @Test
    void anAnswerThatLeavesThingsAsTheyAreWasNotWorthPursuing() {
        GapCase little = aGapCase().with("goal.stake", "LITTLE").build();

        assertThat(advisor.progress(little, advisor.advise(little), FollowUp.NOTHING)
                        .value())
                .isEqualTo(ProgressValue.ON_TRACK);
    }

    @Test
    void saysInGermanWhatItSaysInEnglish() throws BadCase {
        Advisor german = new Advisor(rules("""
                { "progress/little-use": {
                  "summary": { "en": "What is learned and not used is held up at work", "de": "Gelerntes ohne Anwendung" },
                  "1": { "en": "{followUp.use.percent} percent do it, though {causes}.",
                         "de": "{followUp.use.percent} Prozent tun es, obwohl {causes}." },
                  "2": { "en": "Ask their managers.", "de": "Fragen Sie die Vorgesetzten." },
                  "3": { "en": "Nobody asked what it pays.", "de": "Niemand hat gefragt, was es bringt." },
                  "4": { "en": "Does it pay?", "de": "Lohnt es sich?" },
                  "5": { "en": "Nobody asked.", "de": "Niemand hat gefragt." },
                  "6": { "en": "Do they ask about it?", "de": "" },
                  "12": { "en": "Do not train them again.", "de": "Nicht noch einmal schulen." } } }
                """));
        FollowUp followUp = followUp("{\"weeks\": 14, \"use\": {\"percent\": 20}}");

        SpokenProgress spoken = german.progress(CASE, german.advise(CASE), followUp, Locale.GERMANY);

        assertThat(spoken.progress().judgements().get(0).reasons().get(0).text())
                .isEqualTo("20 Prozent tun es, obwohl es ihnen nie jemand beigebracht hat.");
        assertThat(spoken.progress().cautions()).extracting(Reason::text).containsExactly("Nicht noch einmal schulen.");
        assertThat(spoken.questionsInEnglish())
                .contains("followUp.conditions.managerSupports")
                .doesNotContain("obstacles.consequencesWrong");
        assertThat(spoken.untranslated()).containsExactly("progress/little-use");
        assertThat(spoken.whole()).isFalse();
        assertThat(spoken.progress().value())
                .isEqualTo(german.progress(CASE, german.advise(CASE), followUp).value());
    }

    @Test
    void readsBackTheJudgementThatItWrote() throws BadCase, UnreadableRecommendation {
        ProgressAdvice progress = judged(CASE, stored, "{\"weeks\": 14, \"use\": {\"percent\": 20}}");
        String written = ProgressJson.text(progress);

        assertThat(ProgressJson.read(written)).isEqualTo(progress);
        assertThat(written)
                .startsWith("{\"ruleset\":{\"version\":\"")
                .contains("\"value\":\"NOT_USED\",\"judgements\":[{\"value\":\"NOT_USED\"");
        assertThat(ProgressJson.read(written.replace("\"cautions\"", "\"later\""))
                        .cautions())
                .isEmpty();
    }

    private ProgressAdvice judged(GapCase gapCase, Advice given, String followUp) throws BadCase {
        return advisor.progress(gapCase, given, followUp(followUp));
    }

    private static FollowUp followUp(String json) throws BadCase {
        return FollowUpJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static RuleSet rules(String german) {
        Map<String, byte[]> files = new TreeMap<>(MiniRules.asTheyAre().files().files());
        files.put("progress/use.drl", PROGRESS.getBytes(StandardCharsets.UTF_8));
        if (!german.isEmpty()) {
            files.put("progress/use.de.json", german.getBytes(StandardCharsets.UTF_8));
        }
        return RuleSetReader.check(RuleFiles.of(files)).rules().orElseThrow();
    }
}
