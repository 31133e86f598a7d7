package io.gapwise.core.json;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes out of a stored case everything that the strict reader refuses, until that reader accepts the rest. In this way
 * only one reader has to know what a case may say.
 */
final class KeptCaseReader {

    private static final JsonMapper JSON = JsonMapper.builder(GapCaseJson.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private static final String TITLE = "/title";
    private static final String UNTITLED = "(…)";
    /** Matches the place of a member of an object in an array. */
    private static final Pattern IN_ARRAY = Pattern.compile(".*/\\d+/[^/]+");

    private final String title;
    private final List<KeptCase.Unread> unread = new ArrayList<>();
    private ObjectNode rest;
    private boolean titleReplaced;

    KeptCaseReader(String json, String title) {
        // Titles of blanks alone were accepted once.
        this.title = !title.isEmpty() && GapCaseReader.isBlank(title) ? UNTITLED : title;
        this.rest = parsed(json);
    }

    KeptCase read() {
        while (true) {
            try {
                String json = JSON.writeValueAsString(rest);
                return new KeptCase(GapCaseJson.read(json.getBytes(StandardCharsets.UTF_8)), json, unread);
            } catch (BadCase e) {
                takeOut(e.problems());
            }
        }
    }

    private ObjectNode parsed(String json) {
        try {
            if (JSON.readTree(json) instanceof ObjectNode object) {
                return object;
            }
        } catch (JacksonException e) {
            // Then nothing of the case is understood.
        }
        unread.add(new KeptCase.Unread("", json));
        return titleOnly();
    }

    private ObjectNode titleOnly() {
        return JSON.createObjectNode().put("title", title);
    }

    /**
     * Takes out the values that have problems. It begins with the last, so that the places in an array before it stay
     * the same. A statement that lacks what no statement can be without is taken out whole. If no problem names a value
     * that can be taken out, only the title is kept.
     */
    private void takeOut(List<Problem> problems) {
        List<String> refused = refused(problems);
        List<KeptCase.Unread> taken = new ArrayList<>();
        for (int i = refused.size() - 1; i >= 0; i--) {
            String pointer = refused.get(i);
            JsonNode value = pointer.isEmpty() ? null : removed(JsonPointer.compile(pointer));
            if (value != null) {
                taken.add(new KeptCase.Unread(path(pointer), value.isString() ? value.asString() : value.toString()));
            }
        }
        Collections.reverse(taken);
        if (refused.contains(TITLE)) {
            replaceTitle();
        } else if (taken.isEmpty()) {
            taken.add(new KeptCase.Unread("", JSON.writeValueAsString(rest)));
            rest = titleOnly();
        }
        unread.addAll(taken);
    }

    /** Returns the places of what is refused, each once and none within another. */
    private static List<String> refused(List<Problem> problems) {
        Set<String> whole = problems.stream()
                .filter(problem -> problem.kind() == ProblemKind.MISSING)
                .map(Problem::pointer)
                .filter(pointer -> IN_ARRAY.matcher(pointer).matches())
                .map(pointer -> pointer.substring(0, pointer.lastIndexOf('/')))
                .collect(Collectors.toSet());
        return problems.stream()
                .map(Problem::pointer)
                .map(pointer -> whole.stream()
                        .filter(element -> pointer.startsWith(element + "/"))
                        .findFirst()
                        .orElse(pointer))
                .distinct()
                .toList();
    }

    private void replaceTitle() {
        if (titleReplaced) {
            // The loop would never end if the title itself were refused.
            throw new IllegalArgumentException("No case can be called \"%s\".".formatted(title));
        }
        rest.put("title", title);
        titleReplaced = true;
    }

    private @Nullable JsonNode removed(JsonPointer pointer) {
        JsonNode parent = rest.at(pointer.head());
        JsonPointer last = pointer.last();
        if (parent instanceof ObjectNode object) {
            return object.remove(last.getMatchingProperty());
        }
        boolean within = parent instanceof ArrayNode && last.getMatchingIndex() < parent.size();
        return within ? ((ArrayNode) parent).remove(last.getMatchingIndex()) : null;
    }

    private static String path(String pointer) {
        return pointer.substring(1).replace('/', '.').replace("~1", "/").replace("~0", "~");
    }
}
