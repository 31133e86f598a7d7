package io.gapwise.service.problems;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Describes one thing that is wrong with a request.
 *
 * @param pointer the place in the body as a JSON Pointer; empty for the whole body
 * @param parameter the query parameter that is wrong
 * @param code the code of a {@link ProblemKind}, by which programs decide
 * @param allowed the values that would be accepted, where they can be listed
 * @param maybe the accepted word that is nearest to the one that was sent
 */
@JsonPropertyOrder({"pointer", "parameter", "code", "detail", "allowed", "maybe"})
public record ErrorEntry(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pointer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parameter,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String maybe) {

    public ErrorEntry {
        allowed = List.copyOf(allowed);
    }

    public static ErrorEntry inBody(Problem problem) {
        return new ErrorEntry(
                problem.pointer(), null, problem.kind().code(), problem.detail(), problem.allowed(), problem.maybe());
    }

    public static ErrorEntry parameter(ProblemKind kind, String name, String detail) {
        return new ErrorEntry(null, name, kind.code(), detail, List.of(), null);
    }

    /** Reports a word that is not one of those allowed. */
    public static ErrorEntry parameterWord(
            ProblemKind kind, String name, String detail, String written, List<String> allowed) {
        return parameterWord(kind, name, detail, allowed, NearestWord.to(written, allowed));
    }

    /** Reports a word that is not one of those allowed and suggests the nearest one; null suggests none. */
    public static ErrorEntry parameterWord(
            ProblemKind kind, String name, String detail, List<String> allowed, @Nullable String maybe) {
        return new ErrorEntry(null, name, kind.code(), detail, allowed, maybe);
    }
}
