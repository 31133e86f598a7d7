package io.gapwise.service.proof;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * A link of a chain as it is written down outside the database.
 *
 * @param head the chain with this link as its last one
 * @param evaluatedAt when the answer was given; the beginning of 1970 if that was not written down
 * @param recommendation the id of the answer
 */
record WitnessedAnswer(ChainHead head, Instant evaluatedAt, String recommendation) {

    String line() {
        return String.join(
                        "\t",
                        head.tenant(),
                        String.valueOf(head.place()),
                        head.hash(),
                        evaluatedAt.toString(),
                        recommendation)
                + "\n";
    }

    /** Reads a line; empty if it was not written to its end. */
    static Optional<WitnessedAnswer> read(String line) {
        String[] parts = line.split("\t", -1);
        if (parts.length != 5 || parts[2].length() != 64 || parts[4].length() != 36) {
            return Optional.empty();
        }
        try {
            ChainHead head = new ChainHead(parts[0], Long.parseLong(parts[1]), parts[2]);
            return Optional.of(new WitnessedAnswer(head, Instant.parse(parts[3]), parts[4]));
        } catch (NumberFormatException | DateTimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return evaluatedAt.equals(Instant.EPOCH) ? recommendation : "%s of %s".formatted(recommendation, evaluatedAt);
    }
}
