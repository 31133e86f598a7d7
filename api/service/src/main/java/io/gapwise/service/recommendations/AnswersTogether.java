package io.gapwise.service.recommendations;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.quotas.QuotaReached;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Stores in one commit what several requests of a caller wait for. A commit costs nearly as much for one answer as for
 * ten, and the requests of a tenant would wait for each other's commits anyway. Nobody waits for others to come: whoever
 * finds no commit going on stores what he has at once, and what comes meanwhile is stored with the next one.
 */
final class AnswersTogether {

    /** Limits how many answers, and how many characters of them, are stored in one commit. */
    private static final int MOST = 64;

    private static final int MOST_CHARACTERS = 4_000_000;

    private final BiConsumer<RuleSet, List<LinkedAnswer>> storing;
    private final Map<Line, Waiting> lines = new HashMap<>();

    /** @param storing stores all of these answers or none, and returns when they are on the disk */
    AnswersTogether(BiConsumer<RuleSet, List<LinkedAnswer>> storing) {
        this.storing = storing;
    }

    /** What may be stored together: answers of one caller by one rule set. */
    private record Line(Caller caller, String ruleSet) {}

    /**
     * Stores an answer, and returns when it is on the disk. Within a transaction it becomes a part of that.
     *
     * @throws QuotaReached if the tenant may not store so many cases
     */
    void keep(RuleSet ruleSet, LinkedAnswer answer) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            storing.accept(ruleSet, List.of(answer));
            return;
        }
        Line line = new Line(Callers.current(), ruleSet.version());
        Request own = new Request(answer);
        if (enters(line, own) || own.isTurn()) {
            storeNext(line, ruleSet);
        }
        own.rethrow();
    }

    /** Takes a request into its line, and says whether nobody is storing for the line, so that it is its turn. */
    private synchronized boolean enters(Line line, Request request) {
        Waiting waiting = lines.get(line);
        if (waiting == null) {
            waiting = new Waiting();
            lines.put(line, waiting);
            waiting.add(request);
            return true;
        }
        waiting.add(request);
        return false;
    }

    /** Says how many requests wait for a commit that has not begun. */
    synchronized int waiting() {
        return lines.values().stream().mapToInt(Waiting::size).sum();
    }

    private void storeNext(Line line, RuleSet ruleSet) {
        List<Request> some = next(line);
        try {
            store(ruleSet, some);
        } finally {
            some.forEach(Request::end);
            passOn(line);
        }
    }

    private synchronized List<Request> next(Line line) {
        return lines.getOrDefault(line, new Waiting()).some();
    }

    /** Gives the turn to the first who still waits. */
    private synchronized void passOn(Line line) {
        Waiting waiting = lines.get(line);
        Request first = waiting == null ? null : waiting.first();
        if (first == null) {
            lines.remove(line);
        } else {
            first.giveTurn();
        }
    }

    /** Stores some answers; if one of them cannot be stored, the others are. What is wrong with the store, all are told. */
    private void store(RuleSet ruleSet, List<Request> some) {
        try {
            storing.accept(ruleSet, some.stream().map(Request::answer).toList());
        } catch (QuotaReached | DataIntegrityViolationException e) {
            if (some.size() == 1) {
                some.get(0).fail(e);
            } else {
                some.forEach(each -> store(ruleSet, List.of(each)));
            }
        } catch (RuntimeException | Error e) {
            some.forEach(each -> each.fail(e));
        }
    }

    /** Holds the requests of a line whose answers are not being stored yet. */
    private static final class Waiting {

        private final Queue<Request> requests = new ArrayDeque<>();

        void add(Request request) {
            requests.add(request);
        }

        int size() {
            return requests.size();
        }

        @Nullable Request first() {
            return requests.peek();
        }

        /** Takes as many as go into one commit; at least one, if any waits. */
        List<Request> some() {
            List<Request> some = new ArrayList<>();
            int characters = 0;
            while (!requests.isEmpty() && some.size() < MOST) {
                characters += requests.peek().characters();
                if (!some.isEmpty() && characters > MOST_CHARACTERS) {
                    break;
                }
                some.add(requests.remove());
            }
            return some;
        }
    }

    /** Is a request that waits for its answer to be stored, or for its turn to store. */
    private static final class Request {

        private final LinkedAnswer answer;

        /** Completes with true when it is the turn of this request, and with false when its answer was stored or not. */
        private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

        private @Nullable Throwable failure;

        Request(LinkedAnswer answer) {
            this.answer = answer;
        }

        LinkedAnswer answer() {
            return answer;
        }

        int characters() {
            return answer.answer().caseJson().length() + answer.answer().body().length();
        }

        boolean isTurn() {
            return turn.join();
        }

        void giveTurn() {
            turn.complete(true);
        }

        void fail(Throwable reason) {
            failure = reason;
        }

        void end() {
            turn.complete(false);
        }

        void rethrow() {
            if (failure instanceof RuntimeException exception) {
                throw exception;
            }
            if (failure != null) {
                throw new CompletionException(failure);
            }
        }
    }
}
