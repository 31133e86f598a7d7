package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.strategy.StrategyKind;
import io.gapwise.service.strategy.StrategyName;
import io.gapwise.sheets.appraisals.AppraisalCounts;
import io.gapwise.sheets.appraisals.AppraisalFile;
import io.gapwise.sheets.appraisals.AppraisalMap;
import io.gapwise.sheets.appraisals.AppraisalUse;
import io.gapwise.sheets.appraisals.TooManyRatings;
import io.gapwise.sheets.mapping.FoundTable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Reads sheets of appraisals: looks into one, says what would be kept, and keeps the counts. The sheet itself, and who is
 * named in it, is kept nowhere.
 */
@Component
public class AppraisalSheets {

    /** A sheet may hold so many ratings. */
    static final int MOST_RATINGS = 500_000;

    private static final int MOST_NAMED = 10;

    private static final List<String> USES =
            Arrays.stream(AppraisalUse.values()).map(Enum::name).toList();
    private static final List<String> STANDINGS =
            Arrays.stream(Standing.values()).map(Enum::name).toList();

    private final Appraisals appraisals;
    private final Strategy strategy;

    AppraisalSheets(Appraisals appraisals, Strategy strategy) {
        this.appraisals = appraisals;
        this.strategy = strategy;
    }

    /**
     * Looks into a sheet. Nothing is kept.
     *
     * @throws BadParameters with everything that is wrong with what was said of it, or where it holds no table
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook
     */
    public AppraisalReading look(Path path, SaidOfAppraisals said) throws IOException, BadParameters {
        AppraisalFile file = AppraisalFile.open(path);
        List<String> capabilities = strategy.all(StrategyKind.CAPABILITY, false).stream()
                .map(StrategyItem::name)
                .toList();
        FoundTable table = file.table(capabilities)
                .orElseThrow(() -> new BadParameters(List.of(
                        ErrorEntry.inBody(Problem.at(ProblemKind.MISSING, "", Sentence.of("strategy.noTable"))))));
        AppraisalMap map = map(AppraisalFile.guess(table, capabilities), said);
        AppraisalCounts counts = count(file, table, map);
        Set<String> keys = capabilities.stream().map(StrategyName::key).collect(Collectors.toSet());
        return new AppraisalReading(
                table,
                map,
                counts,
                counts.names().stream()
                        .filter(name -> keys.contains(StrategyName.key(name)))
                        .toList(),
                AppraisedGroups.of(counts.counts().stream()
                        .map(each -> new AppraisedGroup(each.role(), each.capability(), each.standings()))
                        .toList()),
                null);
    }

    private static AppraisalCounts count(AppraisalFile file, FoundTable table, AppraisalMap map)
            throws IOException, BadParameters {
        try {
            return file.count(table, map, MOST_RATINGS);
        } catch (TooManyRatings e) {
            throw new BadParameters(List.of(ErrorEntry.inBody(
                    Problem.at(ProblemKind.TOO_LARGE, "", Sentence.of("appraisals.manyRatings", MOST_RATINGS)))));
        }
    }

    /**
     * Keeps what a sheet counts.
     *
     * @param id chosen by the form, so that one that is sent twice makes one round
     * @throws BadParameters with everything that is wrong, or where nothing can be counted
     */
    public AppraisalReading keep(String id, Path path, SaidOfAppraisals said) throws IOException, BadParameters {
        AppraisalReading reading = look(path, said);
        List<ErrorEntry> problems = new ArrayList<>(said.problems(appraisals.today()));
        if (!reading.map().complete()) {
            problems.add(ErrorEntry.parameter(ProblemKind.MISSING, "columns", Sentence.of("appraisals.noColumns")));
        } else if (!reading.hasCounts()) {
            problems.add(ErrorEntry.inBody(
                    Problem.at(ProblemKind.TOO_SHORT, "", Sentence.of("appraisals.tooFew", AppraisedGroup.TOGETHER))));
        } else if (reading.groups().kept().size() > NewAppraisals.MOST_GROUPS) {
            problems.add(ErrorEntry.inBody(
                    Problem.at(ProblemKind.TOO_LARGE, "", Sentence.of("appraisals.many", NewAppraisals.MOST_GROUPS))));
        }
        String unsaid = reading.counts().words().stream()
                .filter(word -> word.standing().isEmpty() && !word.leftOut())
                .limit(MOST_NAMED)
                .map(AppraisalCounts.Word::word)
                .collect(Collectors.joining(", "));
        if (!unsaid.isEmpty()) {
            // Whoever keeps only the words that are known keeps a picture of some, and it looks like one of all.
            problems.add(ErrorEntry.parameter(ProblemKind.MISSING, "words", Sentence.of("appraisals.unsaid", unsaid)));
        }
        LocalDate day = said.day();
        if (day == null || !problems.isEmpty()) {
            throw new BadParameters(problems);
        }
        return reading.kept(appraisals.add(
                id,
                new NewAppraisals(
                        said.name(),
                        day,
                        said.source().isEmpty() ? null : said.source(),
                        reading.groups().kept())));
    }

    private static AppraisalMap map(AppraisalMap guessed, SaidOfAppraisals said) throws BadParameters {
        List<ErrorEntry> problems = new ArrayList<>();
        Map<String, AppraisalUse> columns = new LinkedHashMap<>();
        List<String> names = List.copyOf(guessed.columns().keySet());
        said.columns().forEach((column, use) -> {
            if (!names.contains(column)) {
                problems.add(word("columns", Sentence.of("strategy.noColumn", String.join(", ", names)), names));
            } else if (!USES.contains(use)) {
                problems.add(word("columns", Sentence.of("appraisals.use", use), USES));
            } else {
                columns.put(column, AppraisalUse.valueOf(use));
            }
        });
        Map<String, Optional<Standing>> words = new LinkedHashMap<>();
        said.words().forEach((word, standing) -> {
            if (!standing.isEmpty() && !STANDINGS.contains(standing)) {
                problems.add(word("words", Sentence.of("appraisals.standing", standing), STANDINGS));
            } else {
                words.put(word, standing.isEmpty() ? Optional.empty() : Optional.of(Standing.valueOf(standing)));
            }
        });
        said.capabilities().forEach((written, name) -> {
            if (!name.isEmpty() && !AppraisalReader.isName(name, AppraisalReader.LONGEST_CAPABILITY)) {
                problems.add(word(
                        "capabilities",
                        Sentence.of("appraisals.text", 2, AppraisalReader.LONGEST_CAPABILITY),
                        List.of()));
            }
        });
        AppraisalMap map = guessed.withColumns(columns).withWords(words).withCapabilities(said.capabilities());
        for (AppraisalUse use : List.of(AppraisalUse.ROLE, AppraisalUse.CAPABILITY, AppraisalUse.STANDING)) {
            if (map.columns(use).size() > 1) {
                problems.add(ErrorEntry.parameter(
                        ProblemKind.GIVEN_TWICE, "columns", Sentence.of("appraisals.columnTwice", use.name())));
            }
        }
        if (!problems.isEmpty()) {
            throw new BadParameters(problems);
        }
        return map;
    }

    private static ErrorEntry word(String parameter, Sentence said, List<String> allowed) {
        return ErrorEntry.parameterWord(ProblemKind.NO_SUCH_WORD, parameter, said, allowed, null);
    }
}
