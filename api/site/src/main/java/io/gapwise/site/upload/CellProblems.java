package io.gapwise.site.upload;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.sheets.BrokenRow;
import io.gapwise.sheets.CaseColumn;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellReader;
import io.gapwise.sheets.NoAnswer;
import io.gapwise.sheets.SheetLayout;
import io.gapwise.sheets.WordLabels;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Says in words what is wrong with the cells of a row: the current content, what would be accepted, and what is most
 * similar.
 */
@Component
class CellProblems {

    private static final int SHOWN = 80;

    private final SiteTexts say;
    private final StatementProblems statements;

    CellProblems(SiteTexts say) {
        this.say = say;
        this.statements = new StatementProblems(say);
    }

    /** Returns all problems of a row in the order of the columns; those of one cell are joined. */
    List<CellProblem> of(SheetLayout form, List<Cell> cells, List<Problem> problems) {
        if (BrokenRow.is(cells)) {
            return List.of(broken(BrokenRow.beginning(cells)));
        }
        List<CellProblem> flaws = new ArrayList<>();
        Map<Integer, List<Problem>> byColumn = new LinkedHashMap<>();
        for (Problem problem : problems) {
            byColumn.computeIfAbsent(form.column(problem), column -> new ArrayList<>())
                    .add(problem);
        }
        for (int column = 0; column < Math.max(cells.size(), form.columns().size()); column++) {
            Cell cell = column < cells.size() ? cells.get(column) : Cell.BLANK;
            CaseColumn asked = form.asked(column);
            List<Problem> wrong = byColumn.getOrDefault(column, List.of());
            if (asked == null && form.nameless(column) && !cell.blank()) {
                flaws.add(outside(column, cell));
            } else if (asked != null && !wrong.isEmpty()) {
                int at = column;
                flaws.add(asked.match(
                        property -> flaw(at, property, cell, wrong), () -> statements.flaw(at, asked, cell, wrong)));
            }
        }
        List<Problem> whole = byColumn.getOrDefault(-1, List.of());
        if (flaws.isEmpty() && !whole.isEmpty()) {
            List<String> details = whole.stream().map(Problem::detail).toList();
            flaws.add(new CellProblem(
                    -1, null, "", List.of(), details, codes(whole), CellProblem.Control.NONE, List.of(), 0));
        }
        return flaws;
    }

    private CellProblem broken(String beginning) {
        String text = beginning.isEmpty()
                ? say.text("upload.wrong.brokenOff")
                : say.text("upload.wrong.brokenRow", beginning);
        return new CellProblem(
                -1,
                null,
                "",
                List.of(text),
                List.of(),
                List.of(ProblemKind.MALFORMED.code()),
                CellProblem.Control.NONE,
                List.of(),
                0);
    }

    private CellProblem outside(int column, Cell cell) {
        return new CellProblem(
                column,
                null,
                shortened(cell.text()),
                List.of(say.text("upload.wrong.outside", shortened(cell.text()))),
                List.of(),
                List.of(ProblemKind.STRAY_CELL.code()),
                CellProblem.Control.REMOVE,
                List.of(),
                0);
    }

    /**
     * Holds what is said of the problems of a cell.
     *
     * @param texts in the reader's language
     * @param details in English, where there is no text
     */
    record Said(List<String> texts, List<String> details) {

        /** @param text returns null where only the English sentence says it */
        static Said of(List<Problem> problems, Function<Problem, @Nullable String> text) {
            Set<String> texts = new LinkedHashSet<>();
            List<String> details = new ArrayList<>();
            for (Problem problem : problems) {
                String said = text.apply(problem);
                if (said == null) {
                    details.add(problem.detail());
                } else {
                    texts.add(said);
                }
            }
            return new Said(List.copyOf(texts), details);
        }
    }

    private CellProblem flaw(int column, Property property, Cell cell, List<Problem> problems) {
        Said said = Said.of(problems, problem -> text(property, cell, problem));
        CellProblem.Control control = switch (property.kind()) {
            case WORD -> CellProblem.Control.CHOOSE;
            case WORDS -> CellProblem.Control.CHOOSE_SOME;
            case TEXT, NUMBER, WHOLE_NUMBER -> CellProblem.Control.TYPE;
        };
        int longest = property.kind() == Property.Kind.TEXT ? property.max() : 40;
        return new CellProblem(
                column,
                property.path(),
                shownInControl(cell),
                said.texts(),
                said.details(),
                codes(problems),
                control,
                choices(property, cell, problems),
                longest);
    }

