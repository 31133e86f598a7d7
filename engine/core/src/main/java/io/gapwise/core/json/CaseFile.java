package io.gapwise.core.json;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.problems.Problem;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads cases one after another from NDJSON (one case a line), from a JSON array or from a single JSON object. A
 * problem in one case does not affect another, and no more than one case is held in memory.
 */
public abstract class CaseFile {

    /**
     * Holds one case of a file, or what is wrong with it.
     *
     * @param place the place in the file in words: {@code line 3}, {@code case 3}
     * @param gapCase the case; null where there are problems
     */
    public record Entry(String place, @Nullable GapCase gapCase, List<Problem> problems) {

        public Entry {
            problems = List.copyOf(problems);
        }

        static Entry of(String place, GapCase gapCase) {
            return new Entry(place, gapCase, List.of());
        }

        static Entry bad(String place, List<Problem> problems) {
            return new Entry(place, null, problems);
        }
    }

    /**
     * Holds one case of a file that is not read yet. Another thread can read it, or nobody.
     *
     * @param number the number of its line, or of the case where the file is not read by lines
     */
    public record Unread(long number, String place, Supplier<Entry> reading) {

        public Entry read() {
            return reading.get();
        }
    }

    private static final int BYTE_ORDER_MARK = 0xEF;

    /** Looks at the beginning of the text to find out which of the three forms it has. */
    public static CaseFile open(InputStream in) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(in, 2 * GapCaseJson.MAX_BYTES);
        skipByteOrderMark(ahead);
        if (firstVisible(ahead) == '[') {
            return new CaseArray(ahead);
        }
        return new CaseLines(ahead);
    }

    /** Returns the next case, or null behind the last. */
    public final @Nullable Entry next() throws IOException {
        Unread unread = nextUnread();
        return unread == null ? null : unread.read();
    }

    /** Returns the next case before it is read, or null behind the last. */
    public abstract @Nullable Unread nextUnread() throws IOException;

    private static void skipByteOrderMark(BufferedInputStream in) throws IOException {
        in.mark(3);
        if (in.read() != BYTE_ORDER_MARK || in.read() != 0xBB || in.read() != 0xBF) {
            in.reset();
        }
    }

    private static int firstVisible(BufferedInputStream in) throws IOException {
        in.mark(GapCaseJson.MAX_BYTES);
        int first = in.read();
        for (int i = 1;
                i < GapCaseJson.MAX_BYTES && (first == ' ' || first == '\n' || first == '\r' || first == '\t');
                i++) {
            first = in.read();
        }
        in.reset();
        return first;
    }
}
