package io.gapwise.service.rulesets;

import java.time.OffsetDateTime;

/** Describes a rule set that answered a tenant, and since when, without its text, which may have megabytes. */
public record RuleSetUse(String version, OffsetDateTime firstUsed, int semantics) {}
