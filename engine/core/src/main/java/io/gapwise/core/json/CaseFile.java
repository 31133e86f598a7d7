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
 * Cases one after another, whether they come one a line (NDJSON), as a JSON array or as a single JSON object. What is
 * wrong with one harms no other; no more than one is held in memory.
 */
public abstract class CaseFile {

    /**
     * One case of a file, or what is wrong with it.
     *
     * @param place where it stands, as a person would say it: {@code line 3}, {@code case 3}
     * @param gapCase null where there are problems
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
     * One case of a file that nobody has read yet: that can be left to another thread, or left alone.
     *
     * @param number of its line, or of the case where lines do not count
     */
    public record Unread(long number, String place, Supplier<Entry> reading) {

        public Entry read() {
            return reading.get();
        }
    }

    private static final int BYTE_ORDER_MARK = 0xEF;

    /** Looks at how the text begins to tell which of the three it is. */
    public static CaseFile open(InputStream in) throws IOException {
        BufferedInputStream ahead = new BufferedInputStream(in, 2 * GapCaseJson.MAX_BYTES);
        skipByteOrderMark(ahead);
        if (firstVisible(ahead) == '[') {
            return new CaseArray(ahead);
        }
        return new CaseLines(ahead);
    }

    /** The next case, or null behind the last. */
    public final @Nullable Entry next() throws IOException {
        Unread unread = nextUnread();
        return unread == null ? null : unread.read();
    }

    /** The next case, not read yet, or null behind the last. */
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
