package io.gapwise.insight.rulecases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Says what the rules must answer to a case, as far as it matters there.
 *
 * @param speaks whether the rule that the case is about has to speak; null where that does not matter
 * @param parts the parts of the answer that matter
 */
public record ExpectedAnswer(@Nullable Boolean speaks, Map<AnswerPart, Words> parts) {

    /** Stands at the end of a list that goes on. */
    static final String MORE = "…";

    /**
     * Holds the words of a part.
     *
     * @param more whether the answer may have further words: a ranked list begins with these, and a set contains them
     */
    public record Words(List<String> words, boolean more) {

        public Words {
            words = List.copyOf(words);
        }

        /** Says whether the part of an answer is as these words demand. */
        public boolean areIn(AnswerPart part, List<String> found) {
            List<String> compared = part.form() == AnswerPart.Form.SET ? kept(found) : found;
            return more
                    ? compared.size() >= words.size()
                            && compared.subList(0, words.size()).equals(sortedIfSet(part))
                    : compared.equals(sortedIfSet(part));
        }

        private List<String> kept(List<String> found) {
            return found.stream()
                    .filter(word -> !more || words.contains(word))
                    .sorted()
                    .toList();
        }

        private List<String> sortedIfSet(AnswerPart part) {
            return part.form() == AnswerPart.Form.SET ? words.stream().sorted().toList() : words;
        }

        /** Returns the words as a list in a file of cases says them. */
        public List<String> written() {
            List<String> written = new ArrayList<>(words);
            if (more) {
                written.add(MORE);
            }
            return written;
        }

        /** Returns the words as part of a sentence. */
        public String shown() {
            return words.isEmpty() && !more ? "none" : String.join(", ", written());
        }
    }

    /** Describes how an answer differs: {@code the verdict is MIXED and not TRAINING}. */
    public record Difference(AnswerPart part, String message) {}

    public ExpectedAnswer {
        parts = parts.isEmpty() ? Map.of() : Collections.unmodifiableMap(new EnumMap<>(parts));
    }

    /** Expects only that a rule speaks, or that it is silent. */
    static ExpectedAnswer speaks(boolean speaks) {
        return new ExpectedAnswer(speaks, Map.of());
    }

    /**
     * Says whether the answer is as it must be.
     *
     * @param spoke whether the rule spoke that the case is about
     * @param answer returns the words of each part of the answer
     */
    public boolean isMet(boolean spoke, Function<AnswerPart, List<String>> answer) {
        if (speaks != null && speaks != spoke) {
            return false;
        }
        for (Map.Entry<AnswerPart, Words> part : parts.entrySet()) {
            if (!part.getValue().areIn(part.getKey(), answer.apply(part.getKey()))) {
                return false;
            }
        }
        return true;
    }

    /** Lists the parts in which the answer is not as it must be, whether or not the rule spoke. */
    public List<Difference> differences(Function<AnswerPart, List<String>> answer) {
        List<Difference> differences = new ArrayList<>();
        parts.forEach((part, words) -> {
            List<String> found = answer.apply(part);
            if (!words.areIn(part, found)) {
                differences.add(new Difference(
                        part,
                        "%s: %s, and the case demands %s"
                                .formatted(
                                        part.written(),
                                        found.isEmpty() ? "none" : String.join(", ", found),
                                        words.shown())));
            }
        });
        return differences;
    }
}
