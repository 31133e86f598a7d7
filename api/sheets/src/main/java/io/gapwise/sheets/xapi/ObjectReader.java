package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what a statement is about. */
final class ObjectReader {

    private static final List<String> OF_ACTIVITY = List.of("objectType", "id", "definition");
    private static final List<String> OF_REFERENCE = List.of("objectType", "id");
    private static final List<String> LISTS = List.of("choices", "scale", "source", "target", "steps");
    private static final List<String> OF_DEFINITION = List.of(
            "name",
            "description",
            "type",
            "moreInfo",
            "extensions",
            "interactionType",
            "correctResponsesPattern",
            "choices",
            "scale",
            "source",
            "target",
            "steps");
    private static final List<String> OF_COMPONENT = List.of("id", "description");
    private static final Map<String, Set<String>> INTERACTIONS = Map.of(
            "true-false", Set.of(),
            "choice", Set.of("choices"),
            "fill-in", Set.of(),
            "long-fill-in", Set.of(),
            "matching", Set.of("source", "target"),
            "performance", Set.of("steps"),
            "sequencing", Set.of("choices"),
            "likert", Set.of("scale"),
            "numeric", Set.of(),
            "other", Set.of());
    private static final List<String> KINDS = List.of("Activity", "Agent", "Group", "StatementRef", "SubStatement");

    private final Checked checked;

    ObjectReader(Checked checked) {
        this.checked = checked;
    }

    /** Says what kind of object this is, as the specification calls it; an activity where nothing is said. */
    static String kind(JsonNode value) {
        return value.path("objectType").isString() ? value.path("objectType").asString() : "Activity";
    }

    /** @param within whether the object is that of a statement within a statement, which has no other in it */
    @Nullable Target object(JsonNode value, String pointer, boolean within) {
        if (!checked.isObject(value, pointer)) {
            return null;
        }
        checked.text(value, pointer, "objectType");
        return switch (kind(value)) {
            case "Activity" -> {
                Activity activity = activity(value, pointer);
                yield activity == null ? null : new Target.OfActivity(activity);
            }
            case "StatementRef" -> reference(value, pointer);
            case "Agent", "Group" -> {
                new ActorReader(checked).actor(value, pointer);
                yield new Target.OfOther();
            }
            case "SubStatement" -> {
                if (within) {
                    checked.wrong(ProblemKind.NO_SUCH_WORD, pointer, Sentence.of("xapi.within"));
                } else {
                    new StatementReader(checked).within(value, pointer);
                }
                yield new Target.OfOther();
            }
            default -> {
                checked.wrong(
                        ProblemKind.NO_SUCH_WORD,
                        Checked.under(pointer, "objectType"),
                        Sentence.of("xapi.word", String.join(", ", KINDS)));
                yield null;
            }
        };
    }

    @Nullable Target reference(JsonNode value, String pointer) {
        if (!checked.object(value, pointer, OF_REFERENCE)) {
            return null;
        }
        if (!kind(value).equals("StatementRef")) {
            checked.wrong(
                    ProblemKind.NO_SUCH_WORD,
                    Checked.under(pointer, "objectType"),
                    Sentence.of("xapi.oneOf", "StatementRef"));
        }
        checked.missing(value, pointer, "id");
        String id = checked.uuid(value, pointer, "id");
        return id == null ? null : new Target.OfStatement(UUID.fromString(id));
    }

    @Nullable Activity activity(JsonNode value, String pointer) {
        if (!checked.object(value, pointer, OF_ACTIVITY)) {
            return null;
        }
        if (!kind(value).equals("Activity")) {
            checked.wrong(
                    ProblemKind.NO_SUCH_WORD,
                    Checked.under(pointer, "objectType"),
                    Sentence.of("xapi.oneOf", "Activity"));
        }
        checked.missing(value, pointer, "id");
        String id = checked.iri(value, pointer, "id");
        String at = Checked.under(pointer, "definition");
        JsonNode definition = value.path("definition");
        String name = null;
        String type = null;
        if (Checked.has(value, "definition") && checked.object(definition, at, OF_DEFINITION)) {
            name = checked.languages(definition, at, "name");
            checked.languages(definition, at, "description");
            type = checked.iri(definition, at, "type");
            checked.iri(definition, at, "moreInfo");
            checked.extensions(definition, at, "extensions");
            interaction(definition, at);
        }
        return id == null ? null : new Activity(id, name, type);
    }

    private void interaction(JsonNode definition, String pointer) {
        boolean hasMore =
                definition.has("correctResponsesPattern") || LISTS.stream().anyMatch(definition::has);
        String kind = checked.text(definition, pointer, "interactionType");
        if (kind == null) {
            if (hasMore) {
                checked.missing(definition, pointer, "interactionType");
            }
        } else if (!INTERACTIONS.containsKey(kind)) {
            checked.wrong(
                    ProblemKind.NO_SUCH_WORD,
                    Checked.under(pointer, "interactionType"),
                    Sentence.of(
                            "xapi.word",
                            String.join(
                                    ", ",
                                    INTERACTIONS.keySet().stream().sorted().toList())));
        }
        texts(definition, pointer, "correctResponsesPattern");
        for (String list : LISTS) {
            if (definition.has(list)
                    && kind != null
                    && !INTERACTIONS.getOrDefault(kind, Set.of(list)).contains(list)) {
                checked.wrong(
                        ProblemKind.NO_SUCH_FIELD, Checked.under(pointer, list), Sentence.of("xapi.interaction", kind));
            }
            components(definition, pointer, list);
        }
    }

    private void texts(JsonNode definition, String pointer, String member) {
        if (!Checked.has(definition, member)) {
            return;
        }
        JsonNode texts = definition.path(member);
        boolean right = texts.isArray();
        for (JsonNode each : texts) {
            right &= each.isString();
        }
        if (!right) {
            checked.wrong(ProblemKind.WRONG_TYPE, Checked.under(pointer, member), Sentence.of("xapi.texts"));
        }
    }

    private void components(JsonNode definition, String pointer, String member) {
        if (!Checked.has(definition, member)) {
            return;
        }
        String at = Checked.under(pointer, member);
        JsonNode components = definition.path(member);
        if (!components.isArray()) {
            checked.wrong(ProblemKind.WRONG_TYPE, at, Sentence.of("xapi.list"));
            return;
        }
        Set<String> known = new HashSet<>();
        int number = 0;
        for (JsonNode each : components) {
            String here = at + "/" + number++;
            if (checked.object(each, here, OF_COMPONENT)) {
                checked.missing(each, here, "id");
                String id = checked.text(each, here, "id");
                checked.languages(each, here, "description");
                if (id != null && !known.add(id)) {
                    checked.wrong(ProblemKind.GIVEN_TWICE, Checked.under(here, "id"), Sentence.of("xapi.component"));
                }
            }
        }
    }
}
