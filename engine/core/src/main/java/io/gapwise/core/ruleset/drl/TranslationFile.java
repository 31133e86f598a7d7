package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads the form of one file of translations: for each rule its places, and for each place the English text and the
 * other one. What the texts say is compared with the rules by {@link TranslationReader}.
 */
final class TranslationFile {

    static final String ENGLISH = "en";

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Limits.NESTING)
                    .maxNumberLength(Limits.DIGITS)
                    .build())
            .build();

    /** A text or a name, with its place in the file. */
    record Written(String text, Span at) {}

    /** The texts of one place of a rule; null where one is left out or could not be read. */
    record Pair(
            Span at, @Nullable Written english, @Nullable Written other) {}

    /** The places of one rule by their names, in the order of the file. */
    record OfRule(Span at, Map<String, Pair> places) {}

    private final JsonParser parser;
    private final String language;
    private final Problems problems;
    private final Map<String, OfRule> rules = new LinkedHashMap<>();

    private TranslationFile(JsonParser parser, String language, Problems problems) {
        this.parser = parser;
        this.language = language;
        this.problems = problems;
    }

    /** Returns what is written for each rule; what is not in form is reported and left out. */
    static Map<String, OfRule> read(String text, String language, Problems problems) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            TranslationFile file = new TranslationFile(parser, language, problems);
            try {
                file.readAll();
            } catch (JacksonException e) {
                JsonMistake mistake = JsonMistake.of(text, e);
                file.bad(mistake.at(), mistake.message(), file.form());
            }
            return file.rules;
        }
    }

    private void readAll() {
        if (parser.nextToken() != JsonToken.START_OBJECT) {
            bad(here(), "the translations are no object", form());
            return;
        }
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Span at = here();
            Map<String, Pair> places = new LinkedHashMap<>();
            if (rules.put(name, new OfRule(at, places)) != null) {
                bad(at, "the rule %s is given twice".formatted(Problems.shortened(name)), "each rule once");
            }
            if (opens(at)) {
                readPlaces(places);
            }
        }
        if (parser.nextToken() != null) {
            bad(here(), "behind the translations stands something else", "nothing");
        }
    }

    private void readPlaces(Map<String, Pair> places) {
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Span at = here();
            if (opens(at) && places.put(name, pair(at)) != null) {
                bad(at, "the place '%s' is given twice".formatted(Problems.shortened(name)), "each place once");
            }
        }
    }

    private Pair pair(Span at) {
        Written english = null;
        Written other = null;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Span member = here();
            JsonToken value = parser.nextToken();
            if (!name.equals(ENGLISH) && !name.equals(language)) {
                bad(member, "unknown member '%s'".formatted(Problems.shortened(name)), "en and " + language);
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_STRING) {
                bad(member, "'%s' is no text".formatted(name), "a text in quotation marks");
                parser.skipChildren();
            } else if (name.equals(ENGLISH)) {
                english = new Written(parser.getString(), here());
            } else {
                other = new Written(parser.getString(), here());
            }
        }
        return new Pair(at, english, other);
    }

    /** Goes on to the value of a member, and says whether it is an object. */
    private boolean opens(Span member) {
        boolean object = parser.nextToken() == JsonToken.START_OBJECT;
        if (!object) {
            bad(member, "here stands no object", form());
            parser.skipChildren();
        }
        return object;
    }

    private String form() {
        return "{ \"stage/rule\": { \"summary\": { \"en\": \"…\", \"%s\": \"…\" }, \"1\": { … } } }"
                .formatted(language);
    }

    private Span here() {
        return place(parser.currentTokenLocation());
    }

    private static Span place(@Nullable TokenStreamLocation at) {
        return at == null
                ? SafeReading.START
                : new Span(Math.max(1, at.getLineNr()), Math.max(1, at.getColumnNr()), 0, 0);
    }

    private void bad(Span at, String message, String expected) {
        problems.add(ProblemCode.BAD_TRANSLATION, at, message, expected);
    }
}
