package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Standing;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.interview.Interview;
import io.gapwise.insight.logic.CaseLogic;
import io.gapwise.insight.needs.DecidingQuestion;
import io.gapwise.insight.needs.DecidingQuestions;
import io.gapwise.insight.needs.Need;
import io.gapwise.insight.needs.NeedGroup;
import io.gapwise.insight.needs.NeedsList;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/** Holds what is made of a list of training needs that says nothing of causes. */
@Isolated
class NeedsTest {

    private final Advisor advisor = new Advisor(RulesOfModule.RULES);
    private final DecidingQuestions questions = new DecidingQuestions(new Interview(
            advisor.evaluator(), CaseLogic.of(RulesOfModule.RULES), new Alternatives(RulesOfModule.RULES)));

    @Test
    void groupsRowsByRoleAndCapabilityAndKeepsWhatTheySayAlike() {
        NeedsList list = new NeedsList();
        list.add(need("Clerk", "Excel", "BELOW", 3, "Excel II"));
        list.add(need(" clerk ", "EXCEL", "BELOW", null, "excel ii"));
        list.add(need("Clerk", "Excel", "AT", 1, "Pivot day"));
        list.add(need("Nurse", "Wound care", "BELOW", 1));
        list.add(new Need(read("{\"title\":\"Said\",\"obstacles\":{\"habit\":\"ABSENT\"}}"), List.of()));

        List<NeedGroup> groups = list.groups();

        assertThat(list.others()).isEqualTo(1);
        assertThat(groups).hasSize(2);
        NeedGroup clerks = groups.get(0);
        assertThat(clerks.role()).isEqualTo("Clerk");
        assertThat(clerks.rows()).isEqualTo(3);
        assertThat(clerks.people()).isEqualTo(5);
        assertThat(clerks.levels()).containsEntry(Standing.BELOW, 2).containsEntry(Standing.AT, 1);
        assertThat(clerks.wishes()).containsExactly(Map.entry("Excel II", 2), Map.entry("Pivot day", 1));
        assertThat(clerks.mostWished()).isEqualTo("Excel II");
        assertThat(clerks.common().audience().standing()).isEqualTo(Standing.UNKNOWN);
        assertThat(clerks.common().audience().headcount()).isEqualTo(5);
        assertThat(groups.get(1).common().audience().standing()).isEqualTo(Standing.BELOW);
    }

    @Test
    void asksTheThreeQuestionsThatDecideMostAndTheWorkplaceBeforeThePeople() {
        NeedsList list = new NeedsList();
        for (int i = 0; i < 5_000; i++) {
            list.add(need("Role " + i % 40, "Skill " + i % 25, i % 3 == 0 ? "AT" : "BELOW", i % 7, "Course " + i % 5));
        }
        List<NeedGroup> groups = list.groups();
        assertThat(groups).hasSize(200);

        long begun = System.nanoTime();
        DecidingQuestions.Found found = questions.of(groups);

        assertThat(System.nanoTime() - begun).isLessThan(60_000_000_000L);
        assertThat(found.rows()).isEqualTo(5_000);
        assertThat(found.questions()).hasSize(DecidingQuestions.MOST);
        List<String> ids = found.questions().stream().map(DecidingQuestion::id).toList();
        assertThat(ids).contains("obstacles.workplace", "obstacles.person");
        assertThat(ids.indexOf("obstacles.workplace")).isLessThan(ids.indexOf("obstacles.person"));
        assertThat(found.questions())
                .allSatisfy(question -> assertThat(question.decides()).isBetween(0.01, 1.0));
        // The verdict that all of them have now is that nobody can say yet.
        assertThat(groups)
                .allSatisfy(group -> assertThat(advisor.evaluator().verdict(group.common()))
                        .isEqualTo(VerdictValue.INSUFFICIENT_EVIDENCE));
    }

    @Test
    void asksNothingWhereThereIsNoGroup() {
        assertThat(questions.of(List.of()).questions()).isEmpty();
        assertThat(new NeedsList().groups()).isEmpty();
    }

    private static Need need(String role, String capability, String standing, Integer people, String... wishes) {
        String headcount = people == null || people == 0 ? "" : ",\"headcount\":" + people;
        return new Need(read("""
                {"title":"Row","requestedSolution":"TRAINING","gap":{"capability":"%s"},
                "audience":{"role":"%s","standing":"%s"%s}}""".formatted(capability, role, standing, headcount)), List.of(wishes));
    }

    private static GapCase read(String json) {
        try {
            return GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalArgumentException(json, e);
        }
    }
}
