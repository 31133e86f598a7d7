package io.gapwise.service.topics;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person chose.
 *
 * @param topics the places of topics in the offer, the most wanted first; none stands there twice
 * @param times the places of the times that suit
 * @param wish what interests this person beyond the job; null where nothing was written
 */
public record TopicPicks(
        List<Integer> topics, Set<Integer> times, @Nullable String wish) {

    public static final int LONGEST_WISH = 200;

    public TopicPicks {
        topics = List.copyOf(topics);
        times = Set.copyOf(times);
    }

    /** Says whether nothing was chosen at all. */
    public boolean isEmpty() {
        return topics.isEmpty() && times.isEmpty() && wish == null;
    }

    /**
     * One of the counts to which the choice of a person is added.
     *
     * @param about what was chosen: a topic or a time
     * @param place its place in the offer
     * @param rank as which choice, counted from 1; 0 for a time
     */
    public record Counted(About about, int place, int rank) {}

    /** Says what was chosen. */
    public enum About {
        TOPIC,
        TIME
    }

    /** Lists the counts that grow by one. */
    List<Counted> counts() {
        List<Counted> counts = new ArrayList<>();
        for (int i = 0; i < topics.size(); i++) {
            counts.add(new Counted(About.TOPIC, topics.get(i), i + 1));
        }
        times.forEach(place -> counts.add(new Counted(About.TIME, place, 0)));
        return counts;
    }
}
