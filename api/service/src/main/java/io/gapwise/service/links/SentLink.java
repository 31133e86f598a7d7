package io.gapwise.service.links;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What programs send to make a link. What cannot be read of it is refused where it is needed. */
public final class SentLink {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Stands for a number that cannot be read, so that it is refused. */
    private static final int NO_NUMBER = -1;

    private final JsonNode sent;
    private final List<ErrorEntry> unknown;

    private SentLink(JsonNode sent, List<String> members) {
        this.sent = sent;
        this.unknown = sent.propertyNames().stream()
                .filter(name -> !members.contains(name))
                .map(name -> wrong(ProblemKind.NO_SUCH_FIELD, name, "there is no such field", members))
                .toList();
    }

    /**
     * Reads an object.
     *
     * @param members the names of all that can be sent
     * @throws BadParameters if it is no object, so that nothing else of it can be judged
     */
    public static SentLink read(byte[] body, List<String> members) throws BadParameters {
        try {
            JsonNode sent = JSON.readTree(body);
            if (sent.isObject()) {
                return new SentLink(sent, members);
            }
        } catch (JacksonException e) {
            // It is refused below, as what is no object is.
        }
        throw new BadParameters(
                List.of(new ErrorEntry("", null, ProblemKind.MALFORMED, "must be an object of JSON", List.of(), null)));
    }

    /** Lists the members that nobody knows, each as a problem. */
    public List<ErrorEntry> unknown() {
        return unknown;
    }

    public boolean isLeftOut(String name) {
        return sent.path(name).isMissingNode() || sent.path(name).isNull();
    }

    /** Returns a text, or an empty one where none was sent. */
    public String text(String name) {
        JsonNode value = sent.path(name);
        return value.isString() ? value.asString() : "";
    }

    public @Nullable LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Returns a number of people; a negative one where what was sent is none. */
    public @Nullable Integer number(String name) {
        JsonNode value = sent.path(name);
        if (isLeftOut(name)) {
            return null;
        }
        return value.isIntegralNumber() && value.canConvertToInt() ? value.asInt() : NO_NUMBER;
    }

    /** Returns a problem with a member of what was sent. */
    public static ErrorEntry wrong(ProblemKind kind, String member, String detail) {
        return wrong(kind, member, detail, List.of());
    }

    private static ErrorEntry wrong(ProblemKind kind, String member, String detail, List<String> allowed) {
        String place = "/" + member.replace("~", "~0").replace("/", "~1");
        return new ErrorEntry(place, null, kind, detail, allowed, null);
    }
}
