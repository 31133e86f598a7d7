package io.gapwise.sheets.outcomes;

import io.gapwise.sheets.mapping.FoundColumn;
import io.gapwise.sheets.mapping.FoundTable;
import io.gapwise.sheets.mapping.Normal;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes a first map of a report from the names of its columns and what stands in them; what is in doubt stays unused. */
public final class OutcomeGuess {

    private static final Pattern RANGE = Pattern.compile("(\\d{1,3})\\s*(?:-|–|to|bis)\\s*(\\d{1,3})");
    private static final Pattern MOST =
            Pattern.compile("(?iu)(?:/|\\bof|\\bvon|\\bmax\\.?|\\bout of)\\s*(\\d{1,4})\\b");
    /** Moodle calls a grade so in German; with a scale from one number to another it is what somebody thought of it. */
    private static final String GRADE_OR_OPINION = "bewertung";

    private static final Pattern NUMBER = Pattern.compile("-?\\d+(?:[.,]\\d+)?");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal TEN = BigDecimal.TEN;
    private static final BigDecimal FIVE = BigDecimal.valueOf(5);
    /** A test whose best result is above this is taken for one of percent; below it may have any number of points. */
    private static final BigDecimal SURELY_PERCENT = BigDecimal.valueOf(20);

    private final OutcomeWords words = OutcomeWords.get();
    private final OutcomeTexts texts;
    private final FoundTable table;

    private OutcomeGuess(FoundTable table, Locale language) {
        this.table = table;
        this.texts = OutcomeTexts.in(language);
    }

    public static OutcomeMap of(FoundTable table, Locale language) {
        return new OutcomeGuess(table, language).map();
    }

    private record Fit(OutcomeWords.Kind kind, int strength) {}

    private record Scale(
            @Nullable BigDecimal worst, @Nullable BigDecimal best, boolean known) {}

