package io.gapwise.spark;

import io.gapwise.core.advice.AdviceCache;
import io.gapwise.core.advice.Advisor;
import io.gapwise.core.evaluation.RuleSetFault;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answers the rows of one task, each for itself. Equal cases are answered once as long as they are remembered. */
final class RowAnswerer {

    private final String version;
    private final Advisor advisor;
    private final CaseInput input;
    private final Answering answering;
    private final boolean failing;
    private final @Nullable Counters counters;
    private final AdviceCache<Object> cache;
    private boolean asked;

    RowAnswerer(AnswerSettings settings, CaseInput input) {
        this.version = settings.rules().version();
        this.advisor = settings.rules().advisor();
        this.input = input;
        this.answering = settings.answering();
        this.failing = settings.failing();
        this.counters = settings.counters();
        this.cache = new AdviceCache<>(answering.ruleSets(advisor));
    }

    /**
     * Returns what is written of a row.
     *
     * @param value the case as Spark holds it inside
     * @param micros the time of the run, in microseconds since 1970
     */
    @Nullable Object answer(@Nullable Object value, long micros) {
        ReadCase read = input.read(value);
        if (read == null) {
            if (counters != null) {
                counters.blank();
            }
            return answering.blank();
        }
        Identity identity = Identity.of(version, read, micros);
        return read.gapCase() == null ? refused(read.problems(), identity, false) : answered(read, identity);
    }

    private @Nullable Object answered(ReadCase read, Identity identity) {
        asked = false;
        try {
            Object shared = cache.answer(read.gapCase(), gapCase -> {
                asked = true;
                return answering.shared(advisor, gapCase);
            });
            if (counters != null) {
                counters.answered(!asked);
            }
            return answering.answered(shared, identity);
        } catch (RuleSetFault e) {
            String sentence = "The rule set is at fault. " + e.getMessage();
            return refused(List.of(new RowProblem("", RowProblem.RULE_SET_FAULT, sentence)), identity, true);
        }
    }

    private @Nullable Object refused(List<RowProblem> problems, Identity identity, boolean fault) {
        if (failing) {
            throw new BadRow(problems);
        } else if (counters != null && fault) {
            counters.fault();
        } else if (counters != null) {
            counters.bad();
        }
        return answering.refused(problems, identity);
    }
}
