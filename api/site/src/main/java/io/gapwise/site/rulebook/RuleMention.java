package io.gapwise.site.rulebook;

import java.time.OffsetDateTime;

/**
 * Holds an answer that names a rule. It lives in memory, so that it holds no text of the case, which can be erased.
 */
record RuleMention(long seq, String id, String verdict, OffsetDateTime at) {}
