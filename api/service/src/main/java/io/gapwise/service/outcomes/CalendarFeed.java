package io.gapwise.service.outcomes;

import java.time.OffsetDateTime;

/** A calendar of reminders that somebody has made, without the secret in its address. */
public record CalendarFeed(String id, String tenant, String language, OffsetDateTime createdAt, String createdBy) {}
