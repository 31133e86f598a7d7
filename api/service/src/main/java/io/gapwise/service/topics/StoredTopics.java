package io.gapwise.service.topics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes the lists of an offer as they are stored, and reads them again. */
final class StoredTopics {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private StoredTopics() {}

    static String topics(List<Topic> topics) {
        ArrayNode all = JSON.createArrayNode();
        topics.forEach(each -> all.addObject()
                .put("topic", each.name())
                .put("from", each.from().name()));
        return JSON.writeValueAsString(all);
    }

    static List<Topic> readTopics(String stored) {
        List<Topic> topics = new ArrayList<>();
        for (JsonNode each : JSON.readTree(stored)) {
            topics.add(new Topic(
                    each.get("topic").asString(),
                    TopicSource.valueOf(each.get("from").asString())));
        }
        return topics;
    }

    static String texts(List<String> texts) {
        return JSON.writeValueAsString(texts);
    }

    static List<String> readTexts(String stored) {
        return texts(JSON.readTree(stored));
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.asString()));
        return texts;
    }

    static @Nullable String agreement(@Nullable TopicAgreement agreement) {
        return agreement == null ? null : JSON.writeValueAsString(tree(agreement));
    }

    static ObjectNode tree(TopicAgreement agreement) {
        ObjectNode tree = JSON.createObjectNode();
        agreement.topics().forEach(tree.putArray("topics")::add);
        tree.put("when", agreement.when());
        if (!agreement.occasion().isEmpty()) {
            tree.put("occasion", agreement.occasion());
        }
        return tree.put("by", agreement.by()).put("on", agreement.on().toString());
    }

    static @Nullable TopicAgreement readAgreement(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        JsonNode tree = JSON.readTree(stored);
        return new TopicAgreement(
                texts(tree.get("topics")),
                tree.get("when").asString(),
                tree.path("occasion").asString(""),
                tree.get("by").asString(),
                LocalDate.parse(tree.get("on").asString()));
    }
}
