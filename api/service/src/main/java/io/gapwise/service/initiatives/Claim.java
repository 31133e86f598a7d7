package io.gapwise.service.initiatives;

/**
 * Something that an answer claimed to lead where it promised.
 *
 * @param name a word of the contract, the name of a rule, or a source
 * @param followed whether that was done which the answer concluded from it
 */
record Claim(Kind kind, String name, boolean followed) {

    /** Names what can make a claim. */
    enum Kind {
        RULE,
        REMEDY,
        METHOD,
        CAUSE,
        SOURCE
    }
}
