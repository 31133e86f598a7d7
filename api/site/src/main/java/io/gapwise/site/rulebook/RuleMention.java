package io.gapwise.site.rulebook;

import java.time.OffsetDateTime;

/** Holds an answer that names a rule, as a list shows it. */
record RuleMention(long seq, String id, String title, String verdict, OffsetDateTime at) {}
