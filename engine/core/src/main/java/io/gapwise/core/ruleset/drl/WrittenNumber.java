package io.gapwise.core.ruleset.drl;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Recognizes what people write as numbers and what is none here: a date, and digits in groups of three. */
final class WrittenNumber {

    private static final Pattern DATE =
            Pattern.compile("(?:[12]\\d{3}-\\d{1,2}-\\d{1,2}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2}))(?![\\w.])");
    private static final Pattern GROUPS = Pattern.compile("[1-9]\\d{0,2}(?:,\\d{3})+(?![\\w,])");
    private static final Pattern POINTS = Pattern.compile("[1-9]\\d{0,2}\\.\\d{3}");

    private WrittenNumber() {}

    /** Returns the place behind a date that begins here; the same place where there is none. */
    static int endOfDate(String text, int at) {
        return end(DATE, text, at);
    }

    /** Returns the place behind a number such as 1,000 that begins here; the same place where there is none. */
    static int endOfGroups(String text, int at) {
        return end(GROUPS, text, at);
    }

    /** Says whether this is a thousand as it is written in German, and no part of a whole. */
    static boolean pointed(String number) {
        return POINTS.matcher(number).matches();
    }

    static boolean date(String text) {
        return DATE.matcher(text.strip()).matches();
    }

    private static int end(Pattern pattern, String text, int at) {
        Matcher matcher = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? matcher.end() : at;
    }
}
