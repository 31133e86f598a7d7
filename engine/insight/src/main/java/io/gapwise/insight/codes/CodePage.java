package io.gapwise.insight.codes;

import io.gapwise.core.ruleset.drl.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Holds the page about one code.
 *
 * @param severity the severity of the problem; null for a code of input, which is always refused
 * @param example a text that leads to the code; null where none can be shown
 * @param none why no text can be shown, and what to do; null where there is an example
 */
public record CodePage(
        String code,
        CodeSubject subject,
        String meaning,
        @Nullable Severity severity,
        @Nullable CodeExample example,
        @Nullable String none) {}
