package io.gapwise.service.vocabulary;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Word;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.catalogue.FieldReaders;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Describes the fields of a gap case, each under its path in the contract. */
final class FieldJson {

    /** Where the members of a statement are: each statement is one of a list. */
    private static final String OF_STATEMENT = Evidence.STATEMENTS + "[].";

    private static final String OBSTACLES = "obstacles.";

    private static final List<String> REQUIRED =
            List.of("title", OF_STATEMENT + "obstacle", OF_STATEMENT + "says", OF_STATEMENT + "by");

    private final VocabularyTexts texts;
    private final @Nullable FieldReaders readers;
    private final ArrayNode fields = JsonNodeFactory.instance.arrayNode();

    /** @param readers finds what reads a field; null where no rules are live */
    FieldJson(VocabularyTexts texts, @Nullable FieldReaders readers) {
        this.texts = texts;
        this.readers = readers;
    }

    /** Lists all fields in the order of the contract; the members of a statement stand behind the list of statements. */
    ArrayNode all() {
        boolean statements = false;
        for (Property property : Property.sent()) {
            if (!statements && property.path().startsWith("audience.")) {
                statements();
                statements = true;
            }
            field(property);
        }
        return fields;
    }

    private void field(Property property) {
        String path = property.path();
        ObjectNode field = begun(path, property.kind().name(), texts.shortName(path), texts.field(path));
        field.put("question", texts.question(path));
        field.put("why", texts.whyAsked(path));
        texts.howToAnswer(path).ifPresent(help -> field.put("help", help));
        if (path.startsWith(OBSTACLES)) {
            Obstacle obstacle = Obstacle.valueOf(path.substring(OBSTACLES.length()));
            field.put("side", obstacle.side().name());
            field.put("cause", obstacle.cause().name());
        }
        rest(field, property);
        readBy(field, path);
    }

    private void statements() {
        String path = Evidence.STATEMENTS;
        ObjectNode list = begun(path, "STATEMENTS", texts.shortName(path), texts.field(path));
        list.put("most", Evidence.MAX_STATEMENTS);
        readBy(list, path);
        for (Property member : Property.of(Statement.class)) {
            String label = texts.text("statement." + member.path());
            rest(begun(OF_STATEMENT + member.path(), member.kind().name(), label, label), member);
        }
    }

    private ObjectNode begun(String path, String kind, String label, String holds) {
        ObjectNode field = fields.addObject();
        int dot = path.indexOf('.');
        field.put("path", path);
        field.put("group", dot < 0 ? "case" : path.substring(0, dot));
        field.put("type", type(kind));
        field.put("kind", kind);
        field.put("label", label);
        field.put("holds", holds);
        field.put("required", REQUIRED.contains(path));
        return field;
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

    private void rest(ObjectNode field, Property property) {
        if (property.min() != Integer.MIN_VALUE) {
            field.put("least", Math.max(0, property.min()));
        }
        if (property.max() != Integer.MAX_VALUE) {
            field.put("most", property.max());
        }
        if (property.form() != null) {
            field.put("form", property.form());
        }
        if (!property.words().isEmpty()) {
            ArrayNode words = field.putArray("words");
            property.words().forEach(word -> word(words, word));
        }
    }

    private void word(ArrayNode words, Word word) {
        ObjectNode node = words.addObject();
        node.put("word", word.name());
        node.put(
                "label",
                word instanceof Obstacle obstacle
                        ? texts.question(OBSTACLES + obstacle.name())
                        : texts.word((Enum<?>) word));
        if (!word.known()) {
            node.put("unknown", true);
        }
    }

    private void readBy(ObjectNode field, String path) {
        ArrayNode readBy = field.putArray("readBy");
        Map<Stage, List<String>> found = readers == null ? Map.of() : readers.of(path);
        found.forEach((stage, rules) -> {
            ObjectNode node = readBy.addObject();
            node.put("stage", stage.folder());
            rules.forEach(node.putArray("rules")::add);
        });
    }
}
