package io.gapwise.insight.difference;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.StandingJson;
import io.gapwise.core.priority.Standing;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/**
 * Holds a case that the solver found.
 *
 * @param answers its answers, by contract path, without the title
 * @param json the case as it is sent
 */
public record FoundCase(Map<String, Object> answers, String json) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TITLE = "title";

    static FoundCase of(Map<String, Object> answers, String title) {
        Map<String, Object> tree = tree(answers);
        tree.put(TITLE, title);
        Map<String, Object> untitled = new LinkedHashMap<>(answers);
        untitled.remove(TITLE);
        return new FoundCase(untitled, JSON.writeValueAsString(tree));
    }

    private static Map<String, Object> tree(Map<String, Object> answers) {
        Map<String, Object> tree = new LinkedHashMap<>();
        answers.forEach((path, answer) -> put(tree, path, answer));
        return tree;
    }

    @SuppressWarnings("unchecked")
    private static void put(Map<String, Object> tree, String path, Object answer) {
        int dot = path.indexOf('.');
        if (dot < 0) {
            tree.put(path, answer);
        } else {
            Map<String, Object> group = (Map<String, Object>)
                    tree.computeIfAbsent(path.substring(0, dot), name -> new LinkedHashMap<String, Object>());
            put(group, path.substring(dot + 1), answer);
        }
    }

    GapCase gapCase() {
        Map<String, Object> alone = tree(answers);
        alone.keySet().removeAll(List.of(FollowUp.PATH, Standing.PATH));
        alone.put(TITLE, "A case that was found");
        return read(() -> GapCaseJson.read(JSON.writeValueAsBytes(alone)));
    }

    /** Returns what came of the answer. */
    FollowUp followUp() {
        return read(() -> FollowUpJson.read(beside(FollowUp.PATH)));
    }

    /** Returns how the case stands among others. */
    Standing standing() {
        return read(() -> StandingJson.read(beside(Standing.PATH)));
    }

    private byte[] beside(String path) {
        return JSON.writeValueAsBytes(tree(answers).getOrDefault(path, Map.of()));
    }

    /** Reads what was sent. */
    private interface Reading<T> {

        T read() throws BadCase;
    }

    private <T> T read(Reading<T> reading) {
        try {
            return reading.read();
        } catch (BadCase e) {
            throw new IllegalStateException("The solver found a case that the contract does not allow: " + json, e);
        }
    }

    /** Returns the answers in one line, such as {@code gap.doneBefore BY_SOME, obstacles.neverLearned PRESENT}. */
    public String inWords() {
        return answers.isEmpty()
                ? "nothing answered"
                : answers.entrySet().stream()
                        .map(answer -> answer.getKey() + " " + answer.getValue())
                        .collect(Collectors.joining(", "));
    }
}
