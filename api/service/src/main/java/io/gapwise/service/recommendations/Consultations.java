package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import java.time.Clock;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Begins a consultation for each request, with the rule set that is live at that time. */
@Component
public final class Consultations {

    private static final Logger LOG = LoggerFactory.getLogger(Consultations.class);

    private final LiveRules rules;
    private final Clock clock;
    private final AnswerStorage storage;
    private final BulkSettings settings;
    private final AtomicBoolean doubtful = new AtomicBoolean();

    Consultations(LiveRules rules, Clock clock, AnswerStorage storage, BulkSettings settings) {
        this.rules = rules;
        this.clock = clock;
        this.storage = storage;
        this.settings = settings;
    }

    public Consultation begin() throws Refusal {
        return consultation(rules.now().advisor());
    }

    /**
     * Begins a consultation for very many cases, which the index of the rules answers. Drools is asked as well about some
     * of them. Once the two have said different things, Drools answers all cases until the program ends: whatever is sent
     * again then is answered, and rightly.
     *
     * @see EvaluatorsDiffer
     */
    public Consultation beginInBulk() throws Refusal {
        Advisor single = rules.now().advisor();
        return consultation(doubtful.get() ? single : single.inBulk(settings.oneIn()));
    }

    private Consultation consultation(Advisor advisor) {
        return new Consultation(advisor, clock, storage, this::doubt);
    }

    private void doubt(EvaluatorsDiffer difference) {
        LOG.error("Drools answers all cases from now on. {}", difference.getMessage());
        doubtful.set(true);
    }
}
