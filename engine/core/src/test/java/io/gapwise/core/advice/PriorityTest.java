package io.gapwise.core.advice;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.PriorityJson;
import io.gapwise.core.json.StandingJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.Standing;
import io.gapwise.core.priority.UrgencyValue;
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

class PriorityTest {

    private static final String PRIORITY = """
            package priority

            rule "priority/weighty-objective"
                @summary( "A weighty objective makes the effect high" )
                @source( "second" )
            when
                Standing( objective.weight == HIGH )
                Causes( found contains NEVER_LEARNED )
            then
                advise.effect( HIGH, "The objective weighs much, and {causes}." );
                advise.need( STRATEGIC, "It serves an objective." );
                advise.need( NECESSARY, "It has to be done anyway." );
                advise.ask( "standing.cost.delay", "What does waiting cost?", "Nobody said." );
                advise.ask( "standing.objective.weight", "Is that so?", "It is much." );
            end

            rule "priority/ready-and-hard"
                @summary( "One thing that is missing makes it hard" )
                @source( "first" )
            when
                Standing( ease.assetExists == YES )
            then
                advise.readiness( READY, "A course is there." );
                advise.readiness( HARD, "Nobody can teach it." );
                advise.urgency( DATE, "A date is near." );
                advise.urgency( LAW, "The law demands it." );
                advise.doubt( "Nobody has seen it work." );
            end
            """;
    private static final String PLACE = """
            package place

            rule "place/high-effect"
                @summary( "What brings much comes now" )
                @source( "first" )
            when
                Weighed( effect == HIGH )
            then
                advise.place( NOW, "It would bring much." );
            end

            rule "place/hard-to-do"
                @summary( "What is hard is prepared" )
                @source( "first" )
            when
                Weighed( readiness == HARD )
                Standing( ease.assetExists == YES )
            then
                advise.place( PREPARE, "It is hard." );
                advise.caution( "Do not begin at once." );
            end
            """;
    private static final GapCase CASE =
            aGapCase().with("obstacles.neverLearned", "PRESENT").build();

    private final Advisor advisor = new Advisor(rules(""));
    private final Advice stored = advisor.advise(CASE);

    @Test
    void saysInWhichPlaceItComesAndWhy() throws BadCase {
        Priority priority = weighed("{\"objective\": {\"weight\": \"HIGH\"}}");

        assertThat(priority.place().value()).isEqualTo(PlaceValue.NOW);
        assertThat(priority.effect().value()).isEqualTo(EffectValue.HIGH);
        assertThat(priority.readiness().value()).isEqualTo(ReadinessValue.UNKNOWN);
        assertThat(priority.readiness().reasons()).isEmpty();
        assertThat(priority.ruleset().version()).isEqualTo(advisor.ruleSet().version());
        assertThat(priority.effect().reasons())
                .extracting(Reason::rule, Reason::text)
                .containsExactly(
                        tuple("priority/weighty-objective", "The objective weighs much, and nobody ever taught them."));
    }

    /** What was weighed is cited with the facts of the standing and the answers that it rests on. */
    @Test
    void aPlaceCitesWhatWasWeighedAndWhatIsBeneathIt() throws BadCase {
        Reason reason = weighed("{\"objective\": {\"weight\": \"HIGH\"}}")
                .place()
                .reasons()
                .get(0);

        assertThat(reason.facts())
                .containsExactly(
                        entry("effect", "HIGH"),
                        entry("standing.objective.weight", "HIGH"),
                        entry("obstacles.neverLearned", "PRESENT"));
    }

    @Test
    void oneWordGoesBeforeTheOthersAndAllAreKept() throws BadCase {
        Priority priority = weighed("{\"objective\": {\"weight\": \"HIGH\"}, \"ease\": {\"assetExists\": \"YES\"}}");

        assertThat(priority.place().said())
                .extracting(Priority.Said::value)
                .containsExactly(PlaceValue.PREPARE, PlaceValue.NOW);
        assertThat(priority.readiness().said())
                .extracting(Priority.Said::value)
                .containsExactly(ReadinessValue.HARD, ReadinessValue.READY);
        assertThat(priority.urgency().said())
                .extracting(Priority.Said::value)
                .containsExactly(UrgencyValue.LAW, UrgencyValue.DATE);
        assertThat(priority.need().value()).isEqualTo(NeedValue.NECESSARY);
        assertThat(priority.doubts()).extracting(Reason::text).containsExactly("Nobody has seen it work.");
        assertThat(priority.cautions()).extracting(Reason::text).containsExactly("Do not begin at once.");
        assertThat(priority.reasons()).hasSize(11);
    }

    @Test
    void asksAboutTheStandingAndDoubtsWhatARuleRestsOn() throws BadCase {
        assertThat(weighed("{\"objective\": {\"weight\": \"HIGH\"}}").questions())
                .extracting(Advice.Question::field, Advice.Question::doubts)
                .containsExactly(tuple("standing.objective.weight", true), tuple("standing.cost.delay", false));
    }

    @Test
    void whereNoRuleConcludesAnythingThereIsNoPlace() {
        assertThat(advisor.priority(CASE, stored, Standing.NOTHING).place().value())
                .isEqualTo(PlaceValue.UNKNOWN);
        assertThat(new Advisor(MiniRules.asTheyAre().read())
                        .priority(CASE, stored, Standing.NOTHING)
                        .place()
                        .said())
                .isEmpty();
    }

