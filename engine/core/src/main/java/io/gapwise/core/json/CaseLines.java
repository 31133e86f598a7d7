package io.gapwise.core.json;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads one case from each line. The whole text is one case where the first line is no complete case and no further
 * case follows it.
 */
final class CaseLines extends CaseFile {

    private final Lines lines;
    private Lines.@Nullable Line ahead;
    private boolean first = true;

    CaseLines(InputStream in) {
        lines = new Lines(in);
    }

    @Override
    public @Nullable Unread nextUnread() throws IOException {
        Lines.Line line = ahead != null ? ahead : nextLine();
        ahead = null;
        if (line == null) {
            return null;
        }
        if (first) {
            first = false;
            if (!line.tooLong() && opens(line) && !wholeJson(line)) {
                ahead = nextLine();
                if (ahead != null && !opens(ahead)) {
                    return single(line);
                }
            }
        }
        String place = "line " + line.number();
        return new Unread(line.number(), place, () -> read(place, line.bytes(), line.number()));
    }

    private Lines.@Nullable Line nextLine() throws IOException {
        Lines.Line line = lines.next();
        while (line != null && line.blank()) {
            line = lines.next();
        }
        return line;
    }

    /** Says whether the first visible character of the line opens an object. */
    private static boolean opens(Lines.Line line) {
        int first = 0;
        while (Character.isWhitespace(line.bytes()[first])) {
            first++;
        }
        return line.bytes()[first] == '{';
    }

    private static boolean wholeJson(Lines.Line line) {
        int end = line.bytes().length - 1;
        while (end >= 0 && Character.isWhitespace(line.bytes()[end])) {
            end--;
        }
        return line.bytes()[end] == '}';
    }

    /** Puts all lines together to one case. */
    private Unread single(Lines.Line line) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.write(line.bytes());
        for (Lines.Line next = ahead; next != null; next = lines.next()) {
            if (all.size() <= GapCaseJson.MAX_BYTES) {
                all.write('\n');
                all.write(next.bytes());
            }
        }
        ahead = null;
        return new Unread(1, "case 1", () -> read("case 1", all.toByteArray(), line.number()));
    }

    private static Entry read(String place, byte[] json, long firstLine) {
        try {
            return Entry.of(place, GapCaseJson.read(json, firstLine));
        } catch (BadCase e) {
            return Entry.bad(place, e.problems());
        }
    }
}
