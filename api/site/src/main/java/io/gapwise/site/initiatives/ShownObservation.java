package io.gapwise.site.initiatives;

import java.time.LocalDate;

/**
 * Holds an observation as a row of a table.
 *
 * @param kind its word in the contract
 * @param counted what was counted or scored, in words
 * @param by the word for who or what shows it
 */
record ShownObservation(String id, LocalDate on, String kind, String counted, String by) {}
