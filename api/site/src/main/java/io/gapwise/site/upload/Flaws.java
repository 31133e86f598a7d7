package io.gapwise.site.upload;

import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.core.problems.Problem;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.CellReader;
import io.gapwise.sheets.SheetForm;
import io.gapwise.site.Say;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in words what is wrong with the cells of a row: what stands there, what would be accepted, what is nearest. */
@Component
class Flaws {

    private static final int SHOWN = 80;

    private final Say say;

    Flaws(Say say) {
        this.say = say;
    }

    /** All flaws of a row, those of one cell together, in the order of the columns. */
    List<Flaw> of(SheetForm form, List<Cell> cells, List<Problem> problems) {
        List<Flaw> flaws = new ArrayList<>();
        Map<Integer, List<Problem>> byColumn = new LinkedHashMap<>();
        for (Problem problem : problems) {
            byColumn.computeIfAbsent(form.column(problem), column -> new ArrayList<>())
                    .add(problem);
        }
        for (int column = 0; column < Math.max(cells.size(), form.columns().size()); column++) {
            Cell cell = column < cells.size() ? cells.get(column) : Cell.BLANK;
            Property property = form.property(column);
            List<Problem> wrong = byColumn.getOrDefault(column, List.of());
            if (property == null && !cell.blank()) {
                flaws.add(outside(column, cell));
            } else if (property != null && !wrong.isEmpty()) {
                flaws.add(flaw(column, property, cell, wrong));
            }
        }
        List<String> whole = byColumn.getOrDefault(-1, List.of()).stream()
                .map(Problem::detail)
                .toList();
        if (flaws.isEmpty() && !whole.isEmpty()) {
            flaws.add(new Flaw(-1, null, "", List.of(), whole, Flaw.Control.NONE, List.of(), 0));
        }
        return flaws;
    }

    private Flaw outside(int column, Cell cell) {
        return new Flaw(
                column,
                null,
                shortened(cell.text()),
                List.of(say.text("upload.wrong.outside", shortened(cell.text()))),
                List.of(),
                Flaw.Control.REMOVE,
                List.of(),
                0);
    }

    private Flaw flaw(int column, Property property, Cell cell, List<Problem> problems) {
        List<String> texts = new ArrayList<>();
        List<String> details = new ArrayList<>();
        for (Problem problem : problems) {
            String text = text(property, cell, problem);
            if (text == null) {
                details.add(problem.detail());
            } else if (!texts.contains(text)) {
                texts.add(text);
            }
        }
        Flaw.Control control = switch (property.kind()) {
            case WORD -> Flaw.Control.CHOOSE;
            case WORDS -> Flaw.Control.CHOOSE_SOME;
            case TEXT, NUMBER, WHOLE_NUMBER -> Flaw.Control.TYPE;
        };
        int longest = property.kind() == Property.Kind.TEXT ? property.max() : 40;
        return new Flaw(
                column,
                property.path(),
                shownInControl(cell),
                texts,
                details,
                control,
                choices(property, cell, problems),
                longest);
    }

    private @Nullable String text(Property property, Cell cell, Problem problem) {
        String stands = shortened(cell.trimmed());
        switch (cell.kind()) {
            case ERROR:
                return say.text("upload.wrong.error", stands);
            case NOT_COMPUTED:
                return say.text("upload.wrong.notComputed");
            case GARBLED:
                return say.text("upload.wrong.garbled");
            default:
                return switch (property.kind()) {
                    case WORD -> noSuchWord(property, stands, problem);
                    case WORDS -> ofWords(property, cell, problem);
                    case NUMBER -> number(stands, problem, say.text("upload.wrong.number", stands));
                    case WHOLE_NUMBER ->
                        number(stands, problem, say.text("upload.wrong.whole", property.min(), property.max(), stands));
                    case TEXT -> ofText(property, cell, problem);
                };
        }
    }

    private @Nullable String ofWords(Property property, Cell cell, Problem problem) {
        List<String> words = CellReader.words(cell.trimmed());
        int at = index(problem);
        if (at < 0 || at >= words.size()) {
            return null;
        }
        String word = shortened(words.get(at));
        return problem.allowed().isEmpty()
                ? say.text("upload.wrong.wordTwice", word)
                : noSuchWord(property, word, problem);
    }

    private String noSuchWord(Property property, String stands, Problem problem) {
        String nearest = problem.maybe();
        return nearest == null
                ? say.text("upload.wrong.word", stands)
                : say.text("upload.wrong.wordMaybe", stands, word(property, nearest));
    }

    private String number(String stands, Problem problem, String otherwise) {
        return problem.detail().contains("two ways") ? say.text("upload.wrong.twoWays", stands) : otherwise;
    }

    private @Nullable String ofText(Property property, Cell cell, Problem problem) {
        int length = cell.text().codePointCount(0, cell.text().length());
        if (length == 0) {
            return say.text("upload.wrong.missing");
        }
        return length < property.min() || length > property.max()
                ? say.text("upload.wrong.length", length, property.min(), property.max())
                : problem.detail().contains("cannot be shown") ? say.text("upload.wrong.character") : null;
    }

    private List<Flaw.Choice> choices(Property property, Cell cell, List<Problem> problems) {
        List<String> standing =
                property.kind() == Property.Kind.WORDS ? CellReader.words(cell.trimmed()) : List.of(cell.trimmed());
        List<String> nearest = new ArrayList<>();
        problems.forEach(problem -> {
            if (problem.maybe() != null) {
                nearest.add(problem.maybe());
            }
        });
        List<Flaw.Choice> choices = new ArrayList<>();
        for (Word word : property.words()) {
            choices.add(new Flaw.Choice(word.name(), word(property, word.name()), standing.contains(word.name())));
        }
        // What was probably meant comes first.
        choices.sort((one, other) -> Boolean.compare(nearest.contains(other.name()), nearest.contains(one.name())));
        return choices;
    }

    private String word(Property property, String name) {
        return say.word(property.type().getSimpleName(), name);
    }

    /** Which of the words of a set a problem is about; -1 where about all. */
    static int index(Problem problem) {
        String last = problem.pointer().substring(problem.pointer().lastIndexOf('/') + 1);
        return last.matches("\\d{1,6}") ? Integer.parseInt(last) : -1;
    }

    private static String shownInControl(Cell cell) {
        return cell.kind() == Cell.Kind.NOT_COMPUTED || cell.kind() == Cell.Kind.ERROR ? "" : cell.text();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }
}
