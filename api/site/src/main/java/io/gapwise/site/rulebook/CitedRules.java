package io.gapwise.site.rulebook;

import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** Finds the rules that a stored answer names as its reasons. */
final class CitedRules {

    private static final JsonFactory JSON = JsonFactory.builder().build();
    private static final String RULE = "rule";

    private CitedRules() {}

    /** Returns each rule once, however many reasons it gave. */
    static Set<String> in(String body) {
        Set<String> named = new LinkedHashSet<>();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.PROPERTY_NAME
                        && RULE.equals(parser.currentName())
                        && parser.nextToken() == JsonToken.VALUE_STRING) {
                    named.add(parser.getString());
                }
            }
        }
        return named;
    }
}
