package io.gapwise.service.turns;

import java.time.OffsetDateTime;

/**
 * Says that a program works on something, for a short time that is renewed while the program lives.
 *
 * @param owner the id of the running program
 */
public record Lease(String owner, OffsetDateTime until) {}
