package io.gapwise.service.problems;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Describes one thing that is wrong with a request.
 *
 * @param pointer the place in the body as a JSON Pointer; empty for the whole body
 * @param parameter the query parameter that is wrong
 * @param code the code of a {@link ProblemKind}, by which programs decide
 * @param allowed the values that would be accepted, where they can be listed
 * @param maybe the accepted word that is nearest to the one that was sent
 * @param said the sentence for other languages
 */
@JsonPropertyOrder({"pointer", "parameter", "code", "detail", "params", "allowed", "maybe"})
public record ErrorEntry(
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String pointer,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String parameter,
        String code,
        String detail,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> allowed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String maybe,
        @JsonIgnore Sentence said) {

    public ErrorEntry {
        allowed = List.copyOf(allowed);
    }

    /** Returns the values in the sentence, for whoever says it in words of his own. */
    @JsonProperty
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    List<Object> params() {
        return said.plainValues();
    }

    /** Describes a problem of which other languages can only say what is true of every problem of the kind. */
    public ErrorEntry(
            @Nullable String pointer,
            @Nullable String parameter,
            ProblemKind kind,
            String detail,
            List<String> allowed,
            @Nullable String maybe) {
        this(pointer, parameter, kind.code(), detail, allowed, maybe, kind.sentence());
    }

    public static ErrorEntry inBody(Problem problem) {
        return new ErrorEntry(
                problem.pointer(),
                null,
                problem.kind().code(),
                problem.detail(),
                problem.allowed(),
                problem.maybe(),
                problem.said() == null ? problem.kind().sentence() : problem.said());
    }

    public static ErrorEntry parameter(ProblemKind kind, String name, String detail) {
        return new ErrorEntry(null, name, kind, detail, List.of(), null);
    }

    /** Reports what is wrong with a parameter in every language. */
    public static ErrorEntry parameter(ProblemKind kind, String name, Sentence said) {
        return new ErrorEntry(null, name, kind.code(), said.inEnglish(), List.of(), null, said);
    }

    /** Reports in every language a word that is not one of those allowed; null suggests none. */
    public static ErrorEntry parameterWord(
            ProblemKind kind, String name, Sentence said, List<String> allowed, @Nullable String maybe) {
        return new ErrorEntry(null, name, kind.code(), said.inEnglish(), allowed, maybe, said);
    }

    /** Returns the same with its sentence in another language. */
    public ErrorEntry in(Locale language) {
        return language.equals(Locale.ENGLISH)
                ? this
                : new ErrorEntry(pointer, parameter, code, said.in(language), allowed, maybe, said);
    }

    /** Reports a word that is not one of those allowed. */
    public static ErrorEntry parameterWord(
            ProblemKind kind, String name, String detail, String written, List<String> allowed) {
        return parameterWord(kind, name, detail, allowed, NearestWord.to(written, allowed));
    }

    /** Reports a word that is not one of those allowed and suggests the nearest one; null suggests none. */
    public static ErrorEntry parameterWord(
            ProblemKind kind, String name, String detail, List<String> allowed, @Nullable String maybe) {
        return new ErrorEntry(null, name, kind, detail, allowed, maybe);
    }
}