    private OutcomeMap map() {
        List<@Nullable Fit> fits = new ArrayList<>();
        Map<OutcomeUse, Integer> best = new EnumMap<>(OutcomeUse.class);
        for (FoundColumn column : table.columns()) {
            Fit fit = fit(column).orElse(null);
            fits.add(fit);
            if (fit != null && usable(column, fit)) {
                best.merge(fit.kind().use(), fits.size() - 1, (a, b) -> strength(fits, a) >= strength(fits, b) ? a : b);
            }
        }
        List<OutcomeColumn> columns = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            FoundColumn column = table.columns().get(i);
            if (!column.name().isEmpty()) {
                columns.add(column(column, fits.get(i), best, i));
            }
        }
        return new OutcomeMap(table.sheet().isEmpty() ? null : table.sheet(), order(columns), table.decimal(), columns);
    }

    private static int strength(List<@Nullable Fit> fits, int index) {
        return Objects.requireNonNull(fits.get(index)).strength();
    }

    private Optional<Fit> fit(FoundColumn column) {
        String name = Normal.plain(column.name().replaceAll("\\([^)]*\\)|/\\s*\\d+(?:[.,]\\d+)?", " "));
        String plain = name.isEmpty() ? Normal.plain(column.name()) : name;
        boolean opinion =
                plain.equals(GRADE_OR_OPINION) && RANGE.matcher(column.name()).find();
        Fit best = null;
        for (OutcomeWords.Kind kind : words.kinds()) {
            int strength = kind.fit(plain.replace("%", "").strip());
            boolean grade = kind.use() == OutcomeUse.TEST_ON_THE_DAY;
            if (strength > 0 && !(opinion && grade) && (best == null || better(strength, kind, best, column))) {
                best = new Fit(kind, strength);
            }
        }
        return Optional.ofNullable(best);
    }

    /** A kind whose content fits is better than one with a longer name that cannot be meant. */
    private static boolean better(int strength, OutcomeWords.Kind kind, Fit than, FoundColumn column) {
        boolean fits = kind.takes(column.content());
        boolean fitted = than.kind().takes(column.content());
        return fits == fitted ? strength > than.strength() : fits;
    }

    private boolean usable(FoundColumn column, Fit fit) {
        return fit.kind().takes(column.content())
                && (fit.kind().use() != OutcomeUse.STATUS || mostlyKnown(column))
                && (!fit.kind().use().score() || scale(column, fit.kind().use()).known());
    }

    private boolean mostlyKnown(FoundColumn column) {
        long known = 0;
        long all = 0;
        for (FoundColumn.CountedWord word : column.words()) {
            all += word.count();
            known += words.standing(word.word()).isPresent() ? word.count() : 0;
        }
        return known * 2 >= all && all > 0;
    }

    private OutcomeColumn column(FoundColumn column, @Nullable Fit fit, Map<OutcomeUse, Integer> best, int index) {
        if (fit == null) {
            return unused(column, "why.none");
        }
        OutcomeUse use = fit.kind().use();
        if (use == OutcomeUse.PERSON) {
            return new OutcomeColumn(column.name(), use, Map.of(), null, null, texts.text("why.person"));
        } else if (!fit.kind().takes(column.content())) {
            return unused(column, "why.content");
        } else if (use == OutcomeUse.STATUS && !mostlyKnown(column)) {
            return unused(column, "why.words");
        }
        Scale scale = scale(column, use);
        if (use.score() && !scale.known()) {
            return unused(column, "why.noScale");
        } else if (!Objects.equals(best.get(use), index)) {
            return unused(column, "why.better");
        }
        return new OutcomeColumn(column.name(), use, Map.of(), scale.worst(), scale.best(), why(use, scale));
    }

    private String why(OutcomeUse use, Scale scale) {
        if (!use.score()) {
            return texts.text("why.name");
        }
        return scale.best() == null
                ? texts.text("why.percent")
                : texts.text(
                        "why.scale",
                        Objects.requireNonNull(scale.worst()).toPlainString(),
                        scale.best().toPlainString());
    }

    private OutcomeColumn unused(FoundColumn column, String why) {
        return new OutcomeColumn(column.name(), OutcomeUse.UNUSED, Map.of(), null, null, texts.text(why));
    }

    /** Finds the scale of a score: from the name of the column, else from the values where these leave no doubt. */
    private static Scale scale(FoundColumn column, OutcomeUse use) {
        if (!use.score()
                || column.content() == FoundColumn.Content.PERCENTAGES
                || column.name().contains("%")) {
            return new Scale(null, null, true);
        }
        Matcher range = RANGE.matcher(column.name());
        if (range.find()) {
            BigDecimal low = new BigDecimal(range.group(1));
            BigDecimal high = new BigDecimal(range.group(2));
            return Normal.oneIsBest(column.name()) ? new Scale(high, low, true) : new Scale(low, high, true);
        }
        Matcher most = MOST.matcher(column.name());
        if (most.find()) {
            return new Scale(BigDecimal.ZERO, new BigDecimal(most.group(1)), true);
        }
        BigDecimal high = highest(column);
        if (Normal.plain(column.name()).matches("(?:schul)?note") && high.compareTo(BigDecimal.valueOf(6)) <= 0) {
            return new Scale(BigDecimal.valueOf(6), BigDecimal.ONE, true);
        }
        boolean rated = use == OutcomeUse.LIKED || use == OutcomeUse.RELEVANT || use == OutcomeUse.CONFIDENT;
        if (rated && high.compareTo(FIVE) <= 0) {
            return new Scale(BigDecimal.ONE, FIVE, true);
        } else if (rated && high.compareTo(TEN) <= 0) {
            return new Scale(BigDecimal.ZERO, TEN, true);
        }
        boolean percent = high.compareTo(SURELY_PERCENT) > 0 && high.compareTo(HUNDRED) <= 0;
        return new Scale(null, null, percent);
    }

    private static BigDecimal highest(FoundColumn column) {
        return column.words().stream()
                .map(word -> word.word().strip())
                .filter(word -> NUMBER.matcher(word).matches())
                .map(word -> new BigDecimal(word.replace(',', '.')))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    private DayOrder order(List<OutcomeColumn> columns) {
        List<String> days = new ArrayList<>();
        for (OutcomeColumn column : columns) {
            if (column.use() == OutcomeUse.DATE || column.use() == OutcomeUse.COMPLETED_ON) {
                table.columns().stream()
                        .filter(found -> found.name().equals(column.column()))
                        .flatMap(found -> found.words().stream())
                        .forEach(word -> days.add(word.word()));
            }
        }
        return WrittenDay.order(days);
    }
}
