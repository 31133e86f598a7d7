package io.gapwise.service.proof;

import io.gapwise.service.settings.StartRefused;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/** Answers that were given are not in the database any more. */
final class AnswersMissing extends StartRefused {

    private static final long serialVersionUID = 1L;

    private static final int NAMED = 20;

    /**
     * @param lost the number of answers that are gone
     * @param known those of them that are known by their ids, the newest last
     */
    AnswersMissing(Path file, long lost, List<WitnessedAnswer> known) {
        super(
                "%,d answers that were given are not in the database file %s any more: %s.%s"
                        .formatted(lost, file, named(known), lost > NAMED ? " These are the last of them." : ""),
                "The file was cut, replaced or set back. Put the right one back or restore a backup into a new folder;"
                        + " or start with --gapwise.accept-loss to go on without these answers.",
                null);
    }

    private static String named(List<WitnessedAnswer> known) {
        return known.subList(Math.max(0, known.size() - NAMED), known.size()).stream()
                .map(WitnessedAnswer::toString)
                .collect(Collectors.joining(", "));
    }
}
