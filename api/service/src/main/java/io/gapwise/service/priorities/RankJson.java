package io.gapwise.service.priorities;

import io.gapwise.core.json.PriorityJson;
import io.gapwise.core.json.StandingJson;
import io.gapwise.insight.ranking.BeforeNext;
import io.gapwise.insight.ranking.Move;
import io.gapwise.insight.ranking.RankingPart;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes ranked cases. */
final class RankJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RankJson() {}

    static ObjectNode page(PriorityPage page) {
        ObjectNode json = JSON.createObjectNode();
        json.put("count", page.count());
        json.put("waiting", page.waiting());
        if (page.currency() != null) {
            json.put("currency", page.currency());
        }
        Map<RankingPart, ArrayNode> parts = new EnumMap<>(RankingPart.class);
        ArrayNode all = json.putArray("parts");
        page.counts().forEach((part, count) -> {
            ObjectNode each = all.addObject();
            each.put("part", part.name());
            each.put("count", count);
            parts.put(part, each.putArray("ranked"));
        });
        page.ranked().forEach(each -> parts.get(each.part()).add(entry(each)));
        return json;
    }

    static ObjectNode entry(PriorityPage.Entry entry) {
        CaseSketch sketch = entry.known().sketch();
        ObjectNode json = JSON.createObjectNode();
        json.put("rank", entry.rank().number());
        json.put("case", sketch.caseId());
        json.put("title", sketch.title());
        json.put("recommendation", sketch.answer());
        json.put("verdict", sketch.verdict().name());
        if (sketch.costPerYear() != null) {
            json.put("costPerYear", sketch.costPerYear());
        }
        if (sketch.currency() != null) {
            json.put("currency", sketch.currency());
        }
        json.set(
                "priority",
                JSON.readTree(PriorityJson.text(entry.rank().priority().priority())));
        BeforeNext before = entry.rank().beforeNext();
        if (before != null) {
            json.set("beforeNext", before(before));
        }
        json.set("standing", JSON.valueToTree(StandingJson.tree(entry.known().standing())));
        ArrayNode begun = json.putArray("initiatives");
        entry.known().begun().forEach(each -> begun.add(CandidateJson.begun(each)));
        return json;
    }

    private static ObjectNode before(BeforeNext before) {
        ObjectNode json = JSON.createObjectNode();
        json.put("criterion", before.criterion().name());
        put(json, "here", before.here());
        put(json, "next", before.next());
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value instanceof BigDecimal amount) {
            json.put(name, amount);
        } else if (value != null) {
            json.put(name, value.toString());
        }
    }

    static ObjectNode moves(Priorities.Moves found) {
        ObjectNode json = JSON.createObjectNode();
        json.put("case", found.entry().known().id());
        json.put(
                "place",
                found.entry().rank().priority().priority().place().value().name());
        ArrayNode moves = json.putArray("moves");
        found.moves().forEach(each -> moves.add(move(each)));
        return json;
    }

    private static ObjectNode move(Move move) {
        ObjectNode json = JSON.createObjectNode();
        json.put("path", move.path());
        if (move.from() != null) {
            json.set("from", JSON.valueToTree(move.from()));
        }
        json.set("to", JSON.valueToTree(move.to()));
        json.put("place", move.place().name());
        StatedWhere.of(move.path()).ifPresent(where -> json.put("stated", where.name()));
        return json;
    }
}
