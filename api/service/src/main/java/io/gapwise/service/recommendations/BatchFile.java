package io.gapwise.service.recommendations;

import io.gapwise.core.json.Lines;
import io.gapwise.service.problems.ProblemDocument;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of a file. A place is the number of a line. */
final class BatchFile implements LineSource {

    /** The number of answers that are committed together. */
    private static final int TOGETHER = 100;

    private final InputStream in;
    private final Lines lines;
    private final Batch batch;

    BatchFile(InputStream in, Batch batch) {
        this.in = in;
        this.lines = new Lines(in);
        this.batch = batch;
    }

    @Override
    public void passTo(long place) throws IOException {
        Lines.Line line = null;
        while (place > 0 && (line == null || line.number() < place)) {
            line = lines.next();
            if (line == null) {
                return;
            }
        }
    }

    @Override
    public @Nullable LineGroup next() throws IOException {
        List<Lines.Line> group = new ArrayList<>();
        while (group.size() < TOGETHER) {
            Lines.Line line = lines.next();
            if (line == null) {
                break;
            }
            if (!line.blank()) {
                group.add(line);
            }
        }
        return group.isEmpty() ? null : new Group(group);
    }

    @Override
    public @Nullable ProblemDocument broken() {
        return null;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private final class Group implements LineGroup {

        private final List<Lines.Line> group;

        Group(List<Lines.Line> group) {
            this.group = group;
        }

        @Override
        public int size() {
            return group.size();
        }

        @Override
        public long placeBehind(int count) {
            return group.get(count - 1).number();
        }

        @Override
        public long line(int index) {
            return group.get(index).number();
        }

        @Override
        public List<LineOutcome> answer(int from, int to) {
            return batch.outcomes(group.subList(from, to));
        }
    }
}
