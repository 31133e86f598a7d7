package io.gapwise.sheets.outcomes;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads days as people and programs write them: {@code 2026-03-31}, {@code 31.03.2026}, {@code 31/03/2026},
 * {@code 31 March 2026}, {@code March 31, 2026}, each with or without a time behind it, and a month such as
 * {@code 2026-03}, {@code 03/2026} or {@code März 2026}, which stands for its first day, as it does in a series.
 */
public final class WrittenDay {

    private static final List<List<String>> MONTHS = List.of(
            List.of("january", "januar", "jänner", "jan"),
            List.of("february", "februar", "feber", "feb"),
            List.of("march", "märz", "maerz", "mrz", "mar", "mär"),
            List.of("april", "apr"),
            List.of("may", "mai"),
            List.of("june", "juni", "jun"),
            List.of("july", "juli", "jul"),
            List.of("august", "aug"),
            List.of("september", "sept", "sep"),
            List.of("october", "oktober", "oct", "okt"),
            List.of("november", "nov"),
            List.of("december", "dezember", "dec", "dez"));

    private static final String TIME = "(?:[T, ]\\s*(?:at |um )?\\d{1,2}:\\d{2}.*)?";
    private static final Pattern ISO = Pattern.compile("(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})" + TIME);
    private static final Pattern DOTS = Pattern.compile("(\\d{1,2})\\.\\s?(\\d{1,2})\\.\\s?(\\d{4}|\\d{2})" + TIME);
    private static final Pattern SIGNS = Pattern.compile("(\\d{1,2})[/-](\\d{1,2})[/-](\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAMED =
            Pattern.compile("(?:\\p{L}+\\.?,?\\s+)?(\\d{1,2})\\.?[\\s-]+(\\p{L}+)\\.?,?[\\s-]+(\\d{4}|\\d{2})" + TIME);
    private static final Pattern NAME_FIRST =
            Pattern.compile("(?:\\p{L}+,\\s+)?(\\p{L}+)\\.?\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})" + TIME);
    private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/.](\\d{1,2})");
    private static final Pattern MONTH_LAST = Pattern.compile("(\\d{1,2})[-/.](\\d{4})");
    private static final Pattern MONTH_NAMED = Pattern.compile("(\\p{L}+)\\.?[\\s-]+(\\d{4}|\\d{2})");

    private WrittenDay() {}

    /** The text could be two days, such as 03/04/2026, and nothing says which. */
    public static final class AmbiguousDay extends DateTimeException {

        private static final long serialVersionUID = 1L;

        AmbiguousDay(String written) {
            super("'%s' can be read as two days.".formatted(written));
        }
    }

    /**
     * Reads a day.
     *
     * @throws AmbiguousDay if it could be two days
     * @throws DateTimeException if it is no day
     */
    public static LocalDate read(String written, DayOrder order) {
        String text = written.strip();
        Matcher iso = ISO.matcher(text);
        if (iso.matches()) {
            return LocalDate.of(number(iso.group(1)), number(iso.group(2)), number(iso.group(3)));
        }
        Matcher dots = DOTS.matcher(text);
        if (dots.matches()) {
            return LocalDate.of(year(dots.group(3)), number(dots.group(2)), number(dots.group(1)));
        }
        Matcher signs = SIGNS.matcher(text);
        if (signs.matches()) {
            return ordered(text, number(signs.group(1)), number(signs.group(2)), year(signs.group(3)), order);
        }
        Matcher named = NAMED.matcher(text);
        if (named.matches()) {
            return LocalDate.of(year(named.group(3)), month(named.group(2), text), number(named.group(1)));
        }
        Matcher nameFirst = NAME_FIRST.matcher(text);
        if (nameFirst.matches()) {
            return LocalDate.of(
                    number(nameFirst.group(3)), month(nameFirst.group(1), text), number(nameFirst.group(2)));
        }
        return monthStart(text);
    }

    private static LocalDate monthStart(String text) {
        Matcher month = MONTH.matcher(text);
        if (month.matches()) {
            return YearMonth.of(number(month.group(1)), number(month.group(2))).atDay(1);
        }
        Matcher last = MONTH_LAST.matcher(text);
        if (last.matches()) {
            return YearMonth.of(number(last.group(2)), number(last.group(1))).atDay(1);
        }
        Matcher named = MONTH_NAMED.matcher(text);
        if (named.matches()) {
            return YearMonth.of(year(named.group(2)), month(named.group(1), text))
                    .atDay(1);
        }
        throw new DateTimeException("'%s' is no day.".formatted(text));
    }

    private static LocalDate ordered(String text, int first, int second, int year, DayOrder order) {
        boolean dayFirst = order == DayOrder.DAY_FIRST || order == DayOrder.UNKNOWN && first > 12;
        boolean monthFirst = order == DayOrder.MONTH_FIRST || order == DayOrder.UNKNOWN && second > 12;
        if (!dayFirst && !monthFirst && first != second) {
            throw new AmbiguousDay(text);
        }
        return dayFirst ? LocalDate.of(year, second, first) : LocalDate.of(year, first, second);
    }

    /** Finds out from dates of one column which of day and month stands first. */
    public static DayOrder order(Iterable<String> written) {
        boolean dayFirst = false;
        boolean monthFirst = false;
        for (String each : written) {
            Matcher signs = SIGNS.matcher(each.strip());
            if (signs.matches()) {
                dayFirst |= number(signs.group(1)) > 12;
                monthFirst |= number(signs.group(2)) > 12;
            }
        }
        return dayFirst == monthFirst ? DayOrder.UNKNOWN : dayFirst ? DayOrder.DAY_FIRST : DayOrder.MONTH_FIRST;
    }

    /** Returns the day, or null where the text is none or could be two. */
    static @Nullable LocalDate find(String written, DayOrder order) {
        try {
            return read(written, order);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int month(String name, String text) {
        String lower = name.toLowerCase(Locale.ROOT);
        for (int i = 0; i < MONTHS.size(); i++) {
            if (MONTHS.get(i).contains(lower)) {
                return i + 1;
            }
        }
        throw new DateTimeException("'%s' is no day.".formatted(text));
    }

    /** Two digits are a year of this century: nobody measures what comes of an initiative of the last one. */
    private static int year(String digits) {
        int year = number(digits);
        return digits.length() == 2 ? 2000 + year : year;
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
