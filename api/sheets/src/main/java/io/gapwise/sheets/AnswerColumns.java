package io.gapwise.sheets;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Defines the columns that report an answer. They follow the columns that were sent, and are named in the contract's
 * words, or in somebody's own sheet as a person reads them.
 */
public final class AnswerColumns {

    static final String PROBLEMS = "problems";

    /** Lists the columns in the order in which they came to be: a new one follows the others. */
    static final List<String> NAMES = List.of(
            "verdict", "summary", "firstMethod", "remedies", "questions", PROBLEMS, "conditional", "considered");

    /** Names the last column, which lists what was in the cells before they were changed in bulk. */
    static final String CORRECTIONS = "corrections";

    /** Names the column that says where the answers of a mapped row came from. */
    public static final String ORIGINS = "origins";

    private static final int USUAL_WIDTH = 24;
    private static final int FEWEST_OF_AN_ANSWER = 3;

    /** This must come after the names, because it uses them. */
    private static final Map<String, String> NAMES_BY_TITLE = namesByTitle();

    private AnswerColumns() {}

    /** Says whether an earlier answer wrote a column; such columns are skipped when the sheet is sent again. */
    public static boolean include(String name) {
        return same(name) != null || name.equals(CORRECTIONS) || name.equals(ORIGINS);
    }

    /**
     * Returns the contract's name of a column that an earlier answer wrote in any language, or null if it did not write
     * it.
     */
    public static @Nullable String same(String name) {
        return NAMES.contains(name) ? name : NAMES_BY_TITLE.get(WordLabels.folded(name));
    }

    /**
     * Finds the columns of an earlier answer among the names of somebody's own columns. A lone column "summary" is
     * their own; together with others of the contract's names it is an answer.
     *
     * @return for each column the contract's name, or null
     */
    public static List<@Nullable String> earlier(List<String> names) {
        boolean contract = names.contains(NAMES.get(0))
                && names.stream().filter(NAMES::contains).count() >= FEWEST_OF_AN_ANSWER;
        List<@Nullable String> found = new ArrayList<>();
        for (String name : names) {
            found.add(contract || !NAMES.contains(name) ? same(name) : null);
        }
        return found;
    }

    private static Map<String, String> namesByTitle() {
        Map<String, String> names = new HashMap<>();
        for (Locale language : VocabularyTexts.LANGUAGES) {
            List<String> titles = titles(language);
            for (int i = 0; i < titles.size(); i++) {
                names.put(WordLabels.folded(titles.get(i)), NAMES.get(i));
            }
            names.put(WordLabels.folded(originsTitle(language)), ORIGINS);
        }
        return Map.copyOf(names);
    }

    /** Returns what the columns are called in somebody's own sheet. */
    public static List<String> titles(Locale language) {
        VocabularyTexts texts = VocabularyTexts.in(language);
        return NAMES.stream().map(name -> texts.text("sheet.answer." + name)).toList();
    }

    /** Returns what the column of {@link #ORIGINS} is called in somebody's own sheet. */
    public static String originsTitle(Locale language) {
        return VocabularyTexts.in(language).text("sheet.answer." + ORIGINS);
    }

    /** Returns how wide a column of an answer is in somebody's own sheet, in characters. */
    public static int width(String title) {
        String name = same(title);
        int least = name == null
                ? USUAL_WIDTH
                : switch (name) {
                    case "summary", "questions" -> 80;
                    case "remedies", PROBLEMS, "considered", ORIGINS -> 40;
                    default -> USUAL_WIDTH;
                };
        return Math.max(least, title.length() + 2);
    }

    /** Returns the cells for {@link #titles}: words of the vocabulary as the pages call them. */
    public static List<Cell> shown(Advice advice, Locale language) {
        VocabularyTexts texts = VocabularyTexts.in(language);
        return cells(
                advice,
                "",
                texts::word,
                advice.questions().stream().map(Advice.Question::question).collect(Collectors.joining(" ")));
    }

    public static List<Cell> of(Advice advice) {
        return of(advice, "");
    }

    /** @param problem what could not be written of the case; usually empty */
    static List<Cell> of(Advice advice, String problem) {
        String questions = advice.questions().stream()
                .map(asked -> asked.field() + ": " + asked.question())
                .collect(Collectors.joining(" "));
        return cells(advice, problem, Enum::name, questions);
    }

    private static List<Cell> cells(Advice advice, String problem, Function<Enum<?>, String> word, String questions) {
        String method = advice.methods().stream()
                .findFirst()
                .map(first -> word.apply(first.method()))
                .orElse("");
        String remedies = advice.remedies().stream()
                .map(advised -> word.apply(advised.remedy()))
                .collect(Collectors.joining("; "));
        String considered = advice.considered().stream()
                .map(each -> word.apply(each.method()))
                .collect(Collectors.joining("; "));
        Answer conditional = advice.verdict().conditional() ? Answer.YES : Answer.NO;
        return List.of(
                Cell.text(word.apply(advice.verdict().value())),
                Cell.text(advice.verdict().summary()),
                Cell.text(method),
                Cell.text(remedies),
                Cell.text(questions),
                Cell.text(problem),
                Cell.text(word.apply(conditional)),
                Cell.text(considered));
    }

    /** Returns the cells of a case that was refused, whatever the columns are called. */
    public static List<Cell> of(List<String> problems) {
        List<Cell> cells = new ArrayList<>(Collections.nCopies(NAMES.size(), Cell.BLANK));
        cells.set(NAMES.indexOf(PROBLEMS), Cell.text(String.join(" ", problems)));
        return cells;
    }
}
