package io.gapwise.insight.brief;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShortenedTest {

    @ParameterizedTest
    @CsvSource({
        "One two three, 20, One two three, false",
        "One two three four five, 12, One two…, true",
        "客户投诉的原因没有记录, 6, 客户投诉的…, true",
        "WWWWWWWWWWWWWWWWWWWW, 6, WWWWW…, true",
        "'One\n two', 20, One two, false",
    })
    void cutsBehindAWordOrElseBehindALetter(String text, int longest, String shown, boolean cut) {
        assertThat(Shortened.words(text, longest, Locale.ENGLISH)).isEqualTo(new Shortened(shown, cut));
    }

    @Test
    void noFullStopStandsBeforeTheDots() {
        assertThat(Shortened.words("They call. Then they wait for days.", 12, Locale.ENGLISH)
                        .text())
                .isEqualTo("They call…");
    }

    @Test
    void neverCutsThroughALetter() {
        String family = "\uD83D\uDE00".repeat(20);

        assertThat(Shortened.words(family, 6, Locale.ENGLISH).text()).isEqualTo("\uD83D\uDE00\uD83D\uDE00…");
    }

    @Test
    void keepsWholeSentencesAsFarAsTheyFit() {
        String text = "It fails them. Ask them what stops them most. Then mend that.";

        assertThat(Shortened.sentences(text, 100, Locale.ENGLISH)).isEqualTo(new Shortened(text, false));
        assertThat(Shortened.sentences(text, 50, Locale.ENGLISH))
                .isEqualTo(new Shortened("It fails them. Ask them what stops them most.", true));
        assertThat(Shortened.sentences(text, 10, Locale.ENGLISH).text()).isEqualTo("It fails them.");
        assertThat(Shortened.sentences("and so on ".repeat(99), 10, Locale.ENGLISH)
                        .text())
                .endsWith("…")
                .hasSizeLessThan(401);
    }
}
