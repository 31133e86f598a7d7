package io.gapwise.sheets;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.sheets.forms.FormCodes;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds the field that a column of an exported form is about: by the code of its question, alone, with that of a box
 * ({@code qSources[SURVEY]}, {@code qSources_SURVEY}) or before its text, or by the text in either language.
 */
final class FormHeadings {

    /**
     * Says what a column holds.
     *
     * @param box the word whose box it is; null where the column is the whole answer
     */
    record Heading(Property field, @Nullable String box) {}

    private static final Pattern CODE =
            Pattern.compile("(?s)(q[A-Za-z]+)(?:\\[([A-Za-z0-9]+)\\]|_([A-Za-z0-9]+))?(?:[^A-Za-z0-9_\\[].*)?");
    private static final Pattern TEXT_OF_BOX = Pattern.compile("(?s)(.+?) *\\[(.+)\\]");

    private static final Map<String, Property> QUESTIONS = new HashMap<>();

    static {
        for (Property property : Property.sent()) {
            VocabularyTexts.LANGUAGES.forEach(language ->
                    QUESTIONS.put(folded(VocabularyTexts.in(language).question(property.path())), property));
        }
    }

    private FormHeadings() {}

    static Optional<Heading> read(String name) {
        Matcher code = CODE.matcher(name);
        if (code.matches()) {
            Optional<Property> field = FormCodes.field(code.group(1));
            String box = code.group(2) == null ? code.group(3) : code.group(2);
            if (field.isPresent()) {
                return box == null ? field.map(each -> new Heading(each, null)) : box(field.get(), box);
            }
        }
        Property whole = QUESTIONS.get(folded(name));
        if (whole != null) {
            return Optional.of(new Heading(whole, null));
        }
        Matcher text = TEXT_OF_BOX.matcher(name);
        Property field = text.matches() ? QUESTIONS.get(folded(text.group(1))) : null;
        return field == null ? Optional.empty() : labelled(field, text.group(2));
    }

    private static Optional<Heading> box(Property field, String code) {
        return field.kind() == Property.Kind.WORDS
                ? FormCodes.ticked(field, code).map(word -> new Heading(field, word))
                : Optional.empty();
    }

    private static Optional<Heading> labelled(Property field, String label) {
        if (field.kind() != Property.Kind.WORDS) {
            return Optional.empty();
        } else if (WordLabels.saysNone(label.replace('_', ' '))) {
            return Optional.of(new Heading(field, FormCodes.NONE));
        }
        List<String> words = field.words().stream()
                .filter(word -> VocabularyTexts.LANGUAGES.stream()
                        .anyMatch(
                                language -> folded(VocabularyTexts.in(language).word((Enum<?>) word))
                                        .equals(folded(label))))
                .map(Word::name)
                .toList();
        return words.size() == 1 ? Optional.of(new Heading(field, words.get(0))) : Optional.empty();
    }

    /** Some exports have underscores in place of blanks. */
    private static String folded(String text) {
        return WordLabels.folded(text.replace('_', ' '));
    }
}
