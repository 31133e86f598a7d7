package io.gapwise.service.voices;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * A question as an invitation asks it, in every language. It is kept with the invitation, so that everybody who has the
 * link is asked the same, whatever becomes of the signs and of the case.
 *
 * @param opening whether it is a broad question from the beginning, which is about no obstacle
 * @param optional whether the page says beside it that nobody has to answer it
 */
public record WordedQuestion(String id, boolean opening, boolean optional, Wording asks, List<WordedAnswer> answers) {

    /** The languages in which questions are asked. */
    public static final List<String> LANGUAGES = List.of("en", "de");

    public WordedQuestion {
        answers = List.copyOf(answers);
    }

    /** A text in every language. */
    public record Wording(String en, String de) {

        public String in(Locale language) {
            return language.getLanguage().equals(Locale.GERMAN.getLanguage()) ? de : en;
        }

        /** Returns the text in each language. */
        public List<String> all() {
            return List.of(en, de);
        }
    }

    /**
     * An answer that can be chosen.
     *
     * @param last whether it stays the last one, in whatever order the others are
     */
    public record WordedAnswer(String id, Wording text, boolean last) {}

    public boolean has(String answer) {
        return answers.stream().anyMatch(each -> each.id().equals(answer));
    }

    /** Returns the answers in the opposite order, because what stands first is chosen more often. */
    public List<WordedAnswer> turned() {
        List<WordedAnswer> turned =
                new ArrayList<>(answers.stream().filter(each -> !each.last()).toList());
        Collections.reverse(turned);
        answers.stream().filter(WordedAnswer::last).forEach(turned::add);
        return turned;
    }
}
