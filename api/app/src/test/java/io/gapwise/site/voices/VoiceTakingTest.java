package io.gapwise.site.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.ObstacleSigns;
import io.gapwise.insight.signs.Sign;
import io.gapwise.insight.signs.SignBook;
import io.gapwise.insight.signs.SignQuestion;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.voices.VoiceTaking;
import io.gapwise.site.SiteVisitor;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Holds what of the answers becomes part of a case. */
class VoiceTakingTest {

    private static final Obstacle TOOLS = Obstacle.toolsInadequate;
    private static final Map<StatedBy, Integer> PEOPLE =
            Map.of(StatedBy.PERFORMERS, 3, StatedBy.MANAGERS, 2, StatedBy.LEADERS, 1, StatedBy.EXPERTS, 3);

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final Survey survey = new Survey(service);

    /** The same people once say what they say, and once the opposite: both cases hold as much, with the sides changed. */
    @Test
    void denialsAreTakenLikeAssertions() throws Exception {
        Random random = new Random(29);
        String id = survey.newCase("As they say");
        String opposite = survey.newCase("And the opposite");
        for (StatedBy group : List.of(StatedBy.PERFORMERS, StatedBy.MANAGERS, StatedBy.LEADERS, StatedBy.EXPERTS)) {
            Map<Obstacle, Sign> together = signs(group, random);
            String path = survey.invited(id, group);
            String mirrored = survey.invited(opposite, group);
            for (int person = 0; person < PEOPLE.get(group); person++) {
                // Performers are of one mind here, because of so few of them a denial takes that.
                Map<Obstacle, Sign> sees = group == StatedBy.PERFORMERS ? together : signs(group, random);
                survey.answered(path, sees);
                survey.answered(mirrored, turned(sees));
            }
        }

        service.bean(VoiceTaking.class).take(id);
        service.bean(VoiceTaking.class).take(opposite);

        Set<String> said = texts(survey.found(id), UnaryOperator.identity());
        assertThat(said).hasSizeGreaterThan(20).anyMatch(each -> each.contains("PERFORMERS ABSENT"));
        assertThat(texts(survey.found(opposite), says -> says.equals("PRESENT") ? "ABSENT" : "PRESENT"))
                .isEqualTo(said);
    }

    @Test
    void aDenialOfThreeStandsAgainstTheImpressionOfOneLeader() throws Exception {
        String id = survey.newCase("Never taught?");
        String performers = survey.invited(id, StatedBy.PERFORMERS);
        String managers = survey.invited(id, StatedBy.MANAGERS);
        for (int i = 0; i < 3; i++) {
            survey.answered(performers, Obstacle.neverLearned, Sign.AGAINST);
        }
        survey.answered(managers, Obstacle.neverLearned, Sign.FOR);

        service.bean(VoiceTaking.class).take(id);

        CaseView found = survey.found(id);
        assertThat(texts(found, UnaryOperator.identity()))
                .containsExactlyInAnyOrder("neverLearned PERFORMERS ABSENT 3", "neverLearned MANAGERS PRESENT 1");
        assertThat(survey.said(id).at("/parting/rows/0/kind").asString()).isEqualTo("OPPOSED");
    }

    @Test
    void saysHowManyOfTheAnswersAreCounted() {
        String id = survey.newCase("Five answers, of which three are counted");
        String path = survey.invited(id, StatedBy.PERFORMERS);
        SiteVisitor analyst = new SiteVisitor(service, "en");
        for (int i = 0; i < 5; i++) {
            survey.answered(path, TOOLS, Sign.FOR);
            survey.said(id);
        }
        assertThat(analyst.get("/cases/" + id + "/voices").document().text())
                .contains("3 of 5 answers are counted", "3 at a time", "3 of 3 counted: it is there");

        for (int i = 0; i < 3; i++) {
            survey.answered(path, Obstacle.expectationsUnclear, Sign.AGAINST);
        }
        survey.answered(path, TOOLS, Sign.FOR);
        assertThat(analyst.get("/cases/" + id + "/voices").document().text())
                .contains("3 to 6 of 9 answers are counted");
    }

