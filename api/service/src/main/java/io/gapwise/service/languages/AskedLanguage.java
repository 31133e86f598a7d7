package io.gapwise.service.languages;

import io.gapwise.core.wording.VocabularyTexts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * Reads from the header Accept-Language in which of our languages a client wants to be answered. Without the header, or
 * where it names none of them, the answer is in English, as it is stored.
 */
public final class AskedLanguage {

    private AskedLanguage() {}

    public static Locale of(HttpServletRequest request) {
        return of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE));
    }

    /** Returns the language that the request asks for that this thread answers; English where it answers none. */
    public static Locale ofCurrent() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes current
                ? of(current.getRequest())
                : Locale.ENGLISH;
    }

    static Locale of(@Nullable String header) {
        if (header == null) {
            return Locale.ENGLISH;
        }
        try {
            List<Locale.LanguageRange> wanted = Locale.LanguageRange.parse(header);
            Locale found = Locale.lookup(wanted, VocabularyTexts.LANGUAGES);
            return found == null ? Locale.ENGLISH : found;
        } catch (IllegalArgumentException e) {
            // A header that nobody can read asks for nothing.
            return Locale.ENGLISH;
        }
    }

    /**
     * Returns the headers of an answer in a language. They say that another client may get another answer, which caches
     * must know.
     *
     * @param whole whether all texts are in this language; if not, the header names English as well
     */
    public static HttpHeaders headers(Locale language, boolean whole) {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        headers.set(
                HttpHeaders.CONTENT_LANGUAGE,
                whole || language.equals(Locale.ENGLISH)
                        ? language.getLanguage()
                        : language.getLanguage() + ", " + Locale.ENGLISH.getLanguage());
        return headers;
    }
}
