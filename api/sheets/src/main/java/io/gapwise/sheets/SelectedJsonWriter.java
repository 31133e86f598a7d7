package io.gapwise.sheets;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.Evaluation;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.io.JsonStringEncoder;

/**
 * Writes for each case one line of what was selected of its answer, behind the number of its line, row or case and the
 * sender's own reference. It writes nothing for a case that was refused.
 */
final class SelectedJsonWriter implements AnswerWriter<String, byte[]> {

    private static final byte[] NOTHING = {};

    private final OutputStream out;
    private final List<SelectedColumn> columns;

    SelectedJsonWriter(OutputStream out, List<SelectedColumn> columns) {
        this.out = out;
        this.columns = List.copyOf(columns);
    }

    @Override
    public String answer(Advisor advisor, GapCase gapCase) {
        Evaluation evaluation = advisor.evaluator().evaluate(gapCase);
        StringBuilder selected = new StringBuilder();
        for (SelectedColumn column : columns) {
            selected.append(",\"").append(column.title()).append("\":").append(column.json(evaluation));
        }
        return selected.append("}\n").toString();
    }

    @Override
    public byte[] answered(SentCase sent, GapCase gapCase, String written) {
        StringBuilder line = new StringBuilder("{\"line\":").append(sent.number());
        if (gapCase.reference() != null) {
            line.append(",\"reference\":\"");
            JsonStringEncoder.getInstance().quoteAsString(gapCase.reference(), line);
            line.append('"');
        }
        return line.append(written).toString().getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public byte[] refused(SentCase sent, List<String> problems) {
        return NOTHING;
    }

    @Override
    public void write(byte[] ready) throws IOException {
        out.write(ready);
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
