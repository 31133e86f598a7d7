package io.gapwise.service.strategy;

import java.time.OffsetDateTime;

/** What was said of an entry from one change to the next. */
public record StrategyVersion(int number, StrategyValues values, OffsetDateTime madeAt, String madeBy) {}
