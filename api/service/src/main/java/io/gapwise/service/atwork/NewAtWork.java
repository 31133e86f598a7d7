package io.gapwise.service.atwork;

import io.gapwise.core.wording.Sentence;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to ask, as it was sent; nothing of it is checked.
 *
 * @param id chosen by the form, so that one that is sent twice makes one invitation
 * @param language in which the texts are written, as a code of two letters; null where nobody says
 * @param asker who asks, by name; null for the name of the caller
 * @param lastDay the last day on which the link works
 * @param wanted how many answers are wanted; null where nobody said
 */
public record NewAtWork(
        String id,
        @Nullable AskedGroup asked,
        String task,
        String sentence,
        @Nullable String language,
        @Nullable String asker,
        @Nullable LocalDate lastDay,
        @Nullable Integer wanted) {

    private static final int WEEKS = 2;

    /** Returns the last day where nobody said another one. */
    public static LocalDate lastDay(LocalDate today) {
        return today.plusWeeks(WEEKS);
    }

    public NewAtWork {
        task = task.strip();
        sentence = sentence.strip();
        asker = asker == null ? null : asker.strip();
    }

    /** Returns what people read first where nobody wrote anything else, in the language of the other texts. */
    static String sentence(String language) {
        return Sentence.of("atWork.sentence").in(Locale.forLanguageTag(language));
    }
}
