package io.gapwise.insight.located;

import io.gapwise.core.ruleset.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;

/** Reads JSON and records where in the text each part is. Numbers are not converted. */
public final class LocatingReader {

    private static final int DEPTH = 32;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(DEPTH).build())
            .build();

    private final JsonParser parser;

    private LocatingReader(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * Reads the only value of a text.
     *
     * @throws tools.jackson.core.JacksonException if there is no value, or more than one, or it is nested too deep
     */
    public static LocatedJson read(String text) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() == null) {
                throw new StreamReadException(parser, "There is nothing here.");
            }
            LocatedJson only = new LocatingReader(parser).value();
            if (parser.nextToken() != null) {
                throw new StreamReadException(parser, "Behind the value stands something else.");
            }
            return only;
        }
    }

    private LocatedJson value() {
        JsonToken kind = parser.currentToken();
        Span start = token();
        String text = kind == JsonToken.VALUE_STRING ? parser.getString() : null;
        List<LocatedJson> elements = new ArrayList<>();
        Map<String, LocatedJson.Member> members = new LinkedHashMap<>();
        List<Span> twice = new ArrayList<>();
        if (kind == JsonToken.START_ARRAY) {
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                elements.add(value());
            }
        } else if (kind == JsonToken.START_OBJECT) {
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                String name = parser.currentName();
                Span place = token();
                parser.nextToken();
                if (members.put(name, new LocatedJson.Member(place, value())) != null) {
                    twice.add(place);
                }
            }
        }
        return new LocatedJson(kind, start.to(token()), text, elements, members, twice);
    }

    /** Returns the place of the current token. Its end is known only after its text has been read. */
    private Span token() {
        TokenStreamLocation at = parser.currentTokenLocation();
        int end = (int) parser.currentLocation().getCharOffset();
        return new Span(at.getLineNr(), at.getColumnNr(), (int) at.getCharOffset(), end);
    }
}
