package io.gapwise.service.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.strategy.ItemFile;
import io.gapwise.sheets.strategy.ItemMap;
import io.gapwise.sheets.strategy.ItemRow;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads lists of entries from files. A row adds an entry, or changes the one of its name; empty cells change nothing.
 * What cannot be kept of a file is told row by row, and the other rows are kept.
 */
@Component
public class StrategySheets {

    /** A file may have so many rows. */
    static final int MOST_ROWS = 20_000;

    private static final int ATTEMPTS = 3;
    private static final String WHOLE_FILE = "";

    private final Strategy strategy;
    private final StrategyItems items;
    private final StrategyVersions versions;
    private final StrategyMaps maps;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;

    StrategySheets(
            Strategy strategy,
            StrategyItems items,
            StrategyVersions versions,
            StrategyMaps maps,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions) {
        this.strategy = strategy;
        this.items = items;
        this.versions = versions;
        this.maps = maps;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
    }

    /** Somebody else has changed an entry while the file was read; it is read again. */
    private static final class ChangedMeanwhile extends RuntimeException {

        private static final long serialVersionUID = 1L;

        ChangedMeanwhile() {
            super("An entry was changed meanwhile.", null, false, false);
        }
    }

    private record Chosen(FoundTable table, ItemMap map, SheetReading.MapFrom from) {}

    /**
     * Reads a file, and keeps what it says unless it is only to be looked at.
     *
     * @param said the field by the name of a column; an empty one for a column that is not to be used. Columns of which
     *     nothing is said are read as the last file with the same columns was, or else as their names seem to mean
     * @throws BadCase if the file holds no list, or none with a name
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook
     */
    public SheetReading read(StrategyKind kind, Path path, Map<String, String> said, boolean keep)
            throws IOException, BadCase {
        ItemFile file = ItemFile.open(path);
        FoundTable table =
                file.table(kind.path()).orElseThrow(() -> bad(ProblemKind.MISSING, Sentence.of("strategy.noTable")));
        Chosen chosen = chosen(kind, table, said);
        List<ItemRow> rows = file.rows(table, chosen.map(), MOST_ROWS + 1);
        if (rows.size() > MOST_ROWS) {
            throw bad(ProblemKind.TOO_LARGE, Sentence.of("strategy.many", MOST_ROWS));
        }
        if (!keep) {
            return reading(kind, chosen, false, rowsOf(kind, chosen).read(table, rows));
        }
        if (chosen.map().column(StrategyKind.NAME).isEmpty()) {
            throw bad(ProblemKind.MISSING, Sentence.of("strategy.noName"));
        }
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transactions.execute(tx -> kept(kind, chosen, rows)));
            } catch (DuplicateKeyException | ChangedMeanwhile e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private SheetRows rowsOf(StrategyKind kind, Chosen chosen) {
        return new SheetRows(kind, chosen.map(), items.all(kind, false));
    }

    private static SheetReading reading(StrategyKind kind, Chosen chosen, boolean kept, List<SheetRow> rows) {
        return new SheetReading(kind, chosen.table(), chosen.map(), chosen.from(), kept, rows);
    }

    private SheetReading kept(StrategyKind kind, Chosen chosen, List<ItemRow> rows) {
        SheetRows against = rowsOf(kind, chosen);
        List<SheetRow> read = against.read(chosen.table(), rows);
        int added = 0;
        for (SheetRow row : read) {
            StrategyItem before = against.there(row.name());
            StrategyValues values = row.values();
            if (values != null && before == null) {
                StrategyItem item = strategy.item(UUID.randomUUID().toString(), kind, values, false);
                items.add(item);
                versions.add(item);
                added++;
            } else if (values != null && before != null && row.action() == SheetRow.Action.CHANGED) {
                StrategyItem changed =
                        before.changed(values, strategy.now(), Callers.current().name());
                if (!strategy.store(changed, before)) {
                    throw new ChangedMeanwhile();
                }
            }
        }
        maps.keep(kind, chosen.table().shape(), written(chosen.map()), strategy.now());
        audit.record(AuditAction.STRATEGY_SHEET_TAKEN, kind.path());
        if (added > 0) {
            quotas.take(Quota.STRATEGY, added);
        }
        return reading(kind, chosen, true, read);
    }

    private Chosen chosen(StrategyKind kind, FoundTable table, Map<String, String> said) throws BadCase {
        ItemMap guessed = ItemFile.guess(table, kind.path());
        Optional<ItemMap> earlier = maps.last(kind, table.shape()).map(stored -> earlier(kind, guessed, stored));
        ItemMap map = earlier.orElse(guessed);
        if (said.isEmpty()) {
            return new Chosen(
                    table, map, earlier.isPresent() ? SheetReading.MapFrom.EARLIER : SheetReading.MapFrom.GUESSED);
        }
        requireKnown(kind, table, said);
        ItemMap changed = map.with(said);
        if (!changed.twice().isEmpty()) {
            String column = said.entrySet().stream()
                    .filter(each -> changed.twice().contains(each.getValue()))
                    .map(Map.Entry::getKey)
                    .reduce((first, last) -> last)
                    .orElse(WHOLE_FILE);
            throw new BadCase(List.of(Problem.at(
                    ProblemKind.GIVEN_TWICE, StrategyReader.pointer(column), Sentence.of("strategy.columnTwice"))));
        }
        return new Chosen(table, changed, SheetReading.MapFrom.SAID);
    }

    private static void requireKnown(StrategyKind kind, FoundTable table, Map<String, String> said) throws BadCase {
        List<String> columns = table.columns().stream()
                .map(FoundColumn::name)
                .filter(name -> !name.isEmpty())
                .toList();
        List<Problem> problems = new ArrayList<>();
        said.forEach((column, field) -> {
            if (!columns.contains(column)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD,
                        StrategyReader.pointer(column),
                        Sentence.of("strategy.noColumn", String.join(", ", columns)),
                        column,
                        columns));
            }
            if (!field.isEmpty() && kind.field(field).isEmpty()) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_WORD,
                        StrategyReader.pointer(column),
                        Sentence.of("initiative.word"),
                        field,
                        kind.names()));
            }
        });
        if (!problems.isEmpty()) {
            throw new BadCase(problems);
        }
    }

    private static String written(ItemMap map) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        map.fields().forEach(json::put);
        return new String(JsonTree.write(json), StandardCharsets.UTF_8);
    }

    /** Takes from a stored map what it says of the columns there are; one that was made for other fields says nothing. */
    private static ItemMap earlier(StrategyKind kind, ItemMap guessed, String stored) {
        ObjectNode json = StrategyJson.stored(stored);
        Map<String, String> fields = guessed.fields().keySet().stream()
                .collect(Collectors.toMap(
                        column -> column,
                        column -> json.has(column) ? json.get(column).asString("") : ItemMap.UNUSED,
                        (one, other) -> one,
                        LinkedHashMap::new));
        fields.replaceAll((column, field) -> kind.field(field).isPresent() ? field : ItemMap.UNUSED);
        return new ItemMap(fields);
    }

    private static BadCase bad(ProblemKind kind, Sentence said) {
        return new BadCase(List.of(Problem.at(kind, WHOLE_FILE, said)));
    }
}
