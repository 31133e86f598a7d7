package io.gapwise.insight.rulecases;

import org.jspecify.annotations.Nullable;

/**
 * The one answer that silences a rule.
 *
 * @param path its contract path
 * @param to what it is then, as it is sent; null for left out
 */
record SilencingAnswer(String path, @Nullable Object to) {

    static final String EXPECTED =
            "one answer by its path, such as { \"gap.doneBefore\": \"NEVER\" }; null leaves it out";
}
