package io.gapwise.service.initiatives;

import java.time.OffsetDateTime;

/** What was said of an initiative from one change to the next. */
public record InitiativeVersion(int number, InitiativeContent content, OffsetDateTime madeAt, String madeBy) {}
