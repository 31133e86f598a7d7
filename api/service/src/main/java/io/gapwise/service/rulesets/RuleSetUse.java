package io.gapwise.service.rulesets;

import java.time.OffsetDateTime;

/** Describes a stored rule set without its text, which may have megabytes. */
public record RuleSetUse(String version, OffsetDateTime firstUsed, int semantics) {}
