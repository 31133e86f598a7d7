package io.gapwise.service.topics;

import io.gapwise.service.export.ExportPart;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Exports what was offered, and what was chosen of it, as far as it is shown. */
@Component
@Order(48)
class ExportedTopics implements ExportPart {

    private static final String OFFER = "topic-offer";
    private static final int AT_ONCE = 100;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final TopicOffers offers;
    private final Topics topics;

    ExportedTopics(TopicOffers offers, Topics topics) {
        this.offers = offers;
        this.topics = topics;
    }

    @Override
    public List<String> types() {
        return List.of(OFFER);
    }

    @Override
    public Writing begin() {
        long newest = offers.before(Long.MAX_VALUE, 1).stream()
                .mapToLong(TopicOffer::place)
                .findFirst()
                .orElse(0);
        return ExportPart.<TopicOffer>pageByPage(
                OFFER, last -> offers.before(last == null ? newest + 1 : last.place(), AT_ONCE), this::fields);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> fields(TopicOffer offer) {
        ObjectNode json = TopicJson.of(offer, topics.state(offer));
        ObjectNode results = TopicJson.of(topics.results(offer));
        results.remove("prompts");
        json.set("results", results);
        return JSON.convertValue(json, Map.class);
    }
}
