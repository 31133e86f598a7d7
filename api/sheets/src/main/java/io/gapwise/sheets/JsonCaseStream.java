package io.gapwise.sheets;

import io.gapwise.core.json.CaseFile;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads cases as JSON: one per line, an array, or a single case. */
final class JsonCaseStream implements CaseStream {

    private final MeasuredInputStream in;
    private final CaseFile cases;
    private String unit = "line";

    JsonCaseStream(MeasuredInputStream in) throws IOException {
        this.in = in;
        this.cases = CaseFile.open(in);
    }

    @Override
    public @Nullable SentCase next() throws IOException {
        CaseFile.Unread unread = cases.nextUnread();
        if (unread == null) {
            return null;
        }
        unit = unread.place().substring(0, unread.place().indexOf(' '));
        return new SentCase(unread.number(), unread.place(), null, unread::read);
    }

    @Override
    public List<String> columns() {
        return CaseColumns.paths();
    }

    @Override
    public String unit() {
        return unit;
    }

    @Override
    public double portion() {
        return in.portion();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
