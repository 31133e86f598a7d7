package io.gapwise.insight.vocabulary;

/**
 * Holds a word that a field accepts.
 *
 * @param word the word as rules and JSON have it
 * @param label what pages call it
 * @param unknown whether it says that nothing is known
 */
public record FieldWord(String word, String label, boolean unknown) {}
