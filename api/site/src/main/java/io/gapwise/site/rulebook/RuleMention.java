package io.gapwise.site.rulebook;

import java.time.OffsetDateTime;

/** An answer in which a rule spoke, as a list names it. */
record RuleMention(long seq, String id, String title, String verdict, OffsetDateTime at) {}
