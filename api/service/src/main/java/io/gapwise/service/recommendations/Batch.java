package io.gapwise.service.recommendations;

import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.Lines;
import io.gapwise.service.problems.ProblemDocument;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.store.StoreFault;
import io.gapwise.sheets.Workers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers the lines of a batch. Each line is answered separately, so a problem in one does not affect the others. The
 * whole batch uses one rule set.
 */
final class Batch {

    private static final Logger LOG = LoggerFactory.getLogger(Batch.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Consultation consultation;
    private final Workers workers;
    private final LineKeys keys;
    private final Locale language;
    private final boolean dry;
    private final boolean wholly;
    private long answered;
    private long bad;

    /**
     * @param language the language in which the lines are answered
     * @param dry whether nothing is stored
     */
    Batch(Consultation consultation, Workers workers, LineKeys keys, Locale language, boolean dry) {
        this(consultation, workers, keys, language, dry, false);
    }

    private Batch(
            Consultation consultation, Workers workers, LineKeys keys, Locale language, boolean dry, boolean wholly) {
        this.consultation = consultation;
        this.workers = workers;
        this.keys = keys;
        this.language = language;
        this.dry = dry;
        this.wholly = wholly;
    }

    /**
     * Returns a batch of which lines are stored wholly or not at all, in the transaction of its caller, who is to learn
     * what fails.
     */
    static Batch ofFile(Consultation consultation, Workers workers, LineKeys keys, Locale language) {
        return new Batch(consultation, workers, keys, language, false, true);
    }

    /**
     * Returns for each line, in order, the JSON of its recommendation or of its problem.
     *
     * @throws EvaluatorsDiffer if the answers cannot be trusted; none of these lines is answered then
     */
    List<byte[]> answer(List<Lines.Line> lines) {
        List<byte[]> answers = new ArrayList<>();
        for (Outcome outcome : all(lines)) {
            if (outcome.good()) {
                answered++;
            } else {
                bad++;
            }
            answers.add(outcome.json());
        }
        return answers;
    }

    /**
     * Returns for each line, in order, what became of it.
     *
     * @throws EvaluatorsDiffer if the answers cannot be trusted; none of these lines is answered then
     */
    List<LineOutcome> outcomes(List<Lines.Line> lines) {
        return all(lines).stream().map(Outcome::shortly).toList();
    }

    private List<Outcome> all(List<Lines.Line> lines) {
        return keys.groups(lines, language).stream()
                .flatMap(group -> answered(group).stream())
                .toList();
    }

    /** Answers lines of which no two have the same key. Those that were answered before get that answer again. */
    private List<Outcome> answered(List<SentLine> lines) {
        try (LineKeys.Claim claim = keys.claim(lines, language)) {
            Map<Long, Outcome> byLine = new HashMap<>();
            claim.known().forEach((line, known) -> byLine.put(line, Outcome.known(line, known)));
            List<SentLine> fresh = lines.stream()
                    .filter(line -> !byLine.containsKey(line.number()))
                    .toList();
            kept(considered(fresh)).forEach(outcome -> byLine.put(outcome.line(), outcome));
            return lines.stream().map(line -> byLine.get(line.number())).toList();
        } catch (EvaluatorsDiffer e) {
            throw e;
        } catch (RuntimeException e) {
            if (wholly) {
                throw e;
            }
            return lines.stream().map(line -> unexpected(line.number(), e)).toList();
        }
    }

    /** Returns the problem of the line on which the batch broke off. */
    byte[] brokenOff(long line, ProblemDocument problem) {
        bad++;
        return problem.in(language).onLine(line).json();
    }

    /**
     * Returns the last line of the batch, by which a sender tells a whole answer from a broken one. Each line before it
     * is counted, either as answered or as bad.
     */
    byte[] end(boolean whole) {
        return "{\"end\":%b,\"answered\":%d,\"bad\":%d%s}"
                .formatted(whole, answered, bad, dry ? ",\"dryRun\":true" : "")
                .getBytes(StandardCharsets.UTF_8);
    }

    private List<Outcome> considered(List<SentLine> lines) {
        try {
            return workers.each(lines, this::consider);
        } catch (EvaluatorsDiffer e) {
            throw e;
        } catch (RuntimeException e) {
            // None of these answers has been stored yet, so each of these lines can be sent again.
            return lines.stream().map(line -> unexpected(line.number(), e)).toList();
        }
    }

    private Outcome consider(SentLine line) {
        try {
            if (line.problem() != null) {
                return Outcome.bad(line.number(), line.problem());
            }
            IssuedRecommendation answer = dry
                    ? consultation.rehearse(line.gapCase(), line.number())
                    : consultation.consider(line.gapCase(), line.number());
            return new Outcome(
                    line.number(),
                    line,
                    answer,
                    true,
                    consultation.spoken(answer, language).bytes());
        } catch (BadCase e) {
            return Outcome.bad(line.number(), ProblemDocument.badCase(e).in(language));
        } catch (RuleSetFault e) {
            LOG.error("The rule set is at fault: {}", e.getMessage());
            return Outcome.bad(line.number(), ProblemDocument.fault(e).in(language));
        } catch (EvaluatorsDiffer e) {
            throw e.at("line " + line.number());
        } catch (RuntimeException | StackOverflowError e) {
            return unexpected(line.number(), e);
        }
    }

    /**
     * Stores the answers in one commit, because one commit for each is slow. If one of them cannot be stored, it stores
     * them one by one.
     */
    private List<Outcome> kept(List<Outcome> outcomes) {
        List<IssuedRecommendation> answers = outcomes.stream()
                .map(Outcome::answer)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
        if (dry || answers.isEmpty()) {
            return outcomes;
        }
        try {
            consultation.keep(answers, () -> keys.keep(keyed(outcomes)));
            return outcomes;
        } catch (RuntimeException e) {
            if (wholly) {
                throw e;
            }
            if (StoreFault.of(e).isPresent()) {
                return outcomes.stream().map(outcome -> outcome.notKept(e)).toList();
            }
            return keptEachAlone(outcomes);
        }
    }

    /** Returns the answers that are to be kept under keys, with their lines. */
    private static Map<SentLine, String> keyed(List<Outcome> outcomes) {
        Map<SentLine, String> keyed = new LinkedHashMap<>();
        for (Outcome outcome : outcomes) {
            if (outcome.sent() != null
                    && outcome.answer() != null
                    && outcome.sent().key() != null) {
                keyed.put(outcome.sent(), outcome.answer().id());
            }
        }
        return keyed;
    }

    /** Stores answers until there is no room for more of the tenant. */
    private List<Outcome> keptEachAlone(List<Outcome> outcomes) {
        List<Outcome> kept = new ArrayList<>();
        QuotaReached full = null;
        for (Outcome outcome : outcomes) {
            try {
                kept.add(full == null ? keptAlone(outcome) : outcome.notKept(full));
            } catch (QuotaReached reached) {
                full = reached;
                kept.add(outcome.notKept(reached));
            }
        }
        return kept;
    }

    private Outcome keptAlone(Outcome outcome) {
        if (outcome.answer() != null) {
            try {
                consultation.keep(List.of(outcome.answer()), () -> keys.keep(keyed(List.of(outcome))));
            } catch (QuotaReached full) {
                throw full;
            } catch (DuplicateKeyException e) {
                // Another program has just answered a line with this key.
                return Outcome.bad(
                        outcome.line(), ProblemDocument.idempotencyKeyInFlight().in(language));
            } catch (RuntimeException e) {
                return unexpected(outcome.line(), e);
            }
        }
        return outcome;
    }

    private static Outcome unexpected(long line, Throwable e) {
        if (StoreFault.of(e).isEmpty()) {
            LOG.error("An unexpected failure on line {} of a batch.", line, e);
        }
        return Outcome.bad(line, ProblemDocument.ofFailure(e));
    }

    /** The result of a line. {@code answer} is null if there is nothing to store. */
    private record Outcome(
            long line, @Nullable SentLine sent, @Nullable IssuedRecommendation answer, boolean good, byte[] json) {

        Outcome notKept(RuntimeException why) {
            return answer == null ? this : bad(line, ProblemDocument.ofFailure(why));
        }

        LineOutcome shortly() {
            String text = new String(json, StandardCharsets.UTF_8);
            if (!good) {
                return LineOutcome.refused(line, List.of(), text);
            }
            // Also where it was answered before, under its key, only the text of the answer is at hand.
            JsonNode given = JSON.readTree(text);
            String id = given.get("id").asString();
            String verdict = given.at("/verdict/value").asString();
            return new LineOutcome(line, List.of(), LineOutcome.Result.ANSWERED, id, verdict, id, 1, null);
        }

        static Outcome bad(long line, ProblemDocument problem) {
            return new Outcome(line, null, null, false, problem.onLine(line).json());
        }

        static Outcome known(long line, LineKeys.Known known) {
            return new Outcome(line, null, null, known.answered(), known.json());
        }
    }
}
