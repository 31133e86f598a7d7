package io.gapwise.insight.rulecases;

import org.jspecify.annotations.Nullable;

/**
 * The one answer that silences a rule.
 *
 * @param path the contract path of the answer
 * @param to the answer that silences the rule, in the form in which it is sent; null if it is left out
 */
record SilencingAnswer(String path, @Nullable Object to) {

    static final String EXPECTED =
            "one answer by its path, such as { \"gap.doneBefore\": \"NEVER\" }; null leaves it out";
}
