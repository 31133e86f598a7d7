package io.gapwise.service.recommendations;

import java.time.OffsetDateTime;

/**
 * What a case shows of an answer that was given to it.
 *
 * @param version the number of the version that was answered
 * @param ruleset the version of the rules that answered
 * @param superseded whether the case has a later answer
 */
public record CaseAnswer(
        String id, int version, String verdict, OffsetDateTime evaluatedAt, String ruleset, boolean superseded) {}
