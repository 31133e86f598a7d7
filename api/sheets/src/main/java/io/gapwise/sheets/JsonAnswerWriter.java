package io.gapwise.sheets;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.RecommendationJson;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;

/** Writes one recommendation per line and nothing for a case that was refused. */
final class JsonAnswerWriter implements AnswerWriter<byte[], byte[]> {

    private static final byte[] NOTHING = {};

    private final OutputStream out;
    private final Clock clock;

    JsonAnswerWriter(OutputStream out, Clock clock) {
        this.out = out;
        this.clock = clock;
    }

    @Override
    public byte[] answer(Advisor advisor, GapCase gapCase) {
        return RecommendationJson.write(advisor.advise(gapCase));
    }

    @Override
    public byte[] answered(SentCase sent, GapCase gapCase, byte[] written) {
        return RecommendationJson.write(
                UUID.randomUUID().toString(),
                gapCase.reference(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                written);
    }

    @Override
    public byte[] refused(SentCase sent, List<String> problems) {
        return NOTHING;
    }

    @Override
    public void write(byte[] ready) throws IOException {
        if (ready.length > 0) {
            out.write(ready);
            out.write('\n');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
