package io.gapwise.service.links;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    private SentLink(JsonNode sent, String within, List<String> members) {
        this.sent = sent;
        this.unknown = sent.propertyNames().stream()
                .filter(name -> !members.contains(name))
                .map(name ->
                        wrongAt(ProblemKind.NO_SUCH_FIELD, within + place(name), Sentence.of("sent.field"), members))
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
                return new SentLink(sent, "", members);
            }
        } catch (JacksonException e) {
            // It is refused below, as what is no object is.
        }
        throw new BadParameters(
                List.of(ErrorEntry.inBody(Problem.at(ProblemKind.MALFORMED, "", Sentence.of("sent.object")))));
    }

    /** Lists the members that nobody knows, each as a problem. */
    public List<ErrorEntry> unknown() {
        return unknown;
    }

    public boolean isLeftOut(String name) {
        return sent.path(name).isMissingNode() || sent.path(name).isNull();
    }

    /** Says whether a member was sent, be it null. */
    public boolean isSent(String name) {
        return !sent.path(name).isMissingNode();
    }

    /** Says whether a member is there and no text. */
    public boolean isNoText(String name) {
        return !isLeftOut(name) && !sent.path(name).isString();
    }

    /** Returns a member that is an object itself; empty where it is none. */
    public Optional<SentLink> within(String name, List<String> members) {
        return sent.path(name).isObject()
                ? Optional.of(new SentLink(sent.get(name), place(name), members))
                : Optional.empty();
    }

    /** Returns the texts of a list without blanks around them, one that is no text as an empty one; empty where it is no list. */
    public Optional<List<String>> texts(String name) {
        JsonNode list = sent.path(name);
        if (!list.isArray()) {
            return Optional.empty();
        }
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(each.isString() ? each.asString().strip() : ""));
        return Optional.of(texts);
    }

    /** Returns a text, or an empty one where none was sent. */
    public String text(String name) {
        JsonNode value = sent.path(name);
        return value.isString() ? value.asString() : "";
    }

    /** Returns whether a member is true; empty where it is neither true nor false. */
    public Optional<Boolean> yesOrNo(String name) {
        JsonNode value = sent.path(name);
        return value.isBoolean() ? Optional.of(value.asBoolean()) : Optional.empty();
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

    /** Returns a problem with a member of what was sent, of which other languages only know the kind. */
    public static ErrorEntry wrong(ProblemKind kind, String member, String detail) {
        return new ErrorEntry(place(member), null, kind, detail, List.of(), null);
    }

    /** Returns a problem with a member of what was sent, and what would be accepted. */
    public static ErrorEntry wrong(ProblemKind kind, String member, Sentence said, List<String> allowed) {
        return wrongAt(kind, place(member), said, allowed);
    }

    /** Returns a problem at a place of what was sent, which is a JSON Pointer. */
    public static ErrorEntry wrongAt(ProblemKind kind, String pointer, Sentence said, List<String> allowed) {
        return ErrorEntry.inBody(Problem.of(kind, pointer, said, allowed));
    }

    private static String place(String member) {
        return "/" + member.replace("~", "~0").replace("/", "~1");
    }
}
