package io.gapwise.site.links;

import io.gapwise.site.SiteTexts;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/**
 * Knows the sentence that a form offers to whoever asks a group. Where it was left as it is offered, those who are asked
 * read it in their own language.
 *
 * @param in returns it in a language
 */
public record OfferedSentence(Function<Locale, String> in) {

    /** @param key the key of the sentence among the texts of the pages */
    public static OfferedSentence of(MessageSource messages, String key) {
        return new OfferedSentence(language -> messages.getMessage(key, null, language));
    }

    /** Returns the sentence as it was written, or in this language where it is the one that is offered. */
    public String shown(String written, Locale language) {
        return is(written) ? in.apply(language) : written;
    }

    public boolean is(String written) {
        return SiteTexts.LANGUAGES.stream()
                .anyMatch(each -> in.apply(Locale.forLanguageTag(each)).equals(written));
    }

    /** Returns the language of what the asker wrote, where it is not that of the page. */
    public static @Nullable String language(@Nullable String written, Locale page) {
        return Objects.equals(written, page.getLanguage()) ? null : written;
    }
}
