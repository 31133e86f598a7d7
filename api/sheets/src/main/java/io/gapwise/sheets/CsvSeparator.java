package io.gapwise.sheets;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what stands between the cells of a CSV file: what its own line says, such as Excel's {@code sep=;}, or else the
 * sign by which most rows fall into equally many cells. The first row alone would not do, because a banner may stand
 * there.
 */
final class CsvSeparator {

    private static final char USUAL = ',';
    private static final char[] SIGNS = {'\t', ';', ',', '|'};
    private static final int ROWS = 100;
    private static final double LEAST_SOLID = 0.5;
    private static final int LONGEST_OWN_LINE = 1_000;

    /** Programs that saved the file again may have quoted the line, or filled it up with separators. */
    private static final Pattern OWN_LINE = Pattern.compile(
            "\\s*\"?\\s*sep\\s*=\\s*(\\\\t|\t|[\\p{Punct}&&[^\"_]])\\s*\"?[\\s,;|]*", Pattern.CASE_INSENSITIVE);

    private CsvSeparator() {}

    /**
     * The line that names the separator.
     *
     * @param length the number of characters up to and with the line's end, and with the empty lines before it
     * @param lines the number of those lines
     */
    record OwnLine(char separator, int length, int lines) {}

    /** Returns null if no line names the separator. */
    static @Nullable OwnLine ownLine(String text) {
        int from = 0;
        int lines = 1;
        while (from < text.length() && (text.charAt(from) == '\n' || text.charAt(from) == '\r')) {
            from = behindLineEnd(text, from);
            lines++;
        }
        int end = from;
        while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
            end++;
        }
        Matcher line = OWN_LINE.matcher(text.substring(from, end));
        if (end - from > LONGEST_OWN_LINE || !line.matches()) {
            return null;
        }
        String named = line.group(1);
        return new OwnLine(named.length() > 1 ? '\t' : named.charAt(0), behindLineEnd(text, end), lines);
    }

    private static int behindLineEnd(String text, int at) {
        return Math.min(text.length(), text.startsWith("\r\n", at) ? at + 2 : at + 1);
    }

    /** @param whole whether the text is the whole file; if not, its last row may be cut off */
    static char guess(String text, boolean whole) {
        char best = USUAL;
        Fit bestFit = new Fit(0, 0);
        for (char sign : SIGNS) {
            if (text.indexOf(sign) >= 0) {
                Fit fit = fit(text, sign, whole);
                if (fit.betterThan(bestFit)) {
                    best = sign;
                    bestFit = fit;
                }
            }
        }
        return best;
    }

    /**
     * Says how well a sign separates cells.
     *
     * @param rows the number of rows that have as many cells as most rows with several cells have
     * @param between how often the sign stands between their cells, without those behind which a blank follows
     */
    private record Fit(int rows, double between) {

        boolean betterThan(Fit other) {
            return rows != other.rows ? rows > other.rows : between > other.between;
        }
    }

    private static Fit fit(String text, char sign, boolean whole) {
        Map<Integer, Integer> countByWidth = new HashMap<>();
        for (int width : widths(text, sign, whole)) {
            if (width > 1) {
                countByWidth.merge(width, 1, Integer::sum);
            }
        }
        double solid = solid(text, sign);
        Fit best = new Fit(0, 0);
        for (Map.Entry<Integer, Integer> each : countByWidth.entrySet()) {
            Fit fit = new Fit(each.getValue(), solid * each.getValue() * (each.getKey() - 1));
            best = solid >= LEAST_SOLID && fit.betterThan(best) ? fit : best;
        }
        return best;
    }

    /** Returns how many of the signs have no blank behind them, as a sign inside a text has; from 0 to 1. */
    private static double solid(String text, char sign) {
        int all = 0;
        int solid = 0;
        for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + 1)) {
            all++;
            solid += text.startsWith(" ", at + 1) ? 0 : 1;
        }
        return (double) solid / all;
    }

    /** Returns how many cells each row would have. */
    private static List<Integer> widths(String text, char sign, boolean whole) {
        List<Integer> widths = new ArrayList<>();
        CsvRecords records = new CsvRecords(new StringReader(text), sign);
        try {
            CsvRecords.CsvRecord read = records.next();
            while (read != null && widths.size() <= ROWS) {
                widths.add(read.cells().size());
                read = records.next();
            }
            if (!whole && read == null && widths.size() > 1) {
                widths.remove(widths.size() - 1);
            }
        } catch (CsvRecords.Endless e) {
            // What was read before it has to do.
        } catch (IOException e) {
            throw new IllegalStateException("A text in memory cannot be read.", e);
        }
        return widths;
    }
}
