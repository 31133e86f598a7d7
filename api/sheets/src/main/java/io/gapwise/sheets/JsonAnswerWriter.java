package io.gapwise.sheets;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.AdviceWriter;
import io.gapwise.core.json.RecommendationJson;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Writes one recommendation per line and nothing for a case that was refused. */
final class JsonAnswerWriter implements AnswerWriter<byte[], JsonAnswerWriter.Line> {

    private static final Line NOTHING = new Line(new byte[0], new byte[0]);

    private final OutputStream out;
    private final Clock clock;
    private final AdviceWriter advices;

    /** Holds the two parts of a line: its own, and that which many lines may share. */
    record Line(byte[] identity, byte[] advice) {}

    JsonAnswerWriter(OutputStream out, Clock clock, Advisor advisor) {
        this.out = out;
        this.clock = clock;
        this.advices = AdviceWriter.of(advisor);
    }

    @Override
    public byte[] answer(Advisor advisor, GapCase gapCase) {
        return advices.write(advisor.advise(gapCase));
    }

    @Override
    public Line answered(SentCase sent, GapCase gapCase, byte[] written) {
        return new Line(
                RecommendationJson.identity(
                        UUID.randomUUID().toString(),
                        gapCase.reference(),
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)),
                written);
    }

    @Override
    public Line refused(SentCase sent, List<String> problems) {
        return NOTHING;
    }

    @Override
    public void write(Line ready) throws IOException {
        if (ready.advice().length > 0) {
            out.write(ready.identity());
            out.write(ready.advice(), 1, ready.advice().length - 1);
            out.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