    /** The answer is read as it was given, whatever the rules would answer today. */
    @Test
    void nothingOfTheAnswerIsConcludedAgain() throws BadCase {
        Standing standing = standing("{\"objective\": {\"weight\": \"HIGH\"}}");
        GapCase other = aGapCase().build();

        assertThat(advisor.priority(other, stored, standing).place().value()).isEqualTo(PlaceValue.NOW);
        assertThat(advisor.priority(CASE, advisor.advise(other), standing)
                        .place()
                        .value())
                .isEqualTo(PlaceValue.UNKNOWN);
    }

    @Test
    void saysInGermanWhatItSaysInEnglish() throws BadCase {
        Advisor german = new Advisor(rules("""
                { "place/high-effect": {
                  "summary": { "en": "What brings much comes now", "de": "Was viel bringt, kommt jetzt" },
                  "1": { "en": "It would bring much.", "de": "Es brächte viel." } } }
                """));

        SpokenPriority spoken = german.priority(
                CASE,
                german.advise(CASE),
                standing("{\"objective\": {\"weight\": \"HIGH\"}}"),
                Locale.forLanguageTag("de-AT"));

        assertThat(spoken.priority().place().reasons()).extracting(Reason::text).containsExactly("Es brächte viel.");
        assertThat(spoken.untranslated()).containsExactly("priority/weighty-objective");
        assertThat(spoken.questionsInEnglish()).contains("standing.cost.delay");
        assertThat(spoken.whole()).isFalse();
        assertThat(spoken.priority().place().value()).isEqualTo(PlaceValue.NOW);
    }

    @Test
    void readsBackThePriorityThatItWrote() throws BadCase, UnreadableRecommendation {
        Priority priority = weighed("{\"objective\": {\"weight\": \"HIGH\"}, \"ease\": {\"assetExists\": \"YES\"}}");
        String written = PriorityJson.text(priority);

        assertThat(PriorityJson.read(written)).isEqualTo(priority);
        assertThat(written)
                .startsWith("{\"ruleset\":{\"version\":\"")
                .contains("\"place\":{\"value\":\"PREPARE\",\"said\":[{\"value\":\"PREPARE\",\"reasons\":[{");
        assertThat(PriorityJson.read(written.replace("\"cautions\"", "\"later\""))
                        .cautions())
                .isEmpty();
    }

    @Test
    void writesOfAStandingOnlyWhatIsKnownAndNamesEverythingThatIsWrong() throws BadCase {
        String known = "{\"objective\":{\"named\":\"YES\",\"weight\":\"HIGH\"},\"ability\":{\"atHand\":\"FEW\"},"
                + "\"initiative\":\"FLAT\",\"weeksSinceWeighed\":14}";

        assertThat(new String(StandingJson.write(standing(known)), StandardCharsets.UTF_8))
                .isEqualTo(known);
        assertThat(standing("{\"ease\":{}}")).isEqualTo(Standing.NOTHING);
        try {
            standing("{\"objective\":{\"weight\":\"HUGE\"},\"weeksSinceWeighed\":-1,\"colour\":1}");
            throw new AssertionError("It was taken.");
        } catch (BadCase e) {
            assertThat(e.problems())
                    .extracting(problem -> problem.pointer())
                    .containsExactly("/objective/weight", "/weeksSinceWeighed", "/colour");
        }
    }

    private Priority weighed(String standing) throws BadCase {
        return advisor.priority(CASE, stored, standing(standing));
    }

    private static Standing standing(String json) throws BadCase {
        return StandingJson.read(json.getBytes(StandardCharsets.UTF_8));
    }

    private static RuleSet rules(String german) {
        Map<String, byte[]> files = new TreeMap<>(MiniRules.asTheyAre().files().files());
        files.put("priority/weighed.drl", PRIORITY.getBytes(StandardCharsets.UTF_8));
        files.put("place/quadrants.drl", PLACE.getBytes(StandardCharsets.UTF_8));
        if (!german.isEmpty()) {
            files.put("place/quadrants.de.json", german.getBytes(StandardCharsets.UTF_8));
        }
        return RuleSetReader.check(RuleFiles.of(files)).rules().orElseThrow();
    }

    /** Each stage reads only what was concluded before it, and only what is sent to it. */
    @Test
    void noRuleOfPriorityReadsWhatItsOwnStageConcludesOrWhatCameOfIt() {
        for (String pattern : List.of("Weighed( effect == HIGH )", "FollowUp( weeks > 3 )")) {
            Map<String, byte[]> files =
                    new TreeMap<>(MiniRules.asTheyAre().files().files());
            files.put("priority/wrong.drl", """
                    package priority

                    rule "priority/wrong"
                        @summary( "It reads what it may not" )
                        @source( "first" )
                    when
                        %s
                    then
                        advise.effect( HIGH, "It may not." );
                    end
                    """.formatted(pattern).getBytes(StandardCharsets.UTF_8));

            assertThat(RuleSetReader.check(RuleFiles.of(files)).rules())
                    .as(pattern)
                    .isEmpty();
        }
    }
}
