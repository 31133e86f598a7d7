package io.gapwise.insight.vocabulary;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.ruleset.Slot;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes the description of fields as JSON, over HTTP and on the command line alike. */
public final class VocabularyFieldJson {

    private VocabularyFieldJson() {}

    public static ArrayNode of(List<VocabularyField> fields) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        fields.forEach(field -> all.add(of(field)));
        return all;
    }

    private static ObjectNode of(VocabularyField field) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("path", field.path());
        node.put("group", field.group());
        node.put("type", type(field.kind()));
        node.put("kind", field.kind());
        node.put("label", field.label());
        node.put("holds", field.holds());
        node.put("required", field.required());
        put(node, "question", field.question());
        put(node, "why", field.why());
        put(node, "help", field.help());
        Obstacle obstacle = field.obstacle();
        if (obstacle != null) {
            node.put("side", obstacle.side().name());
            node.put("cause", obstacle.cause().name());
        }
        bounds(node, field);
        pattern(node, field);
        if (!field.words().isEmpty()) {
            words(node.putArray("words"), field.words());
        }
        if (field.slot() != null || field.kind().equals("STATEMENTS")) {
            readBy(node.putArray("readBy"), field);
        }
        return node;
    }

    /** Returns the type of JSON that is sent. */
    private static String type(String kind) {
        return switch (kind) {
            case "WORDS", "STATEMENTS" -> "array";
            case "WHOLE_NUMBER" -> "integer";
            case "NUMBER" -> "number";
            default -> "string";
        };
    }

    private static void bounds(ObjectNode node, VocabularyField field) {
        if (field.least() != null) {
            node.put("least", field.least());
        }
        if (field.most() != null) {
            node.put("most", field.most());
        }
        put(node, "form", field.form());
    }

    /** Says in which pattern rules read what is not sent with the case, and from which stage on. */
    private static void pattern(ObjectNode node, VocabularyField field) {
        Slot slot = field.slot();
        if (slot != null && (!field.sent() || slot.subject().besideAnAnswer())) {
            node.put("pattern", slot.subject().pattern());
            node.put("readableFrom", FieldInWords.readableFrom(slot).folder());
        }
    }

    private static void words(ArrayNode words, List<FieldWord> named) {
        for (FieldWord each : named) {
            ObjectNode node = words.addObject();
            node.put("word", each.word());
            node.put("label", each.label());
            if (each.unknown()) {
                node.put("unknown", true);
            }
        }
    }

    private static void readBy(ArrayNode readBy, VocabularyField field) {
        field.readBy().forEach((stage, rules) -> {
            ObjectNode node = readBy.addObject();
            node.put("stage", stage.folder());
            rules.forEach(node.putArray("rules")::add);
        });
    }

    private static void put(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }
}
