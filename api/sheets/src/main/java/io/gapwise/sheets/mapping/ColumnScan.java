package io.gapwise.sheets.mapping;

import io.gapwise.sheets.Cell;
import io.gapwise.sheets.NoAnswer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Collects what the cells of one column look like, without keeping all of them. */
final class ColumnScan {

    private static final int MOST_DISTINCT = 1_000;
    private static final int MOST_WORDS = 50;
    private static final int EXAMPLES = 3;
    private static final int LONGEST_WORD = 120;
    private static final int HIGHEST_LEVEL = 10;
    /** An odd cell or two, as in any small table, must not hide what the others hold; they are asked for. */
    private static final double MOST = 0.65;

    private static final Pattern DECIMAL_COMMA = Pattern.compile("[^\\d]*\\d+,\\d{1,2}[^\\d,]*");
    private static final Pattern DATE =
            Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}(?:[ T]+\\d{1,2}:\\d{2}(?::\\d{2})?.*)?");
    private static final List<String> SEPARATORS = List.of(";", "\n", ", ", " | ");

    private final Map<String, Long> counts = new LinkedHashMap<>();
    private final List<String> examples = new ArrayList<>();
    private final Map<String, Long> separated = new LinkedHashMap<>();
    private long filled;
    private long numbers;
    private long whole;
    private long levels;
    private long percentages;
    private long dates;
    private long commas;
    private long sentences;
    private long unreadable;

    void take(Cell cell) {
        if (cell.blank() || CellTexts.unreadable(cell)) {
            unreadable += cell.blank() ? 0 : 1;
            return;
        }
        String shown = CellTexts.shown(cell);
        filled++;
        if (counts.size() < MOST_DISTINCT || counts.containsKey(shown)) {
            counts.merge(shown, 1L, Long::sum);
        }
        if (examples.size() < EXAMPLES && !examples.contains(shown)) {
            examples.add(shown);
        }
        if (cell.kind() == Cell.Kind.DATE || DATE.matcher(shown).matches()) {
            dates++;
            return;
        }
        LooseNumber.Read read = LooseNumber.of(cell, DecimalMark.COMMA, false);
        LooseNumber.Read pointed = LooseNumber.of(cell, DecimalMark.POINT, false);
        LooseNumber.Read number = read == null ? pointed : read;
        if (number != null) {
            number(number);
            commas += cell.kind() == Cell.Kind.TEXT
                            && DECIMAL_COMMA.matcher(shown).matches()
                    ? 1
                    : 0;
        } else if (!NoAnswer.isMark(shown)) {
            text(cell.text().strip());
        }
    }

    private void number(LooseNumber.Read read) {
        numbers++;
        percentages += read.percent() ? 1 : 0;
        boolean isWhole = read.number().stripTrailingZeros().scale() <= 0;
        whole += isWhole ? 1 : 0;
        levels += isWhole
                        && read.number().signum() >= 0
                        && read.number().compareTo(BigDecimal.valueOf(HIGHEST_LEVEL)) <= 0
                ? 1
                : 0;
    }

    private void text(String text) {
        sentences += text.length() > LONGEST_WORD ? 1 : 0;
        SEPARATORS.stream()
                .filter(text::contains)
                .findFirst()
                .ifPresent(separator -> separated.merge(separator, 1L, Long::sum));
    }

    boolean decimalComma() {
        return commas > 0;
    }

    FoundColumn found(int index, String name, String code) {
        String separator = separator();
        Map<String, Long> words = words(separator);
        return new FoundColumn(
                index,
                name,
                code,
                content(words),
                separator,
                filled,
                unreadable,
                counts.size(),
                examples,
                words.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                        .limit(MOST_WORDS)
                        .map(word -> new FoundColumn.CountedWord(word.getKey(), word.getValue()))
                        .toList());
    }

    private FoundColumn.Content content(Map<String, Long> words) {
        double most = MOST * filled;
        if (filled == 0) {
            return FoundColumn.Content.EMPTY;
        } else if (dates >= most) {
            return FoundColumn.Content.DATES;
        } else if (percentages >= most) {
            return FoundColumn.Content.PERCENTAGES;
        } else if (levels >= most && counts.size() <= HIGHEST_LEVEL + 1) {
            return FoundColumn.Content.LEVELS;
        } else if (whole >= most) {
            return FoundColumn.Content.WHOLE_NUMBERS;
        } else if (numbers >= most) {
            return FoundColumn.Content.NUMBERS;
        }
        boolean few = words.size() <= Math.max(3, filled / 3) || words.size() <= 12 && words.size() < filled;
        return few && sentences == 0 ? FoundColumn.Content.WORDS : FoundColumn.Content.TEXT;
    }

    /** Survey programs write a separator behind each ticked option, so it stands in nearly every cell that holds any. */
    private String separator() {
        return separated.entrySet().stream()
                .filter(entry -> entry.getValue() * 4 >= filled && repeats(entry.getKey()))
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    /** Commas and bars also stand in sentences, but the pieces of sentences do not repeat. */
    private boolean repeats(String separator) {
        if (separator.equals(";") || separator.equals("\n")) {
            return true;
        }
        Map<String, Long> pieces = split(separator);
        return pieces.size() * 2L
                <= pieces.values().stream().mapToLong(Long::longValue).sum();
    }

    private Map<String, Long> words(String separator) {
        return separator.isEmpty() ? counts : split(separator);
    }

    private Map<String, Long> split(String separator) {
        Map<String, Long> words = new LinkedHashMap<>();
        counts.forEach((cell, count) -> {
            for (String word : cell.split(Pattern.quote(separator))) {
                if (!word.isBlank()) {
                    words.merge(word.strip(), count, Long::sum);
                }
            }
        });
        return words;
    }
}
