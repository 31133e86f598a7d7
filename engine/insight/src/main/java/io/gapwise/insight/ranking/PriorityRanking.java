package io.gapwise.insight.ranking;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds cases in the order in which they come, part by part. The same cases under the same rules are ranked alike, in
 * whatever order they are given.
 *
 * @param parts the parts that have cases
 * @param currency the currency in which costs were compared: the one that most cases name; null where none states a cost.
 *     A cost in another one counts as not stated, because no rate of exchange is guessed
 */
public record PriorityRanking(List<Part> parts, @Nullable String currency) {

    public PriorityRanking {
        parts = List.copyOf(parts);
    }

    /** Holds the cases of one part, the first one first. */
    public record Part(RankingPart part, List<Rank> ranks) {

        public Part {
            ranks = List.copyOf(ranks);
        }
    }

    /** Returns all ranks, part by part. */
    public Stream<Rank> ranks() {
        return parts.stream().flatMap(part -> part.ranks().stream());
    }

    /** Finds the rank of the case with this id. */
    public Optional<Rank> of(String id) {
        return ranks().filter(rank -> rank.ranked().id().equals(id)).findFirst();
    }
}
