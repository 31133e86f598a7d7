package io.gapwise.insight.codes;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the examples, which the pages show and the tests prove. */
final class CodeTexts {

    private static final JsonMapper JSON = new JsonMapper();

    private CodeTexts() {}

    /** Holds the entry for one code in the file of examples: an example, or the reason why there is none. */
    record Entry(@Nullable CodeExample example, @Nullable String none) {}

    static Map<String, Entry> ofRuleFiles() {
        return read("rule-files.json");
    }

    static Map<String, Entry> ofInput() {
        return read("input.json");
    }

    /** Returns the small rule set that examples about the meaning of rules change. */
    static List<Written> smallRules() {
        return texts(json("small-rules.json"));
    }

    static Entry entry(Map<String, Entry> entries, String code) {
        return Objects.requireNonNull(
                entries.get(code), () -> "The code %s has no example. Maybe it is new.".formatted(code));
    }

    private static Map<String, Entry> read(String file) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        json(file).forEach(entry -> entries.put(entry.get("code").asString(), entry(entry)));
        return entries;
    }

    private static Entry entry(JsonNode entry) {
        if (entry.has("none")) {
            return new Entry(null, entry.get("none").asString());
        }
        return new Entry(
                new CodeExample(
                        entry.path("in").asString("").equals("whole"),
                        words(entry.path("also")),
                        texts(entry.get("wrong")),
                        texts(entry.get("right"))),
                null);
    }

    private static Set<String> words(JsonNode list) {
        Set<String> words = new LinkedHashSet<>();
        list.forEach(word -> words.add(word.asString()));
        return words;
    }

    private static List<Written> texts(JsonNode files) {
        return files.propertyStream()
                .map(file -> new Written(
                        file.getKey(),
                        file.getValue().valueStream().map(JsonNode::asString).collect(Collectors.joining("\n"))))
                .toList();
    }

    private static JsonNode json(String file) {
        try (InputStream in = Objects.requireNonNull(CodeTexts.class.getResourceAsStream(file))) {
            return JSON.readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
