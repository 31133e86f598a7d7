package io.gapwise.insight.rulecases;

import io.gapwise.core.ruleset.Span;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;

/**
 * A JSON value that knows where it stands.
 *
 * @param kind the token that it begins with
 * @param text of a string; null of anything else
 * @param elements of an array
 * @param members of an object; of a name given twice the last
 * @param twice the places of names that have been given already
 */
record LocatedJson(
        JsonToken kind,
        Span span,
        @Nullable String text,
        List<LocatedJson> elements,
        Map<String, Member> members,
        List<Span> twice) {

    /** {@code name} is where its name stands. */
    record Member(Span name, LocatedJson value) {}

    boolean isObject() {
        return kind == JsonToken.START_OBJECT;
    }

    boolean isArray() {
        return kind == JsonToken.START_ARRAY;
    }

    boolean isNull() {
        return kind == JsonToken.VALUE_NULL;
    }

    /** Where something in this value stands: a member's name, an element; or else what it is missing from. */
    Span place(String pointer) {
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
