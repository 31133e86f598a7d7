package io.gapwise.sheets.xapi;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One statement, with what can be counted of it.
 *
 * @param id null where the sender leaves it to the receiver
 * @param actor what tells the actor from others, such as {@code mailto:…}; null for a group without a name of its own.
 *     It is a name of a person, and not to be stored
 * @param verb an IRI
 * @param parents what the object is a part of, the nearest first, and what the sender groups it with
 * @param timestamp when it happened; null where the sender does not say it
 * @param version the version of the specification that it names; null where it names none
 * @param content the same text for the same content, by which two statements of one id are compared. It holds names of
 *     people, and is not to be stored
 */
public record XapiStatement(
        @Nullable UUID id,
        @Nullable String actor,
        String verb,
        Target object,
        StatementResult result,
        List<Activity> parents,
        List<Activity> grouping,
        @Nullable Instant timestamp,
        @Nullable String version,
        String content) {

    /** The verb by which a statement takes another one back. */
    public static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    public XapiStatement {
        parents = List.copyOf(parents);
        grouping = List.copyOf(grouping);
    }

    /** Says whether this statement takes another one back. */
    public boolean isVoiding() {
        return verb.equals(VOIDED);
    }

    /** Returns the same statement with an id. */
    public XapiStatement under(UUID other) {
        return new XapiStatement(other, actor, verb, object, result, parents, grouping, timestamp, version, content);
    }

    /** Shows no person in a log. */
    @Override
    public String toString() {
        return "XapiStatement[" + id + ", " + verb + "]";
    }
}
