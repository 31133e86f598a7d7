package io.gapwise.engine.ruleset.drl;

import io.gapwise.engine.ruleset.Source;
import io.gapwise.engine.ruleset.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rule set's own list of publications. */
final class SourcesReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> MEMBERS = List.of("id", "title", "author", "where", "year");
    private static final String EXPECTED = "id, title, author, where (plain texts) and, if known, year";

    private final Problems problems;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    SourcesReader(Problems problems) {
        this.problems = problems;
    }

    Map<String, Source> read(String text) {
        try {
            JsonNode list = JSON.readTree(text);
            if (!list.isArray()) {
                problems.add(start(), "the sources are no list", "[ { … }, … ] with " + EXPECTED);
                return sources;
            }
            list.forEach(this::add);
        } catch (JacksonException e) {
            Span at = e.getLocation() == null
                    ? start()
                    : at(e.getLocation().getLineNr(), e.getLocation().getColumnNr());
            problems.add(at, "this is not valid JSON", "a list of sources with " + EXPECTED);
        }
        return sources;
    }

    private void add(JsonNode entry) {
        String id = text(entry, "id");
        String title = text(entry, "title");
        String author = text(entry, "author");
        String where = text(entry, "where");
        JsonNode year = entry.path("year");
        for (String member : entry.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                problems.addUnknown(start(), "the source %s has an unknown member".formatted(id), member, MEMBERS);
            }
        }
        boolean yearFits = year.isMissingNode() || (year.isInt() && year.asInt() > 1800 && year.asInt() < 2200);
        if (id == null || title == null || author == null || where == null || !yearFits) {
            problems.add(start(), "the source %s is incomplete".formatted(id == null ? "without id" : id), EXPECTED);
        } else if (sources.containsKey(id)) {
            problems.add(start(), "the source %s is listed twice".formatted(id), "each id once");
        } else {
            Integer known = year.isMissingNode() ? null : year.asInt();
            sources.put(id, new Source(id, title, author, known, where));
        }
    }

    /** Quotation marks, backslashes and line ends would make two lists of sources look alike in a version. */
    private static @Nullable String text(JsonNode entry, String name) {
        String text = entry.path(name).isString() ? entry.path(name).asString() : "";
        boolean plain = text.length() <= Limits.TEXT_CHARACTERS
                && text.chars().noneMatch(c -> c == '"' || c == '\\' || Character.isISOControl(c));
        return plain && !text.isBlank() ? text : null;
    }

    private static Span start() {
        return at(1, 1);
    }

    private static Span at(int line, int column) {
        return new Span(Math.max(1, line), Math.max(1, column), 0, 0);
    }
}
