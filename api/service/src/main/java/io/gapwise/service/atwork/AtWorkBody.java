package io.gapwise.service.atwork;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what programs send to ask people. */
final class AtWorkBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MEMBERS =
            List.of("asked", "task", "sentence", "language", "asker", "lastDay", "wanted");
    private static final Set<String> LANGUAGES = Set.of("en", "de");

    /** Stands for a number that cannot be read, so that it is refused. */
    private static final int NO_NUMBER = -1;

    private AtWorkBody() {}

    /** What cannot be read is refused where it is needed. Where the sentence or the last day is left out, it is the usual one. */
    static NewAtWork read(byte[] body, LocalDate today) throws BadParameters {
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
        String language = text(sent, "language");
        return new NewAtWork(
                UUID.randomUUID().toString(),
                asked(text(sent, "asked")),
                text(sent, "task"),
                isLeftOut(sent, "sentence") ? NewAtWork.sentence(language) : text(sent, "sentence"),
                LANGUAGES.contains(language) ? language : null,
                isLeftOut(sent, "asker") ? null : text(sent, "asker"),
                isLeftOut(sent, "lastDay") ? NewAtWork.lastDay(today) : day(text(sent, "lastDay")),
                wanted(sent.path("wanted")));
    }

    static BadParameters refusal(BadAtWork bad) {
        return new BadParameters(bad.problems().stream()
                .map(problem -> inBody(problem.kind(), problem.field(), problem.detail()))
                .toList());
    }

    private static @Nullable Integer wanted(JsonNode sent) {
        if (sent.isMissingNode() || sent.isNull()) {
            return null;
        }
        return sent.isIntegralNumber() && sent.canConvertToInt() ? sent.asInt() : NO_NUMBER;
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

    private static @Nullable Asked asked(String word) {
        return Arrays.stream(Asked.values())
                .filter(each -> each.name().equals(word))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
