package io.gapwise.core.testing;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Makes gap cases by contract path: {@code aGapCase().with("gap.doneBefore", "OFTEN").build()}. */
public final class CaseBuilder {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, Object> answers = new LinkedHashMap<>();

    private CaseBuilder() {
        answers.put("title", "A gap in performance");
    }

    public static CaseBuilder aGapCase() {
        return new CaseBuilder();
    }

    /** Begins a case with these answers by path; a title is added where it is missing. */
    public static CaseBuilder aGapCase(Map<String, ?> answers) {
        CaseBuilder builder = new CaseBuilder();
        builder.answers.putAll(answers);
        return builder;
    }

    /** Sets an answer; null leaves it out. */
    public CaseBuilder with(String path, @Nullable Object answer) {
        if (answer == null) {
            answers.remove(path);
        } else {
            answers.put(path, answer);
        }
        return this;
    }

    public CaseBuilder withWords(String path, String... words) {
        return with(path, List.of(words));
    }

    public byte[] json() {
        ObjectNode root = JSON.createObjectNode();
        answers.forEach((path, answer) -> {
            int dot = path.indexOf('.');
            ObjectNode group = dot < 0 ? root : root.withObject("/" + path.substring(0, dot));
            group.set(path.substring(dot + 1), JSON.valueToTree(answer));
        });
        return JSON.writeValueAsBytes(root);
    }

    public GapCase build() {
        try {
            return GapCaseJson.read(json());
        } catch (BadCase e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }
}
