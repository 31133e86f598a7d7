package io.gapwise.service.rulesets;

import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;

/**
 * A rule set that has decided at least once.
 *
 * @param canonical all that decided, to be read back by the engine
 * @param semantics of the engine that it decided with
 */
public record StoredRuleSet(@Id String version, String canonical, OffsetDateTime firstUsed, int semantics) {}