    /** What the leader denies stands beside what the others say, on the answer and on the brief. */
    @Test
    void theAnswerAndTheBriefSayWhoSeesItOtherwise() throws Exception {
        String id = survey.newCase("They part");
        String performers = survey.invited(id, StatedBy.PERFORMERS);
        String experts = survey.invited(id, StatedBy.EXPERTS);
        for (int i = 0; i < 3; i++) {
            survey.answered(performers, TOOLS, Sign.FOR);
        }
        survey.answered(experts, TOOLS, Sign.AGAINST);

        String answer = service.bean(VoiceTaking.class).take(id).orElseThrow().id();

        SiteVisitor english = new SiteVisitor(service, "en");
        assertThat(english.get("/answers/" + answer)
                        .document()
                        .select(".dissent")
                        .text())
                .isEqualTo("Not all say so: experts say it is not so.");
        assertThat(english.get("/answers/" + answer)
                        .document()
                        .select("a[href$=/voices]")
                        .text())
                .contains("Ask the people");
        assertThat(english.get("/answers/" + answer + "/brief").document().text())
                .contains("Not all say so: experts say it is not so.");
        assertThat(new SiteVisitor(service, "de")
                        .get("/answers/" + answer)
                        .document()
                        .select(".dissent")
                        .text())
                .isEqualTo("Nicht alle sagen das: Fachleute sagen, es sei nicht so.");
    }

    @Test
    void whatWasUndoneIsOfferedAgainAndNothingIsHeldTwice() throws Exception {
        VoiceTaking taking = service.bean(VoiceTaking.class);
        String id = survey.newCase("Taken, undone, taken");
        String path = survey.invited(id, StatedBy.MANAGERS);
        assertThat(survey.said(id).get("isNew").asBoolean()).isFalse();
        survey.answered(path, TOOLS, Sign.FOR);
        assertThat(taking.take(id)).isPresent();
        assertThat(survey.said(id).get("isNew").asBoolean()).isFalse();
        assertThat(taking.take(id)).isEmpty();

        undo(id);

        assertThat(survey.said(id).get("isNew").asBoolean()).isTrue();
        assertThat(taking.take(id)).isPresent();
        assertThat(texts(survey.found(id), UnaryOperator.identity()))
                .containsExactly("toolsInadequate MANAGERS PRESENT 1");

        survey.answered(path, TOOLS, Sign.FOR);
        taking.take(id);
        undo(id);
        taking.take(id);
        assertThat(ServiceUnderTest.JSON.readTree(survey.found(id).body()).at("/evidence/statements"))
                .as("of two takings only the last one counts, even where the first came back")
                .hasSize(1);
    }

    private void undo(String id) throws Exception {
        service.bean(GapCases.class).undo(id, survey.found(id).revision());
    }

    /** Chooses signs of obstacles of which a group is asked one question that can be answered either way. */
    private static Map<Obstacle, Sign> signs(StatedBy group, Random random) {
        Map<Obstacle, Sign> signs = new EnumMap<>(Obstacle.class);
        for (ObstacleSigns each : SignBook.builtIn().all()) {
            boolean eitherWay = each.questions(group).stream()
                    .map(VoiceTakingTest::told)
                    .filter(told -> !told.isEmpty())
                    .allMatch(told -> told.equals(Set.of(Sign.FOR, Sign.AGAINST)));
            if (eitherWay && each.needs().isEmpty() && !each.obstacle().accuses()) {
                signs.put(each.obstacle(), random.nextBoolean() ? Sign.FOR : Sign.AGAINST);
            }
        }
        return signs;
    }

    private static Set<Sign> told(SignQuestion question) {
        return question.answers().stream()
                .map(answer -> answer.sign())
                .filter(sign -> sign == Sign.FOR || sign == Sign.AGAINST)
                .collect(Collectors.toSet());
    }

    private static Map<Obstacle, Sign> turned(Map<Obstacle, Sign> signs) {
        Map<Obstacle, Sign> turned = new EnumMap<>(Obstacle.class);
        signs.forEach((obstacle, sign) -> turned.put(obstacle, sign == Sign.FOR ? Sign.AGAINST : Sign.FOR));
        return turned;
    }

    private static Set<String> texts(CaseView found, Function<String, String> says) {
        return ServiceUnderTest.JSON
                .readTree(found.body())
                .at("/evidence/statements")
                .valueStream()
                .map(said -> text(said, says))
                .collect(Collectors.toSet());
    }

    private static String text(JsonNode said, Function<String, String> says) {
        return String.join(
                " ",
                said.get("obstacle").asString(),
                said.get("by").asString(),
                says.apply(said.get("says").asString()),
                said.get("people").toString());
    }
}
