package io.gapwise.service.proof;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Holds what can be set about lost answers.
 *
 * @param acceptLoss given, with or without the value true, by those who go on without answers that are gone
 */
@ConfigurationProperties("gapwise")
record ProofSettings(@Nullable String acceptLoss) {

    boolean lossAccepted() {
        return acceptLoss != null && (acceptLoss.isBlank() || acceptLoss.equalsIgnoreCase("true"));
    }
}
