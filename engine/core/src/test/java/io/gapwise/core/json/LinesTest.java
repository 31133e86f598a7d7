package io.gapwise.core.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** A stream is cut at its line ends, however its bytes come in. */
class LinesTest {

    /** Gives at most so many bytes at a time, as a network does. */
    private static InputStream slow(String text, Random random) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)) {

            @Override
            public int read(byte[] into, int from, int most) {
                return super.read(into, from, Math.min(most, 1 + random.nextInt(7)));
            }
        };
    }

    @Test
    void cutsAtEachLineEndAndNumbersTheLines() throws IOException {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            StringBuilder text = new StringBuilder();
            List<String> expected = new ArrayList<>();
            for (int line = random.nextInt(6); line > 0; line--) {
                String content = "ab\u00fc\r ".repeat(random.nextInt(5));
                expected.add(content);
                text.append(content).append('\n');
            }
            String last = "x".repeat(random.nextInt(4));
            text.append(last);
            if (!last.isEmpty()) {
                expected.add(last);
            }

            Lines lines = new Lines(slow(text.toString(), random));

            for (int number = 1; number <= expected.size(); number++) {
                Lines.Line line = lines.next();
                assertThat(line).isNotNull();
                assertThat(line.number()).isEqualTo(number);
                assertThat(new String(line.bytes(), StandardCharsets.UTF_8)).isEqualTo(expected.get(number - 1));
            }
            assertThat(lines.next()).isNull();
            assertThat(lines.next()).isNull();
        }
    }

    @Test
    void keepsNoMoreOfALineThanACaseMayHaveAndOneByte() throws IOException {
        for (int length :
                new int[] {GapCaseJson.MAX_BYTES - 1, GapCaseJson.MAX_BYTES, GapCaseJson.MAX_BYTES + 1, 300_000}) {
            Lines lines = new Lines(
                    new ByteArrayInputStream(("a\n" + "b".repeat(length) + "\nc").getBytes(StandardCharsets.US_ASCII)));

            assertThat(lines.next().bytes()).hasSize(1);
            Lines.Line line = lines.next();
            assertThat(line.bytes())
                    .hasSize(Math.min(length, GapCaseJson.MAX_BYTES + 1))
                    .containsOnly('b');
            assertThat(line.tooLong()).isEqualTo(length > GapCaseJson.MAX_BYTES);
            assertThat(lines.next().bytes()).containsExactly('c');
            assertThat(lines.next()).isNull();
        }
    }

    /** Gives the pieces one after the other and then breaks off, as a connection does. */
    private static InputStream breakingOff(String... pieces) {
        return new InputStream() {

            private int next;

            @Override
            public int read() {
                throw new UnsupportedOperationException();
            }

            @Override
            public int read(byte[] into, int from, int most) throws IOException {
                if (next == pieces.length) {
                    throw new IOException("broken off");
                }
                byte[] piece = pieces[next++].getBytes(StandardCharsets.UTF_8);
                System.arraycopy(piece, 0, into, from, piece.length);
                return piece.length;
            }

            @Override
            public int available() {
                return next < pieces.length ? 1 : 0;
            }
        };
    }

    @Test
    void givesEveryWholeLineBeforeThePlaceWhereReadingBreaksOff() throws IOException {
        Lines lines = new Lines(breakingOff("one\ntwo\nth", "ree\nfo"));

        for (String expected : List.of("one", "two", "three")) {
            assertThat(new String(lines.next().bytes(), StandardCharsets.UTF_8)).isEqualTo(expected);
        }
        assertThatThrownBy(lines::next).isInstanceOf(IOException.class);
    }

    @Test
    void saysWhetherSomethingOfTheNextLineIsHere() throws IOException {
        Lines lines = new Lines(breakingOff("one\ntwo\n", "three\n"));

        lines.next();
        assertThat(lines.arrived()).as("the second line was read ahead").isTrue();
        lines.next();
        assertThat(lines.arrived()).as("the third has not been read").isTrue();
        lines.next();
        assertThat(lines.arrived()).as("nothing is left").isFalse();
    }
}
