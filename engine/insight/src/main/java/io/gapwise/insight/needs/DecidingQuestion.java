package io.gapwise.insight.needs;

import java.util.List;

/**
 * A question whose answer would decide many rows.
 *
 * @param id its contract path; {@code obstacles.workplace} and {@code obstacles.person} for the two lists of obstacles
 * @param fields the contract paths that it answers
 * @param rows how many rows have it open and could get another verdict by its answer
 * @param decides the share of tries, from 0 to 1, in which its answer decided the verdict of a row
 */
public record DecidingQuestion(String id, List<String> fields, int rows, double decides) {

    public DecidingQuestion {
        fields = List.copyOf(fields);
    }
}
