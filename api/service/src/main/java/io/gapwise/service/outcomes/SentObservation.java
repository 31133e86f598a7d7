package io.gapwise.service.outcomes;

import io.gapwise.practice.outcomes.Observation;
import org.jspecify.annotations.Nullable;

/** An observation as it was sent, with what somebody wrote beside it. */
record SentObservation(Observation content, @Nullable String note) {}
