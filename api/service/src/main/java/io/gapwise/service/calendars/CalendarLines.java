package io.gapwise.service.calendars;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes the lines of a calendar (RFC 5545): texts escaped, lines folded at 75 octets and ended by CR LF. There are no
 * clock times in what it writes but those of UTC, so it needs no time zones.
 */
public final class CalendarLines {

    private static final int LONGEST = 75;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT);

    private final StringBuilder lines = new StringBuilder();

    /** Adds a property whose value needs no escaping. */
    public void add(String name, String value) {
        fold(name + ":" + value);
    }

    public void addText(String name, String text) {
        add(name, escaped(text));
    }

    public void addDay(String name, LocalDate day) {
        add(name + ";VALUE=DATE", DAY.format(day));
    }

    public void addMoment(String name, OffsetDateTime moment) {
        add(name, MOMENT.format(moment.withOffsetSameInstant(ZoneOffset.UTC)));
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(c -> {
            switch (c) {
                case '\\' -> escaped.append("\\\\");
                case ';' -> escaped.append("\\;");
                case ',' -> escaped.append("\\,");
                case '\n' -> escaped.append("\\n");
                default -> {
                    if (c == '\t' || !Character.isISOControl(c)) {
                        escaped.appendCodePoint(c);
                    }
                }
            }
        });
        return escaped.toString();
    }

    /** Breaks a line between characters, so that no program sees half of one. The blank that goes on counts too. */
    private void fold(String line) {
        int octets = 0;
        for (int at = 0; at < line.length(); ) {
            int c = line.codePointAt(at);
            int length = Character.toString(c).getBytes(StandardCharsets.UTF_8).length;
            if (octets + length > LONGEST) {
                lines.append("\r\n ");
                octets = 1;
            }
            lines.appendCodePoint(c);
            octets += length;
            at += Character.charCount(c);
        }
        lines.append("\r\n");
    }

    public byte[] bytes() {
        return lines.toString().getBytes(StandardCharsets.UTF_8);
    }
}
