package io.gapwise.service.rulesets;

import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;

/**
 * Holds a rule set that has decided at least once.
 *
 * @param canonical the text of everything that decides, from which the engine can read the rules back
 * @param semantics the version of the engine's semantics with which it decided
 */
public record StoredRuleSet(@Id String version, String canonical, OffsetDateTime firstUsed, int semantics) {}
