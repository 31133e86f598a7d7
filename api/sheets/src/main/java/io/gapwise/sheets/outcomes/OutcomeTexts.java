package io.gapwise.sheets.outcomes;

import io.gapwise.core.wording.MessageFile;
import io.gapwise.core.wording.ShownDay;
import io.gapwise.core.wording.VocabularyTexts;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Says in one language why a column was guessed so, and why something of a report was left out. */
public final class OutcomeTexts {

    private static final String BASE_NAME = "io/gapwise/sheets/outcomes/outcomes";

    private static final Map<String, OutcomeTexts> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage,
                    language -> new OutcomeTexts(language, MessageFile.read(BASE_NAME, language))));

    private final Locale language;
    private final Map<String, String> texts;

    private OutcomeTexts(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    /** Returns the texts in a language, or in English where there are none in that language. */
    public static OutcomeTexts in(Locale language) {
        return BY_LANGUAGE.getOrDefault(language.getLanguage(), BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()));
    }

    /** Returns a sentence that says why something was left out. */
    public String of(LeftOut leftOut) {
        return text("leftOut." + leftOut.why(), leftOut.column(), leftOut.written());
    }

    /** Says that the counts hold for the last day on which anybody completed it. */
    public String lastDay(LocalDate day) {
        return text("notice.lastDay", ShownDay.inSentence(day, language));
    }

    /** Says that today was taken as the day for which the counts hold. */
    public String today(LocalDate day) {
        return text("notice.today", ShownDay.inSentence(day, language));
    }

    /** Says that counts took the place of those that an earlier file gave for the same day. */
    public String replaced(int counts, LocalDate day) {
        return text("notice.replaced", counts, ShownDay.inSentence(day, language));
    }

    /** Says that a report is about several courses, all of which were counted. */
    public String courses(Collection<String> names) {
        return text("notice.courses", String.join(", ", names));
    }

    /** Says that a report is about fewer people than an initiative is to reach. */
    public String part(int people, int reaches) {
        return text("notice.part", people, reaches);
    }

    /** Says that a report is about more people than an initiative is to reach. */
    public String beyond(int people, int reaches) {
        return text("notice.beyond", people, reaches);
    }

    /** Says that a course was asked for and no column says which one a row is about. */
    public String noCourse(String course) {
        return text("notice.noCourse", course);
    }

    Set<String> keys() {
        return texts.keySet();
    }

    String text(String key, Object... values) {
        String text = texts.get(key);
        if (text == null) {
            throw new IllegalStateException("There is no text \"%s\" about reports.".formatted(key));
        }
        return new MessageFormat(text, language).format(values);
    }
}