    /** Says what is wrong in the reader's language; returns null if only the English sentence says it. */
    private @Nullable String text(Property property, Cell cell, Problem problem) {
        String stands = standing(property, cell, problem);
        return switch (problem.kind()) {
            case CELL_ERROR -> say.text("upload.wrong.error", stands);
            case FORMULA_NOT_COMPUTED -> say.text("upload.wrong.notComputed");
            case BAD_ENCODING -> say.text("upload.wrong.garbled");
            case NO_SUCH_WORD -> noSuchWord(property, stands, problem);
            case GIVEN_TWICE -> say.text("upload.wrong.wordTwice", stands);
            case UNCLEAR_WORD -> unclear(property, cell.trimmed(), stands);
            case PERCENT_WITHOUT_UNIT -> say.text("upload.wrong.percentage", stands, say.text("short.goal.unit"));
            case LOST_DIGITS -> say.text("upload.wrong.lostDigits");
            case AMBIGUOUS_NUMBER -> say.text("upload.wrong.twoWays", stands);
            case WRONG_TYPE, OUT_OF_RANGE, NOT_WHOLE -> noSuchNumber(property, stands);
            case MISSING -> say.text("upload.wrong.missing");
            case WRONG_FORM -> say.text("upload.wrong.form", stands);
            case TOO_SHORT, TOO_LONG -> length(property, cell.text());
            case BAD_CHARACTER -> say.text("upload.wrong.character");
            case MALFORMED,
                    TRAILING_CONTENT,
                    TOO_LARGE,
                    TOO_DEEP,
                    NO_SUCH_FIELD,
                    READ_ONLY,
                    NO_SUCH_PARAMETER,
                    NO_SUCH_CONCLUSION,
                    BAD_CURSOR,
                    STRAY_CELL,
                    MORE_PROBLEMS -> null;
        };
    }

    private String unclear(Property property, String cell, String stands) {
        if (!NoAnswer.isMark(property, cell)) {
            return say.text("upload.wrong.ambiguous", stands);
        }
        return switch (property.kind()) {
            case WORDS -> say.text("upload.wrong.unclearSet", stands);
            case WORD -> say.text("upload.wrong.unclearWord", stands);
            case NUMBER, WHOLE_NUMBER, TEXT -> say.text("upload.wrong.unclearNumber", stands);
        };
    }

    /** Returns the text that a problem is about: the whole cell, or one of the words in it. */
    private static String standing(Property property, Cell cell, Problem problem) {
        List<String> words =
                property.kind() == Property.Kind.WORDS ? CellReader.words(property, cell.trimmed()) : List.of();
        int at = index(problem);
        return shortened(at >= 0 && at < words.size() ? words.get(at) : cell.trimmed());
    }

    private String noSuchWord(Property property, String stands, Problem problem) {
        String nearest = problem.maybe();
        return nearest == null
                ? say.text("upload.wrong.word", stands)
                : say.text("upload.wrong.wordMaybe", stands, word(property, nearest));
    }

    private @Nullable String noSuchNumber(Property property, String stands) {
        return switch (property.kind()) {
            case NUMBER -> say.text("upload.wrong.number", stands);
            case WHOLE_NUMBER -> say.text("upload.wrong.whole", property.min(), property.max(), stands);
            case WORD, WORDS, TEXT -> null;
        };
    }

    private String length(Property property, String text) {
        return say.text("upload.wrong.length", text.codePointCount(0, text.length()), property.min(), property.max());
    }

    private List<CellProblem.Choice> choices(Property property, Cell cell, List<Problem> problems) {
        List<String> written = property.kind() == Property.Kind.WORDS
                ? CellReader.words(property, cell.trimmed())
                : List.of(cell.trimmed());
        List<String> standing = written.stream()
                .map(word -> WordLabels.nameOrSame(property, word))
                .toList();
        List<String> nearest = new ArrayList<>();
        problems.forEach(problem -> {
            if (problem.maybe() != null) {
                nearest.add(problem.maybe());
            }
        });
        List<CellProblem.Choice> choices = new ArrayList<>();
        for (Word word : property.words()) {
            choices.add(
                    new CellProblem.Choice(word.name(), word(property, word.name()), standing.contains(word.name())));
        }
        // The words that were probably meant come first.
        choices.sort((one, other) -> Boolean.compare(nearest.contains(other.name()), nearest.contains(one.name())));
        return choices;
    }

    private String word(Property property, String name) {
        return say.word(property.type().getSimpleName(), name);
    }

    static List<String> codes(List<Problem> problems) {
        return problems.stream()
                .map(problem -> problem.kind().code())
                .distinct()
                .toList();
    }

    /** Returns the index of the word of a set that a problem is about, or -1 if it is about all of them. */
    static int index(Problem problem) {
        String last = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
        return last.matches("\\d{1,6}") ? Integer.parseInt(last) : -1;
    }

    static String shownInControl(Cell cell) {
        return cell.kind() == Cell.Kind.NOT_COMPUTED || cell.kind() == Cell.Kind.ERROR ? "" : cell.text();
    }

    static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
