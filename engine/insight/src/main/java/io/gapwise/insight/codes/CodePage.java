package io.gapwise.insight.codes;

import io.gapwise.core.ruleset.drl.Severity;
import org.jspecify.annotations.Nullable;

/**
 * What there is to say about one code.
 *
 * @param severity null where it is a code of input, which is always refused
 * @param example null where no text can be shown that leads to the code
 * @param none why no text can be shown, and what to do; null where there is an example
 */
public record CodePage(
        String code,
        CodeSubject subject,
        String meaning,
        @Nullable Severity severity,
        @Nullable CodeExample example,
        @Nullable String none) {}
