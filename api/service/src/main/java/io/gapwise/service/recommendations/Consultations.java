package io.gapwise.service.recommendations;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Begins a consultation for each request, with the rule set that is live at that time. */
@Component
public final class Consultations {

    private final LiveRules rules;
    private final Clock clock;
    private final AnswerStorage storage;

    Consultations(LiveRules rules, Clock clock, AnswerStorage storage) {
        this.rules = rules;
        this.clock = clock;
        this.storage = storage;
    }

    public Consultation begin() throws Refusal {
        return new Consultation(rules.now().advisor(), clock, storage);
    }
}
