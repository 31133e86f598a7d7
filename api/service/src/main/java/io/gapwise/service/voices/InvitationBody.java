package io.gapwise.service.voices;

import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads an invitation as programs send it. */
final class InvitationBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MEMBERS =
            List.of("group", "task", "change", "sentence", "language", "asker", "lastDay", "wanted");

    /** Stands for a number that cannot be read, so that it is refused. */
    private static final int NO_NUMBER = -1;

    private InvitationBody() {}

    /**
     * What cannot be read is refused where it is needed. Where the sentence or the last day is left out, it is the one that
     * the form offers.
     */
    static NewInvitation read(byte[] body, LocalDate today) throws BadParameters {
        JsonNode sent;
        try {
            sent = JSON.readTree(body);
        } catch (JacksonException e) {
            throw malformed();
        }
        if (!sent.isObject()) {
            throw malformed();
        }
        List<ErrorEntry> unknown = sent.propertyNames().stream()
                .filter(name -> !MEMBERS.contains(name))
                .map(name -> inBody(ProblemKind.NO_SUCH_FIELD, name, "there is no such field"))
                .toList();
        if (!unknown.isEmpty()) {
            throw new BadParameters(unknown);
        }
        return new NewInvitation(
                UUID.randomUUID().toString(),
                group(text(sent, "group")),
                text(sent, "task"),
                text(sent, "change"),
                isLeftOut(sent, "sentence") ? NewInvitation.SENTENCE : text(sent, "sentence"),
                language(text(sent, "language")),
                isLeftOut(sent, "asker") ? null : text(sent, "asker"),
                isLeftOut(sent, "lastDay") ? NewInvitation.lastDay(today) : day(text(sent, "lastDay")),
                wanted(sent.path("wanted")),
                List.of());
    }

    private static @Nullable Integer wanted(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        return sent.isIntegralNumber() && sent.canConvertToInt() ? sent.asInt() : NO_NUMBER;
    }

    static BadParameters refusal(BadInvitation bad) {
        return new BadParameters(bad.problems().stream()
                .map(problem -> inBody(problem.kind(), problem.field(), problem.detail()))
                .toList());
    }

    private static BadParameters malformed() {
        return new BadParameters(
                List.of(new ErrorEntry("", null, ProblemKind.MALFORMED, "must be an object of JSON", List.of(), null)));
    }

    private static ErrorEntry inBody(ProblemKind kind, String field, String detail) {
        return new ErrorEntry("/" + field, null, kind, detail, List.of(), null);
    }

    private static boolean isLeftOut(JsonNode sent, String name) {
        return sent.path(name).isMissingNode() || sent.path(name).isNull();
    }

    private static String text(JsonNode sent, String name) {
        JsonNode value = sent.path(name);
        return value.isString() ? value.asString() : "";
    }

    private static @Nullable StatedBy group(String word) {
        return Arrays.stream(StatedBy.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    /** Only a language of the pages is of use; the texts may be written in any other. */
    private static @Nullable String language(String word) {
        return WordedQuestion.LANGUAGES.contains(word) ? word : null;
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
