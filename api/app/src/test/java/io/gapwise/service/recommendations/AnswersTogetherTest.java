package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What requests wait for at the same time is stored in one commit, and none of them suffers from another. */
@Timeout(30)
class AnswersTogetherTest {

    private static final RuleSet RULES = new RuleSet(List.of());
    private static final Caller PORTAL = new Caller("main", "key:portal", Set.of());
    private static final Caller OTHER = new Caller("main", "key:other", Set.of());

    private final List<List<String>> commits = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final AnswersTogether together = new AnswersTogether((rules, answers) -> commit(answers));

    /** The first commit takes until it may end; one with a bad answer fails as a whole. */
    private void commit(List<LinkedAnswer> answers) {
        List<String> cases =
                answers.stream().map(each -> each.answer().caseJson()).toList();
        begun.countDown();
        await(mayEnd);
        if (cases.contains("bad")) {
            throw new DataIntegrityViolationException("bad");
        }
        if (cases.contains("outage")) {
            throw new DataAccessResourceFailureException("outage");
        }
        commits.add(cases);
    }

    @Test
    void whatComesDuringACommitIsStoredWithTheNextOne() throws Exception {
        List<CompletableFuture<Void>> requests = behindAnother(PORTAL, "b", "c", "d");

        mayEnd.countDown();

        for (CompletableFuture<Void> each : requests) {
            each.get();
        }
        assertThat(commits).hasSize(2).first().isEqualTo(List.of("a"));
        assertThat(commits.get(1)).containsExactlyInAnyOrder("b", "c", "d");
    }

    @Test
    void aRequestThatComesAloneIsStoredAtOnce() {
        mayEnd.countDown();

        keep(PORTAL, "a");
        keep(PORTAL, "b");

        assertThat(commits).containsExactly(List.of("a"), List.of("b"));
    }

    @Test
    void oneThatCannotBeStoredTakesNoOtherWithIt() throws Exception {
        List<CompletableFuture<Void>> requests = behindAnother(PORTAL, "b", "bad", "d");

        mayEnd.countDown();

        requests.get(1).get();
        requests.get(3).get();
        assertThatThrownBy(() -> requests.get(2).get())
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(DataIntegrityViolationException.class);
        assertThat(commits).contains(List.of("a"), List.of("b"), List.of("d"));
    }

    @Test
    void everybodyIsToldThatTheStoreCannotBeUsed() throws Exception {
        List<CompletableFuture<Void>> requests = behindAnother(PORTAL, "b", "outage");

        mayEnd.countDown();

        for (CompletableFuture<Void> each : requests.subList(1, 3)) {
            assertThatThrownBy(each::get).hasCauseInstanceOf(DataAccessResourceFailureException.class);
        }
        keep(PORTAL, "e");
        assertThat(commits).containsExactly(List.of("a"), List.of("e"));
    }

    @Test
    void answersOfDifferentCallersAreNeverMixed() throws Exception {
        List<CompletableFuture<Void>> requests = behindAnother(PORTAL, "b");
        CompletableFuture<Void> other = begin(OTHER, "x");

        mayEnd.countDown();

        other.get();
        for (CompletableFuture<Void> each : requests) {
            each.get();
        }
        assertThat(commits).containsExactlyInAnyOrder(List.of("a"), List.of("b"), List.of("x"));
    }

    @Test
    void withinATransactionAnAnswerIsAPartOfThat() throws Exception {
        behindAnother(PORTAL, "b");
        mayEnd.countDown();
        TransactionSynchronizationManager.setActualTransactionActive(true);
        try {
            keep(PORTAL, "mine");
        } finally {
            TransactionSynchronizationManager.setActualTransactionActive(false);
        }

        assertThat(commits).contains(List.of("mine"));
    }

    /** Begins a request whose commit goes on, and then others; returns when all of them wait. */
    private List<CompletableFuture<Void>> behindAnother(Caller caller, String... others) throws InterruptedException {
        List<CompletableFuture<Void>> requests = new ArrayList<>();
        requests.add(begin(caller, "a"));
        assertThat(begun.await(10, TimeUnit.SECONDS)).isTrue();
        for (String each : others) {
            requests.add(begin(caller, each));
        }
        while (together.waiting() < others.length) {
            Thread.sleep(5);
        }
        return requests;
    }

    private CompletableFuture<Void> begin(Caller caller, String gapCase) {
        CompletableFuture<Void> end = new CompletableFuture<>();
        Thread thread = new Thread(() -> {
            try {
                keep(caller, gapCase);
                end.complete(null);
            } catch (RuntimeException e) {
                end.completeExceptionally(e);
            }
        });
        thread.setDaemon(true);
        thread.start();
        return end;
    }

    private void keep(Caller caller, String gapCase) {
        Callers.run(caller, () -> together.keep(RULES, answer(gapCase)));
    }

    private static LinkedAnswer answer(String gapCase) {
        return new LinkedAnswer(new IssuedRecommendation(null, gapCase, "", null, null), new byte[0], null);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
