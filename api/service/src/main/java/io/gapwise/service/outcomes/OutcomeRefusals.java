package io.gapwise.service.outcomes;

import io.gapwise.core.json.BadCase;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;

/** Turns what is wrong with what was sent of an initiative's outcomes into a refusal. */
final class OutcomeRefusals {

    private OutcomeRefusals() {}

    static Refusal of(BadCase bad) {
        return Refusal.badOutcome(
                bad.problems().stream().map(ErrorEntry::inBody).toList());
    }
}
