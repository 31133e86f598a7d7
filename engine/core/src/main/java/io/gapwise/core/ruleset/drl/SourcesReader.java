package io.gapwise.core.ruleset.drl;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Grade;
import io.gapwise.core.ruleset.Source;
import io.gapwise.core.ruleset.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rule set's own list of publications. */
final class SourcesReader {

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(Limits.NESTING)
                            .maxNumberLength(Limits.DIGITS)
                            .build())
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();
    private static final List<String> MEMBERS = List.of("id", "grade", "title", "author", "year", "where", "says");
    private static final String EXPECTED = "id, title, author, where (plain texts) and, if known, grade, year, says";
    private static final String ID = "[a-z0-9]++(?:-[a-z0-9]++)*+";

    private final Problems problems;
    private final String text;
    private final Map<String, Source> sources = new LinkedHashMap<>();
    private Span at = new Span(1, 1, 0, 0);

    SourcesReader(String text, Problems problems) {
        this.text = text;
        this.problems = problems;
    }

    Sources read() {
        boolean whole = false;
        try {
            JsonNode list = JSON.readTree(text);
            if (!list.isArray()) {
                tell("the sources are no list", "[ { … }, … ] with " + EXPECTED, null);
                return Sources.NONE_READ;
            }
            whole = true;
            for (JsonNode entry : list) {
                at = place(entry);
                add(entry);
            }
        } catch (JacksonException e) {
            JsonMistake mistake = JsonMistake.of(text, e);
            at = mistake.at();
            tell(mistake.message(), "a list of sources with " + EXPECTED, null);
        }
        return new Sources(sources, whole);
    }

    /**
     * Finds an entry by its id, because the parser's tree has no positions. If the id is not found, it returns the
     * start of the list.
     */
    private Span place(JsonNode entry) {
        String id = "\"" + entry.path("id").asString("") + "\"";
        int offset = id.length() < 3 ? -1 : text.indexOf(id, at.end());
        return offset < 0 ? at : Gate.spanAt(text, offset);
    }

    private void add(JsonNode entry) {
        String id = text(entry, "id");
        String shown = id == null ? "without id" : Problems.shortened(id);
        for (String member : entry.propertyNames()) {
            if (!MEMBERS.contains(member)) {
                tell(
                        "the source %s has an unknown member '%s'".formatted(shown, Problems.shortened(member)),
                        AcceptedWords.oneOf(MEMBERS),
                        NearestWord.keyword(member, MEMBERS));
            }
        }
        String title = text(entry, "title");
        String author = text(entry, "author");
        String where = text(entry, "where");
        JsonNode year = entry.path("year");
        boolean yearFits = year.isMissingNode() || (year.isInt() && year.asInt() > 1800 && year.asInt() < 2200);
        if (id == null || title == null || author == null || where == null || !yearFits) {
            tell("the source %s is incomplete".formatted(shown), EXPECTED, null);
            if (id != null) {
                // Rules may cite it all the same: what has to be mended is this entry, and none of them.
                sources.putIfAbsent(id, Sources.unread(id));
            }
        } else if (!id.matches(ID)) {
            tell("the id %s is not plain".formatted(shown), "lower-case letters, digits and hyphens", null);
        } else if (sources.containsKey(id)) {
            tell("the source %s is listed twice".formatted(shown), "each id once", null);
        } else {
            Integer known = year.isMissingNode() ? null : year.asInt();
            sources.put(id, new Source(id, grade(entry, id), title, author, known, where, text(entry, "says")));
        }
    }

    private @Nullable Grade grade(JsonNode entry, String id) {
        String written = entry.path("grade").asString("");
        for (Grade grade : Grade.values()) {
            if (grade.name().equals(written)) {
                return grade;
            }
        }
        if (entry.has("grade")) {
            List<String> grades = Stream.of(Grade.values()).map(Grade::name).toList();
            tell(
                    "the source %s has an unknown grade '%s'".formatted(id, Problems.shortened(written)),
                    AcceptedWords.oneOf(grades),
                    NearestWord.keyword(written, grades));
        }
        return null;
    }

    /**
     * Reads a text. It accepts no quotation marks, backslashes or line ends, which could make two different lists of
     * sources look alike in a version.
     */
    private static @Nullable String text(JsonNode entry, String name) {
        String text = entry.path(name).isString() ? entry.path(name).asString() : "";
        boolean plain = text.length() <= Limits.TEXT_CHARACTERS
                && text.codePoints().noneMatch(c -> c == '"' || c == '\\' || c < ' ' || Gate.hidden(c));
        return plain && !text.isBlank() ? text : null;
    }

    private void tell(String message, String expected, @Nullable String maybe) {
        problems.add(ProblemCode.BAD_SOURCES, at, message, expected, maybe);
    }
}
