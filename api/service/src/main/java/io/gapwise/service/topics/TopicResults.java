package io.gapwise.service.topics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What was chosen of an offer, as far as it is shown.
 *
 * @param counts how many chose what
 * @param wishes what some of them wrote
 */
public record TopicResults(TopicOffer offer, Map<TopicPicks.Counted, Integer> counts, List<TopicWish> wishes) {

    public TopicResults {
        counts = Map.copyOf(counts);
        wishes = List.copyOf(wishes);
    }

    /**
     * A topic with how many chose it.
     *
     * @param people how many chose it at all
     * @param asChoice how many as their first, second, … choice
     */
    public record Picked(Topic topic, int people, List<Integer> asChoice) {

        public Picked {
            asChoice = List.copyOf(asChoice);
        }
    }

    /** A time with how many it suits. */
    public record Suits(String time, int people) {}

    /**
     * Lists the topics in the order of the picks: what more people chose comes first; among as many, what more chose first,
     * then second, and so on; and else as they were offered.
     */
    public List<Picked> topics() {
        List<Picked> all = new ArrayList<>();
        for (int place = 0; place < offer.topics().size(); place++) {
            int at = place;
            List<Integer> asChoice = IntStream.rangeClosed(1, offer.mostPicks())
                    .mapToObj(rank -> count(TopicPicks.About.TOPIC, at, rank))
                    .toList();
            int people = asChoice.stream().mapToInt(Integer::intValue).sum();
            all.add(new Picked(offer.topics().get(place), people, asChoice));
        }
        Comparator<Picked> order = Comparator.comparing(Picked::people, Comparator.reverseOrder());
        for (int rank = 0; rank < offer.mostPicks(); rank++) {
            int at = rank;
            order = order.thenComparing(each -> each.asChoice().get(at), Comparator.reverseOrder());
        }
        all.sort(order);
        return all;
    }

    /** Lists the times, that which suits most people first. */
    public List<Suits> times() {
        List<Suits> all = new ArrayList<>();
        for (int place = 0; place < offer.times().size(); place++) {
            all.add(new Suits(offer.times().get(place), count(TopicPicks.About.TIME, place, 0)));
        }
        all.sort(Comparator.comparing(Suits::people, Comparator.reverseOrder()));
        return all;
    }

    private int count(TopicPicks.About about, int place, int rank) {
        return counts.getOrDefault(new TopicPicks.Counted(about, place, rank), 0);
    }
}
