package io.gapwise.sheets.xapi;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Knows how the special values of a statement are written. */
public final class Forms {

    private static final Pattern IRI = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:[^\\s<>\"{}|\\\\^`\\p{Cntrl}\\p{Cs}]+");
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");
    private static final Pattern MAILBOX = Pattern.compile("mailto:[^@\\s]+@[^@\\s]+");
    private static final Pattern SHA_1 = Pattern.compile("[0-9a-fA-F]{40}");
    private static final Pattern SHA_2 = Pattern.compile("[0-9a-fA-F]{56,128}");

    /** Language, up to three extended languages, script, region, variants, extensions and private use, by their lengths. */
    private static final Pattern LANGUAGE = Pattern.compile(
            "(?i)(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?"
                    + "(?:-(?:[a-z]{2}|[0-9]{3}))?(?:-(?:[a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*"
                    + "(?:-[a-wy-z0-9](?:-[a-z0-9]{2,8})+)*(?:-x(?:-[a-z0-9]{1,8})+)?|x(?:-[a-z0-9]{1,8})+|i-[a-z]{2,8}");

    private static final String NUMBER = "[0-9]+(?:[.,][0-9]+)?";
    private static final Pattern DURATION =
            Pattern.compile("P(?=.)(?:%1$sW|(?:%1$sY)?(?:%1$sM)?(?:%1$sD)?(?:T(?=.)(?:%1$sH)?(?:%1$sM)?(?:%1$sS)?)?)"
                    .formatted(NUMBER));

    private static final Pattern TIME = Pattern.compile(
            "(\\d{4})-?(\\d{2})-?(\\d{2})[Tt ](\\d{2})(?::?(\\d{2})(?::?(\\d{2})(?:[.,](\\d{1,18}))?)?)?"
                    + "(Z|z|[+-]\\d{2}(?::?\\d{2})?)?");
    private static final Pattern NEGATIVE_ZERO = Pattern.compile("-00(?::?00)?");
    private static final int NANO_DIGITS = 9;
    private static final int SECOND_OF_LEAP = 60;

    private Forms() {}

    /** Says whether a text is an IRI with a scheme. */
    public static boolean isIri(String text) {
        return IRI.matcher(text).matches();
    }

    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    static boolean isMailbox(String text) {
        return MAILBOX.matcher(text).matches();
    }

    static boolean isSha1(String text) {
        return SHA_1.matcher(text).matches();
    }

    static boolean isSha2(String text) {
        return SHA_2.matcher(text).matches();
    }

    static boolean isLanguage(String text) {
        return LANGUAGE.matcher(text).matches();
    }

    static boolean isDuration(String text) {
        return DURATION.matcher(text).matches();
    }

    /**
     * Reads a point in time of ISO 8601 and turns it into UTC, which is also taken where no offset stands. Empty where it
     * is none, and where the offset is zero but negative, which would say that nobody knows it.
     */
    public static Optional<Instant> instant(String text) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            return Optional.empty();
        }
        String offset = parts.group(8);
        if (offset != null && NEGATIVE_ZERO.matcher(offset).matches()) {
            return Optional.empty();
        }
        try {
            int second = number(parts.group(6));
            LocalDate day = LocalDate.of(number(parts.group(1)), number(parts.group(2)), number(parts.group(3)));
            LocalTime time = LocalTime.of(
                    number(parts.group(4)),
                    number(parts.group(5)),
                    Math.min(second, SECOND_OF_LEAP - 1),
                    nanos(parts.group(7)));
            return second > SECOND_OF_LEAP
                    ? Optional.empty()
                    : Optional.of(OffsetDateTime.of(day, time, offset(offset)).toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static ZoneOffset offset(@Nullable String written) {
        if (written == null || written.equalsIgnoreCase("Z")) {
            return ZoneOffset.UTC;
        }
        return ZoneOffset.of(written);
    }

    private static int number(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int nanos(@Nullable String digits) {
        return digits == null ? 0 : Integer.parseInt((digits + "0".repeat(NANO_DIGITS)).substring(0, NANO_DIGITS));
    }
}
