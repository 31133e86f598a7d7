package io.gapwise.service.topics;

import io.gapwise.service.strategy.StrategyItem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A topic that was chosen, as a candidate of a plan.
 *
 * @param people how many chose it, as far as it is shown
 * @param asset the name of the learning asset that cost and hours are from; null where none is known
 * @param members what is known of it, by the names that plans have for it
 * @param notKnown the members that somebody has to say before a plan can weigh it
 */
public record TopicCandidate(
        String id,
        String title,
        int people,
        @Nullable String asset,
        Map<String, Object> members,
        List<String> notKnown) {

    private static final int LETTERS_OF_ID = 8;

    public TopicCandidate {
        notKnown = List.copyOf(notKnown);
    }

    static TopicCandidate of(
            TopicOffer offer, TopicResults.Picked picked, List<String> objectives, Optional<StrategyItem> asset) {
        int place = offer.topics().indexOf(picked.topic()) + 1;
        String id = "topic-%s-%d".formatted(offer.id().substring(0, LETTERS_OF_ID), place);
        String audience = offer.persona() == null ? offer.name() : offer.persona();
        Map<String, Object> members = new LinkedHashMap<>();
        List<String> notKnown = new ArrayList<>();
        members.put("id", id);
        members.put("title", picked.topic().name());
        members.put("kind", "METHOD");
        if (objectives.isEmpty()) {
            notKnown.add("objectives");
        } else {
            members.put("objectives", objectives);
        }
        Optional<BigDecimal> cost = asset.flatMap(each -> each.values().number("cost"));
        cost.ifPresentOrElse(each -> members.put("cost", whole(each)), () -> notKnown.add("cost"));
        Optional<BigDecimal> hours = asset.flatMap(each -> each.values().number("hours"));
        hours.ifPresentOrElse(
                each -> members.put(
                        "learners", Map.of(audience, whole(each.multiply(BigDecimal.valueOf(picked.people()))))),
                () -> notKnown.add("learners"));
        members.put("reaches", Map.of(audience, (long) picked.people()));
        notKnown.addAll(List.of("place", "length", "owners"));
        return new TopicCandidate(
                id,
                picked.topic().name(),
                picked.people(),
                asset.map(StrategyItem::name).orElse(null),
                members,
                notKnown);
    }

    /** Plans count whole units; a part of one costs a whole one. */
    private static long whole(BigDecimal amount) {
        return amount.setScale(0, RoundingMode.CEILING).longValueExact();
    }
}
