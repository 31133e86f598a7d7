package io.gapwise.insight.located;

import io.gapwise.core.ruleset.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/**
 * A JSON value that knows its place in the text.
 *
 * @param kind the token that it begins with
 * @param text the text of a string; null for any other value
 * @param elements the elements of an array
 * @param members the members of an object; if a name is given twice, only the last one
 * @param twice the places of names that were given before in the same object
 */
public record LocatedJson(
        JsonToken kind,
        Span span,
        @Nullable String text,
        List<LocatedJson> elements,
        Map<String, Member> members,
        List<Span> twice) {

    /** A member of an object. {@code name} is the place of its name. */
    public record Member(Span name, LocatedJson value) {}

    public boolean isObject() {
        return kind == JsonToken.START_OBJECT;
    }

    public boolean isArray() {
        return kind == JsonToken.START_ARRAY;
    }

    public boolean isNull() {
        return kind == JsonToken.VALUE_NULL;
    }

    /**
     * Returns the place of something in this value: of a member's name, of an element, or, if it is missing, of what it
     * is missing from.
     */
    public Span place(String pointer) {
        Span place = span;
        LocatedJson here = this;
        for (JsonPointer rest = JsonPointer.compile(pointer); !rest.matches(); rest = rest.tail()) {
            Member member = here.members.get(rest.getMatchingProperty());
            int index = rest.getMatchingIndex();
            if (member != null) {
                place = member.name();
                here = member.value();
            } else if (index >= 0 && index < here.elements.size()) {
                here = here.elements.get(index);
                place = here.span;
            } else {
                return place;
            }
        }
        return place;
    }
}
