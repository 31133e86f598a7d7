package io.gapwise.core.ruleset.drl;

/**
 * Tells where a rule stands, whether or not it could be read.
 *
 * @param file the file in the form in which reports show it
 * @param line the line with the rule's name, from 1
 */
public record RulePlace(String file, int line) {

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
