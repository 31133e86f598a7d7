package io.gapwise.api.recommendations;

import java.time.OffsetDateTime;
import org.springframework.data.annotation.Id;

/** A rule set that has decided at least once. */
record StoredRuleSet(@Id String version, String canonical, OffsetDateTime firstUsed) {}
