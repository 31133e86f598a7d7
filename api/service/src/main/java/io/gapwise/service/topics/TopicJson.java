package io.gapwise.service.topics;

import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.problems.RevisionTag;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes offers and what was chosen of them. What nobody said is left out. */
final class TopicJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private TopicJson() {}

    static byte[] bytes(ObjectNode tree) {
        return JSON.writeValueAsBytes(tree);
    }

    static byte[] list(List<TopicOffer> offers, Function<TopicOffer, LinkTerms.State> state) {
        ArrayNode all = JSON.createArrayNode();
        offers.forEach(each -> all.add(of(each, state.apply(each))));
        return JSON.writeValueAsBytes(all);
    }

    static ObjectNode of(TopicOffer offer, LinkTerms.State state) {
        ObjectNode json = JSON.createObjectNode();
        json.put("id", offer.id());
        json.put("name", offer.name());
        put(json, "persona", offer.persona());
        json.put("state", state.name());
        ArrayNode topics = json.putArray("topics");
        offer.topics()
                .forEach(each -> topics.addObject()
                        .put("topic", each.name())
                        .put("from", each.from().name()));
        offer.times().forEach(json.putArray("times")::add);
        json.put("mostPicks", offer.mostPicks());
        json.put("together", offer.together());
        json.put("sentence", offer.sentence());
        put(json, "language", offer.language());
        put(json, "asker", offer.asker());
        json.put("endsAt", time(offer.endsAt()));
        if (offer.wanted() != null) {
            json.put("wanted", offer.wanted());
        }
        put(json, "revokedAt", offer.revokedAt() == null ? null : time(offer.revokedAt()));
        json.put("answers", offer.answers());
        if (offer.agreement() != null) {
            json.set("agreement", StoredTopics.tree(offer.agreement()));
        }
        json.put("createdAt", time(offer.createdAt()));
        json.put("createdBy", offer.createdBy());
        return json;
    }

    /** What too few chose is not there, nor how many of them chose what. */
    static ObjectNode of(TopicResults results) {
        TopicOffer offer = results.offer();
        ObjectNode json = JSON.createObjectNode();
        json.put("answers", offer.answers());
        json.put("shown", offer.shown());
        json.put("together", offer.together());
        put(json, "on", offer.shownOn() == null ? null : offer.shownOn().toString());
        ArrayNode topics = json.putArray("topics");
        ArrayNode times = json.putArray("times");
        ArrayNode wishes = json.putArray("wishes");
        if (offer.isShown()) {
            results.topics().forEach(each -> {
                ObjectNode topic =
                        topics.addObject().put("topic", each.topic().name()).put("people", each.people());
                each.asChoice().forEach(topic.putArray("asChoice")::add);
            });
            results.times()
                    .forEach(each -> times.addObject().put("time", each.time()).put("people", each.people()));
            results.wishes()
                    .forEach(each -> wishes.addObject().put("id", each.id()).put("wish", each.wish()));
        }
        ArrayNode prompts = json.putArray("prompts");
        TalkPrompt.of(results).forEach(each -> {
            ObjectNode prompt = prompts.addObject().put("prompt", each.kind().name());
            each.about().forEach(prompt.putArray("about")::add);
        });
        return json;
    }

    static ObjectNode of(List<TopicCandidate> candidates) {
        ObjectNode json = JSON.createObjectNode();
        ArrayNode all = json.putArray("candidates");
        ObjectNode notKnown = json.putObject("notKnown");
        ObjectNode assets = json.putObject("assets");
        for (TopicCandidate each : candidates) {
            all.addPOJO(each.members());
            each.notKnown().forEach(notKnown.putArray(each.id())::add);
            put(assets, each.id(), each.asset());
        }
        return json;
    }

    static ObjectNode of(TopicOffer offer, Optional<PersonaFacts> found) {
        ObjectNode json = JSON.createObjectNode();
        put(json, "persona", offer.persona());
        found.ifPresent(facts -> {
            json.put("id", facts.persona().id());
            json.put("etag", RevisionTag.of(facts.persona().revision()));
            json.set("patch", facts.patch());
        });
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static String time(OffsetDateTime time) {
        return time.toInstant().toString();
    }
}
