package io.gapwise.service.expectations;

import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Says an expectation in sentences, in a language: what, by when, how it will be seen, what helps. They are proposals. */
public final class ExpectationTexts {

    private ExpectationTexts() {}

    /** Returns the sentences, in the order in which somebody reads them. */
    public static List<String> sentences(Expectation expectation, Locale language) {
        List<String> sentences = new ArrayList<>();
        expectation.expected().forEach(each -> sentences.add(each.strip()));
        if (!expectation.levels().isEmpty()) {
            sentences.add(say(language, "expectations.levels", String.join(", ", expectation.levels())));
        }
        sentences.add(
                expectation.by() == null
                        ? say(language, "expectations.byPeriod", expectation.byPeriod())
                        : say(language, "expectations.by", expectation.by().toString()));
        if (!expectation.seenBy().isEmpty()) {
            sentences.add(say(
                    language,
                    "expectations.seenBy",
                    expectation.seenBy().stream()
                            .map(figure -> figure(figure, language))
                            .collect(Collectors.joining("; "))));
        }
        sentences.add(say(language, "expectations.supports", String.join("; ", expectation.supports())));
        return sentences;
    }

    /** Returns a figure with where it begins and where it is to be, as far as somebody has said it. */
    public static String figure(Expectation.Figure figure, Locale language) {
        String unit = figure.unit() == null ? "" : " " + figure.unit();
        if (figure.baseline() != null && figure.target() != null) {
            return say(language, "expectations.figure", figure.name(), figure.baseline(), figure.target() + unit);
        }
        return figure.target() == null
                ? figure.name()
                : say(language, "expectations.figure.target", figure.name(), figure.target() + unit);
    }

    private static String say(Locale language, String key, Object... values) {
        return Sentence.of(key, values).in(language);
    }
}
