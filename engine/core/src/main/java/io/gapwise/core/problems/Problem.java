package io.gapwise.core.problems;

import io.gapwise.core.wording.Sentence;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Describes one thing that is wrong with the input.
 *
 * @param kind the kind of problem, by which programs decide
 * @param pointer the place as a JSON Pointer (RFC 6901); empty for the whole input
 * @param detail a sentence in English that says what is wrong
 * @param allowed the values that would be accepted; empty where they cannot be listed
 * @param maybe the accepted word that is nearest to the one that was sent
 * @param said the sentence for other languages; null where they can only say what is true of every problem of the kind
 */
public record Problem(
        ProblemKind kind,
        String pointer,
        String detail,
        List<String> allowed,
        @Nullable String maybe,
        @Nullable Sentence said) {

    public Problem {
        allowed = List.copyOf(allowed);
    }

    public Problem(ProblemKind kind, String pointer, String detail, List<String> allowed, @Nullable String maybe) {
        this(kind, pointer, detail, allowed, maybe, null);
    }

    /** Reports a problem that can be told in every language, and the values that would be accepted. */
    public static Problem of(ProblemKind kind, String pointer, Sentence said, List<String> allowed) {
        return new Problem(kind, pointer, said.inEnglish(), allowed, null, said);
    }

    public static Problem at(ProblemKind kind, String pointer, Sentence said) {
        return of(kind, pointer, said, List.of());
    }

    public static Problem at(ProblemKind kind, String pointer, String detail) {
        return new Problem(kind, pointer, detail, List.of(), null);
    }

    /** Reports an unknown word; names the words that are accepted and the nearest of them. */
    public static Problem unknownWord(
            ProblemKind kind, String pointer, Sentence said, String written, List<String> allowed) {
        return new Problem(kind, pointer, said.inEnglish(), allowed, NearestWord.to(written, allowed), said);
    }

    /** Reports an unknown word; names the words that are accepted and the nearest of them. */
    public static Problem unknownWord(
            ProblemKind kind, String pointer, String detail, String written, List<String> allowed) {
        return new Problem(kind, pointer, detail, allowed, NearestWord.to(written, allowed));
    }

    /** Returns the same problem for a value that is found at this place of a larger input. */
    public Problem under(String place) {
        return new Problem(kind, place + pointer, detail, allowed, maybe, said);
    }

    /** Reports a mark that can be understood in two ways; names the accepted words and suggests none of them. */
    public static Problem unclear(String pointer, String detail, List<String> allowed) {
        return new Problem(ProblemKind.UNCLEAR_WORD, pointer, detail, allowed, null);
    }

    /** Says in English what is wrong, and what would be accepted. */
    public String sentence() {
        if (maybe != null) {
            return "%s Maybe %s.".formatted(detail, maybe);
        }
        return allowed.isEmpty() ? detail : "%s Accepted: %s.".formatted(detail, String.join(", ", allowed));
    }

    /** Says in a language what is wrong. */
    public String detail(Locale language) {
        if (VocabularyTexts.supported(language).equals(Locale.ENGLISH)) {
            return detail;
        }
        return (said == null ? kind.sentence() : said).in(language);
    }
}
