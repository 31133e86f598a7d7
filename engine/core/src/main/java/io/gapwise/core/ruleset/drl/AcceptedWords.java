package io.gapwise.core.ruleset.drl;

import java.util.Collection;
import java.util.List;

/** Lists the accepted words in a phrase for a message. */
final class AcceptedWords {

    private static final int SHOWN_WORDS = 20;

    private AcceptedWords() {}

    static String oneOf(Collection<String> accepted) {
        List<String> words = List.copyOf(accepted);
        if (words.size() < 2) {
            return words.isEmpty() ? "nothing" : words.get(0);
        }
        if (words.size() > SHOWN_WORDS) {
            return "one of " + String.join(", ", words.subList(0, SHOWN_WORDS)) + ", …";
        }
        return String.join(", ", words.subList(0, words.size() - 1)) + " or " + words.get(words.size() - 1);
    }
}
