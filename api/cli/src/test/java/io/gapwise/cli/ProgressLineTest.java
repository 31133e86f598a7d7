package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ProgressLineTest {

    private final StringWriter out = new StringWriter();
    private long now;

    @Test
    void aTerminalSeesABarWithRateAndTimeLeft() {
        ProgressLine progress = progress(true);

        after(10);
        progress.at(5_000, 0.25);

        assertThat(out).hasToString("[######..................] 25 %, 5,000 done, 500 a second, 0:30 left");
    }

    @Test
    void whatIsSaidMeanwhileStandsOnALineOfItsOwn() {
        ProgressLine progress = progress(true);
        after(1);
        progress.at(10, -1);
        String drawn = out.toString();

        progress.say("line 7: bad");
        progress.end();

        String wiped = "\r" + " ".repeat(drawn.length()) + "\r";
        assertThat(out).hasToString(drawn + wiped + "line 7: bad" + System.lineSeparator());
    }

    @Test
    void elsewhereAPlainLineComesNowAndThen() {
        ProgressLine progress = progress(false);
        for (int second = 1; second <= 25; second++) {
            after(1);
            progress.at(second * 100L, -1);
        }
        progress.end();

        assertThat(out.toString().lines()).containsExactly("1,000 done, 100 a second", "2,000 done, 100 a second");
    }

    @Test
    void whatIsDoneWithinMomentsIsNotWorthAWord() {
        progress(true).at(10, 1);
        progress(false).at(10, 1);

        assertThat(out.toString()).isEmpty();
    }

    private ProgressLine progress(boolean terminal) {
        return new ProgressLine(new PrintWriter(out, true), terminal, () -> now);
    }

    private void after(int seconds) {
        now += TimeUnit.SECONDS.toNanos(seconds);
    }
}
