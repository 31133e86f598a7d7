package io.gapwise.service.strategy;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.sheets.Cell;
import io.gapwise.sheets.mapping.DecimalMark;
import io.gapwise.sheets.mapping.LooseNumber;
import io.gapwise.sheets.outcomes.DayOrder;
import io.gapwise.sheets.outcomes.WrittenDay;
import io.gapwise.sheets.strategy.ItemWords;
import java.time.DateTimeException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Turns cells, as people write them, into the values of fields. */
final class SheetCells {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Pattern UNIT =
            Pattern.compile("(?iu)[\\s\\p{Z}]*(?:h|hrs?|hours?|stunden?|std\\.?|€|\\$|£|eur|usd|chf|gbp)$");
    private static final Pattern LEADING_UNIT = Pattern.compile("(?iu)^(?:€|\\$|£|eur|usd|chf|gbp)[\\s\\p{Z}]*");
    private static final Pattern LINES = Pattern.compile("\\R");

    private final DecimalMark decimal;
    private final DayOrder days;

    SheetCells(DecimalMark decimal, DayOrder days) {
        this.decimal = decimal;
        this.days = days;
    }

    /**
     * Returns the value of a cell as JSON; empty where nothing can be read.
     *
     * @param wrong takes what is wrong with it
     */
    Optional<JsonNode> read(StrategyField field, Cell cell, Consumer<Problem> wrong) {
        if (cell.kind() == Cell.Kind.ERROR
                || cell.kind() == Cell.Kind.NOT_COMPUTED
                || cell.kind() == Cell.Kind.GARBLED) {
            wrong.accept(problem(field, ProblemKind.CELL_ERROR, "strategy.cell"));
            return Optional.empty();
        }
        String written = shown(cell);
        return switch (field.type()) {
            case TEXT, LINK, CURRENCY ->
                Optional.of(JSON.stringNode(LINES.matcher(written).replaceAll(" ")));
            case LONG_TEXT -> Optional.of(JSON.stringNode(written));
            case CHOICE -> word(field, written, wrong);
            case WHOLE, NUMBER -> number(field, cell, wrong);
            case DAY -> day(field, written, wrong);
            case YES_NO -> truth(field, written, wrong);
            case LIST, LINKS -> Optional.of(list(written));
        };
    }

    static String shown(Cell cell) {
        return cell.kind() == Cell.Kind.NUMBER || cell.kind() == Cell.Kind.PERCENT
                ? cell.shown().strip()
                : cell.trimmed();
    }

    private static Problem problem(StrategyField field, ProblemKind kind, String key) {
        return Problem.at(kind, StrategyReader.pointer(field.name()), Sentence.of(key));
    }

    private static Optional<JsonNode> word(StrategyField field, String written, Consumer<Problem> wrong) {
        Optional<String> word = ItemWords.get().word(field.name(), field.words(), written);
        if (word.isEmpty()) {
            wrong.accept(Problem.unknownWord(
                    ProblemKind.NO_SUCH_WORD,
                    StrategyReader.pointer(field.name()),
                    Sentence.of("initiative.word"),
                    written,
                    field.words()));
        }
        return word.map(JSON::stringNode);
    }

    private Optional<JsonNode> number(StrategyField field, Cell cell, Consumer<Problem> wrong) {
        Cell bare = cell.kind() == Cell.Kind.TEXT
                ? Cell.text(LEADING_UNIT
                        .matcher(UNIT.matcher(cell.trimmed()).replaceAll(""))
                        .replaceAll(""))
                : cell;
        LooseNumber.Read read = LooseNumber.of(bare, decimal, field.type() == StrategyField.Type.WHOLE);
        if (read == null) {
            wrong.accept(problem(field, ProblemKind.WRONG_TYPE, "initiative.number"));
            return Optional.empty();
        }
        return Optional.of(JSON.numberNode(read.number()));
    }

    private Optional<JsonNode> day(StrategyField field, String written, Consumer<Problem> wrong) {
        try {
            return Optional.of(JSON.stringNode(WrittenDay.read(written, days).toString()));
        } catch (WrittenDay.AmbiguousDay e) {
            wrong.accept(problem(field, ProblemKind.WRONG_FORM, "strategy.twoDays"));
        } catch (DateTimeException e) {
            wrong.accept(problem(field, ProblemKind.WRONG_FORM, "initiative.day"));
        }
        return Optional.empty();
    }

    private static Optional<JsonNode> truth(StrategyField field, String written, Consumer<Problem> wrong) {
        Optional<Boolean> truth = ItemWords.get().truth(written);
        if (truth.isEmpty()) {
            wrong.accept(Problem.of(
                    ProblemKind.NO_SUCH_WORD,
                    StrategyReader.pointer(field.name()),
                    Sentence.of("initiative.word"),
                    List.of("yes", "no")));
        }
        return truth.map(JSON::booleanNode);
    }

    /** Texts stand one in each line, or with semicolons between them. */
    private static ArrayNode list(String written) {
        ArrayNode list = JSON.arrayNode();
        boolean lines = LINES.matcher(written).find();
        Arrays.stream(lines ? LINES.split(written) : written.split(";"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(list::add);
        return list;
    }

    /** Writes the texts of a list into one cell, so that they are read again as they were. */
    static String joined(List<String> texts) {
        return String.join(texts.stream().anyMatch(each -> each.contains(";")) ? "\n" : "; ", texts);
    }
}
