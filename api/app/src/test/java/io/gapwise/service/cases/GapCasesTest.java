package io.gapwise.service.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.CaseAnswer;
import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.recommendations.MadeHow;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A case changes and is answered again, and nothing that it said or was answered is lost. */
@Timeout(120)
class GapCasesTest {

    private static final String CASE =
            "{\"title\":\"Stock counts are wrong\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}";
    private static final String CHANGED =
            "{\"title\":\"Stock counts are wrong\",\"obstacles\":{\"neverLearned\":\"ABSENT\",\"toolsInadequate\":\"PRESENT\"}}";

    private static ServiceUnderTest service;
    private static GapCases cases;
    private static ListedRecommendations listed;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.onItsOwn();
        cases = service.bean(GapCases.class);
        listed = service.bean(ListedRecommendations.class);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void answersACaseAgainAndLetsListsShowTheLastAnswer() throws Exception {
        long before = listed.count();
        CaseView made = cases.create(CASE);
        assertThat(listed.count()).isEqualTo(before);

        String first = cases.answer(made.id()).id();
        CaseView answered = cases.get(made.id());
        cases.change(made.id(), answered.revision(), CHANGED, MadeHow.CHANGED);
        String second = cases.answer(made.id()).id();

        CaseView now = cases.get(made.id());
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.answers()).extracting(CaseAnswer::id).containsExactly(second, first);
        assertThat(now.answers()).extracting(CaseAnswer::version).containsExactly(2, 1);
        assertThat(now.answers()).extracting(CaseAnswer::superseded).containsExactly(false, true);
        assertThat(listed.count()).isEqualTo(before + 1);
        assertThat(listed.page(CaseQuery.ALL, 0, 100))
                .extracting(ListedRecommendation::id)
                .contains(second)
                .doesNotContain(first);
        assertThat(listed.of(first)).get().matches(ListedRecommendation::superseded);
    }

    @Test
    void makesAVersionOnlyWhereTheCaseSaysSomethingElse() throws Exception {
        CaseView made = cases.create(CASE);

        CaseView same = cases.change(
                made.id(),
                made.revision(),
                "{ \"title\": \"Stock counts are wrong\", \"obstacles\": { \"neverLearned\": \"PRESENT\", \"habit\": \"UNKNOWN\" } }",
                MadeHow.CHANGED);
        CaseView described = cases.describe(
                made.id(),
                same.revision(),
                same.details()
                        .withOwner(" Anna ")
                        .withTags(List.of("Warehouse"))
                        .withNote("neverLearned", "Asked Jo."));

        assertThat(same.revision()).isEqualTo(made.revision());
        assertThat(described.version()).isEqualTo(1);
        assertThat(described.revision()).isEqualTo(made.revision() + 1);
        assertThat(described.owner()).isEqualTo("Anna");
        assertThat(described.tags()).containsExactly("Warehouse");
        assertThat(described.notes()).isEqualTo(Map.of("neverLearned", "Asked Jo."));
    }

    @Test
    void refusesAChangeOfWhatSomebodyElseHasChanged() throws Exception {
        CaseView made = cases.create(CASE);
        cases.change(made.id(), made.revision(), CHANGED, MadeHow.CHANGED);

        assertThatThrownBy(() -> cases.change(made.id(), made.revision(), CASE, MadeHow.CHANGED))
                .isInstanceOfSatisfying(
                        StaleCase.class, stale -> assertThat(stale.revision()).isEqualTo(made.revision() + 1));
        assertThatThrownBy(() -> cases.create("{}")).isInstanceOf(BadCase.class);
    }

    /** Of many who change one revision at the same time exactly one does, and all answers of the others are kept. */
    @Test
    void losesNothingWhereManyWorkOnOneCase() throws Exception {
        CaseView made = cases.create(CASE);
        ExecutorService many = Executors.newFixedThreadPool(8);
        try {
            List<Callable<Boolean>> work = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(i -> () -> Callers.as(Caller.EVERYBODY, () -> changed(made, i)))
                    .toList();
            long changed = 0;
            for (Future<Boolean> each : many.invokeAll(work)) {
                changed += each.get() ? 1 : 0;
            }
            assertThat(changed).isEqualTo(1);
            List<Callable<String>> answers = IntStream.range(0, 12)
                    .<Callable<String>>mapToObj(i -> () -> Callers.as(Caller.EVERYBODY, () -> answered(made)))
                    .toList();
            for (Future<String> each : many.invokeAll(answers)) {
                each.get();
            }
        } finally {
            many.shutdown();
        }
        CaseView now = cases.get(made.id());
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.answers()).hasSize(12);
        assertThat(now.answers().stream().filter(answer -> !answer.superseded()))
                .hasSize(1);
    }

    private static boolean changed(CaseView made, int number) {
        try {
            cases.change(
                    made.id(), made.revision(), "{\"title\":\"Changed by %d\"}".formatted(number), MadeHow.CHANGED);
            return true;
        } catch (StaleCase stale) {
            return false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static String answered(CaseView made) {
        try {
            return cases.answer(made.id()).id();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void hidesAnArchivedCaseFromListsAndShowsItAgain() throws Exception {
        CaseView made = cases.create(CASE);
        cases.answer(made.id());
        long before = listed.count();

        CaseView shown = cases.get(made.id());
        CaseView archived =
                cases.describe(made.id(), shown.revision(), shown.details().withArchived(true));
        assertThat(archived.archived()).isTrue();
        assertThat(listed.count()).isEqualTo(before - 1);

        cases.describe(made.id(), archived.revision(), archived.details().withArchived(false));
        assertThat(listed.count()).isEqualTo(before);
    }

    /** What pages remember of all answers goes with those that leave the lists, and comes back with them. */
    @Test
    void letsChartsAndCountsOfRulesFollow() throws Exception {
        String first = ServiceUnderTest.json(service.post(CASE)).get("id").asString();
        String rule = ServiceUnderTest.json(service.get("/api/v1/recommendations/" + first))
                .at("/causes/0/reasons/0/rule")
                .asString();
        String counts = service.get("/picture/counts.json").body();
        assertThat(service.get("/picture/dots.json").body()).contains(first);
        assertThat(service.get("/rules/rule?name=" + rule).body()).contains(first);

        CaseView view = cases.get(first);
        cases.change(first, view.revision(), CHANGED, MadeHow.CHANGED);
        String second = cases.answer(first).id();
        assertThat(service.get("/picture/dots.json").body()).contains(second).doesNotContain(first);
        assertThat(service.get("/picture/counts.json").body()).isNotEqualTo(counts);
        assertThat(service.get("/rules/rule?name=" + rule).body()).doesNotContain(first);

        cases.undo(first, cases.get(first).revision());
        String third = cases.answer(first).id();
        assertThat(service.get("/picture/dots.json").body()).contains(third).doesNotContain(first, second);
        assertThat(service.get("/picture/counts.json").body()).isEqualTo(counts);
        assertThat(service.get("/rules/rule?name=" + rule).body()).contains(third);

        CaseView shown = cases.get(first);
        CaseView archived =
                cases.describe(first, shown.revision(), shown.details().withArchived(true));
        assertThat(service.get("/picture/dots.json").body()).doesNotContain(third);
        assertThat(service.get("/rules/rule?name=" + rule).body()).doesNotContain(third);
        cases.describe(first, archived.revision(), archived.details().withArchived(false));
        assertThat(service.get("/picture/counts.json").body()).isEqualTo(counts);
        assertThat(service.get("/rules/rule?name=" + rule).body()).contains(third);
    }

    @Test
    void putsADraftOnTopOfWhatOthersChanged() throws Exception {
        CaseView made = cases.create(CASE);
        cases.change(
                made.id(),
                made.revision(),
                "{\"title\":\"Another title\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}",
                MadeHow.CHANGED);

        CaseView merged = cases.changeSince(made.id(), 1, CHANGED, MadeHow.CHANGED);

        assertThat(merged.version()).isEqualTo(3);
        assertThat(merged.title()).isEqualTo("Another title");
        assertThat(merged.body()).contains("\"toolsInadequate\":\"PRESENT\"", "\"neverLearned\":\"ABSENT\"");
    }

    @Test
    void erasesACaseThatWasNeverAnswered() throws Exception {
        CaseView made = cases.create(CASE);

        service.bean(ErasedCases.class).erase(made.id());

        assertThatThrownBy(() -> cases.get(made.id()))
                .isInstanceOfSatisfying(
                        Refusal.class, refusal -> assertThat(refusal.kind()).isEqualTo(Refusal.Kind.ERASED));
    }

    @Test
    void makesACaseOfEachAnswerThatBeginsOne() throws Exception {
        String id = ServiceUnderTest.json(service.post(CASE)).get("id").asString();

        CaseView view = cases.get(id);

        assertThat(view.body()).isEqualTo(CASE);
        assertThat(view.title()).isEqualTo("Stock counts are wrong");
        assertThat(view.answers()).extracting(CaseAnswer::id).containsExactly(id);
    }
}
