package io.gapwise.insight.signs;

import io.gapwise.core.ruleset.drl.ProblemCode;
import io.gapwise.insight.located.LocatedJson;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the texts of signs. People read them on a phone, so they must be short and in words that everybody knows. */
final class SignTextReader {

    /** The most characters of a question, of an answer, and of a text for the analyst. */
    static final int QUESTION = 160;

    static final int ANSWER = 80;
    static final int EXPLANATION = 300;

    static final List<String> LANGUAGES = List.of("en", "de");

    private static final Pattern PLACE = Pattern.compile("\\{[^{}]*+}?|}");

    private final SignFile file;

    SignTextReader(SignFile file) {
        this.file = file;
    }

    /** Reads an object that has a text in each language. */
    Optional<SignText> read(SignObject parent, String name, int most, boolean asked, boolean ofChange) {
        return parent.required(name, "{ … } with " + String.join(", ", LANGUAGES))
                .flatMap(value -> SignObject.of(value, file, name, LANGUAGES))
                .flatMap(texts -> read(texts, most, asked, ofChange));
    }

    /**
     * Reads the texts that stand beside other members of an object.
     *
     * @param asked whether the text is shown to people who are asked, and so may hold no jargon
     * @param ofChange whether the text may name what is new
     */
    Optional<SignText> read(SignObject texts, int most, boolean asked, boolean ofChange) {
        Optional<String> en = text(texts, SignLanguage.EN, most, asked, ofChange);
        Optional<String> de = text(texts, SignLanguage.DE, most, asked, ofChange);
        return en.isPresent() && de.isPresent() ? Optional.of(new SignText(en.get(), de.get())) : Optional.empty();
    }

    private Optional<String> text(SignObject texts, SignLanguage language, int most, boolean asked, boolean ofChange) {
        String name = LANGUAGES.get(language.ordinal());
        return texts.required(name, "the text in each language: " + String.join(", ", LANGUAGES))
                .flatMap(value -> {
                    String text = value.text();
                    if (text == null || text.isBlank()) {
                        file.bad(value.span(), "the text %s is empty".formatted(name), "a text in quotation marks");
                        return Optional.empty();
                    }
                    check(value, text, language, most, asked, ofChange);
                    return Optional.of(text);
                });
    }

    private void check(LocatedJson at, String text, SignLanguage language, int most, boolean asked, boolean ofChange) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            file.bad(
                    at.span(),
                    "the text is too long (%d characters)".formatted(length),
                    "at most %d characters%s".formatted(most, asked ? ", so that it fits on a phone" : ""));
        }
        List<String> places = ofChange ? List.of(SignText.TASK, SignText.CHANGE) : List.of(SignText.TASK);
        Matcher place = PLACE.matcher(text);
        while (place.find()) {
            if (!places.contains(place.group())) {
                String why = place.group().equals(SignText.CHANGE)
                        ? "only a question about CHANGE can name %s".formatted(SignText.CHANGE)
                        : "unknown place '%s'".formatted(SignObject.shortened(place.group()));
                file.unknown(at.span(), why, place.group(), places);
            }
        }
        if (asked) {
            Jargon.in(text, language)
                    .ifPresent(word -> file.problems()
                            .add(
                                    ProblemCode.SIGN_WORDING,
                                    at.span(),
                                    "'%s' is a word for the analyst, and may give away what is looked for"
                                            .formatted(word),
                                    "what people see, in their own words",
                                    null));
        }
    }
}
