package io.gapwise.service.priorities;

import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.wording.MessageFile;
import io.gapwise.core.wording.VocabularyTexts;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says in one language what candidates are called, and what is not known of them. */
public final class ProposalTexts {

    private static final int NAMED = 2;

    private static final String BASE_NAME = "io/gapwise/service/priorities/proposals";

    private static final Map<String, ProposalTexts> BY_LANGUAGE = VocabularyTexts.LANGUAGES.stream()
            .collect(Collectors.toUnmodifiableMap(
                    Locale::getLanguage,
                    language -> new ProposalTexts(language, MessageFile.read(BASE_NAME, language))));

    private final Locale language;
    private final Map<String, String> texts;

    private ProposalTexts(Locale language, Map<String, String> texts) {
        this.language = language;
        this.texts = texts;
    }

    static ProposalTexts in(Locale language) {
        return BY_LANGUAGE.getOrDefault(language.getLanguage(), BY_LANGUAGE.get(Locale.ENGLISH.getLanguage()));
    }

    /** Says that something is not known of some cases. */
    public String of(OpenFact fact, int cases) {
        return said("open." + fact, cases);
    }

    /** Names what remedies change in several cases, with the tool, process or leader that it is about. */
    String change(List<Remedy> remedies, List<String> things, int cases) {
        VocabularyTexts words = VocabularyTexts.in(language);
        return titled(remedies.stream().map(words::word).collect(Collectors.joining(", ")), things, cases);
    }

    /** Names what is learned, and the gap for which it is; the gap alone where no way of learning was found. */
    String learning(List<Method> methods, String gap) {
        return methods.isEmpty()
                ? gap
                : said("title.one", VocabularyTexts.in(language).word(methods.get(0)), gap);
    }

    /** Names what is changed, and the gap for which it is. */
    String change(List<Remedy> remedies, String gap) {
        VocabularyTexts words = VocabularyTexts.in(language);
        String change = remedies.stream().limit(NAMED).map(words::word).collect(Collectors.joining(", "));
        return change.isEmpty() ? gap : said(remedies.size() > NAMED ? "title.more" : "title.one", change, gap);
    }

    /** Names what people learn in several cases. */
    String learning(String capability, Method method, List<String> things, int cases) {
        String way = VocabularyTexts.in(language).word(method);
        return titled(said("title.learning", capability, way), things, cases);
    }

    private String titled(String what, List<String> things, int cases) {
        return things.isEmpty()
                ? said("title.shared", what, cases)
                : said("title.about", what, String.join(", ", things), cases);
    }

    private String said(String key, Object... values) {
        return new MessageFormat(texts.get(key), language).format(values);
    }
}
