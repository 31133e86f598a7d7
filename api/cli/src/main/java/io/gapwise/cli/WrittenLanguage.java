package io.gapwise.cli;

import io.gapwise.core.wording.VocabularyTexts;
import java.util.Locale;
import java.util.function.Function;
import picocli.CommandLine.ParameterException;

/** Reads the language that a person asked for. */
final class WrittenLanguage {

    private WrittenLanguage() {}

    /** @param wrongUse makes the exception that refuses it */
    static Locale read(String written, Function<String, ParameterException> wrongUse) {
        return VocabularyTexts.LANGUAGES.stream()
                .filter(language -> language.getLanguage().equals(written))
                .findFirst()
                .orElseThrow(() -> wrongUse.apply("--language is '%s'; there are en and de.".formatted(written)));
    }
}
