package io.gapwise.sheets.forms;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Side;
import io.gapwise.core.cases.Word;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.sheets.forms.FormQuestion.Choice;
import io.gapwise.sheets.forms.FormQuestion.Kind;
import io.gapwise.sheets.forms.FormQuestion.Limits;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes a form of the questions of a case. */
public final class CaseForm {

    private static final String TITLE = "title";
    private static final String OBSTACLES = "obstacles.";

    /** A text that may be longer than this gets a field of several lines. */
    private static final int LINE = 200;

    private CaseForm() {}

    /**
     * Returns the form.
     *
     * @param first the language in which it begins
     * @param chosen which questions it asks: paths such as {@code gap.nature}, or groups of them such as {@code goal};
     *     all if it is empty. The title is always asked.
     */
    public static SurveyForm of(Locale first, Collection<String> chosen) {
        Map<String, List<FormQuestion>> sections = new LinkedHashMap<>();
        for (Property property : Property.sent()) {
            if (chosen.isEmpty() || property.path().equals(TITLE) || isChosen(property.path(), chosen)) {
                sections.computeIfAbsent(section(property.path()), key -> new ArrayList<>())
                        .add(question(property));
            }
        }
        Locale begins = VocabularyTexts.supported(first);
        List<Locale> languages = new ArrayList<>(VocabularyTexts.LANGUAGES);
        languages.remove(begins);
        languages.add(0, begins);
        return new SurveyForm(
                languages,
                texts(in -> in.text("form.title")),
                texts(in -> in.text("form.welcome")),
                false,
                sections.entrySet().stream()
                        .map(section ->
                                new SurveyForm.Section(texts(in -> in.text(section.getKey())), section.getValue()))
                        .toList());
    }

    /** Lists what can be chosen: the groups and the paths of the single questions. */
    public static List<String> choosable() {
        return Property.sent().stream()
                .map(Property::path)
                .flatMap(path -> Stream.of(group(path), path))
                .filter(name -> !name.isEmpty())
                .distinct()
                .toList();
    }

    private static boolean isChosen(String path, Collection<String> chosen) {
        return chosen.contains(path) || chosen.contains(group(path));
    }

    private static String group(String path) {
        return path.substring(0, Math.max(0, path.indexOf('.')));
    }

    /** Returns the key of the name of the section in which a question stands. */
    private static String section(String path) {
        if (path.startsWith(OBSTACLES)) {
            return Obstacle.valueOf(path.substring(OBSTACLES.length())).side() == Side.WORKPLACE
                    ? "question.obstacles.workplace"
                    : "question.obstacles.person";
        }
        return "form.section." + (group(path).isEmpty() ? "case" : group(path));
    }

    private static FormQuestion question(Property property) {
        return new FormQuestion(
                FormCodes.question(property.path()),
                kind(property),
                texts(in -> in.question(property.path())),
                texts(in -> in.howToAnswer(property.path()).orElse("")),
                property.path().equals(TITLE),
                new Limits(property.min(), property.max(), property.form()),
                choices(property));
    }

    private static Kind kind(Property property) {
        return switch (property.kind()) {
            case WORD -> Kind.ONE;
            case WORDS -> Kind.SEVERAL;
            case WHOLE_NUMBER -> Kind.WHOLE_NUMBER;
            case NUMBER -> Kind.NUMBER;
            case TEXT -> property.max() > LINE ? Kind.TEXT : Kind.LINE;
        };
    }

    private static List<Choice> choices(Property property) {
        boolean several = property.kind() == Property.Kind.WORDS;
        List<Choice> choices = new ArrayList<>();
        for (Word word : property.words()) {
            String code = several ? FormCodes.box(property, word.name()) : FormCodes.answer(property, word.name());
            if (!several || word.known()) {
                choices.add(new Choice(code, texts(in -> in.word((Enum<?>) word))));
            }
        }
        if (several && choices.stream().noneMatch(choice -> choice.code().equals(FormCodes.NONE))) {
            choices.add(
                    new Choice(FormCodes.box(property, FormCodes.NONE), texts(in -> in.text("answer.noneOfThese"))));
        }
        return choices;
    }

    private static Map<Locale, String> texts(Function<VocabularyTexts, String> text) {
        return VocabularyTexts.LANGUAGES.stream()
                .collect(Collectors.toMap(Function.identity(), language -> text.apply(VocabularyTexts.in(language))));
    }
}
