package io.gapwise.service.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.service.load.UnreadAnswers.Held;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers that nobody reads take up so much memory and no more. */
class UnreadAnswersTest {

    private final UnreadAnswers unread = new UnreadAnswers(100);
    private final List<String> givenUp = new ArrayList<>();

    @Test
    void givesUpTheOneThatHasBeenTakingItsAnswerForTheLongestTime() {
        hold("first", 40);
        hold("second", 40);
        assertThat(givenUp).isEmpty();

        hold("third", 40);
        assertThat(givenUp).containsExactly("first");

        hold("fourth", 90);
        assertThat(givenUp).containsExactly("first", "second", "third");
    }

    @Test
    void forgetsWhoHasTakenAll() {
        Held quick = hold("quick", 90);
        quick.close();
        hold("next", 90).close();
        hold("last", 90);

        assertThat(givenUp).isEmpty();
    }

    @Test
    void sendsAnAnswerThatIsLargerThanAllMayBe() {
        hold("large", 1000);

        assertThat(givenUp).isEmpty();
    }

    /** Those that were given up are in the memory until their threads notice it, which may take a moment and no more. */
    @Test
    void waitsAMomentForThoseThatWereGivenUpAndNotForEver() {
        hold("stuck", 150);
        hold("next", 90);

        assertThat(givenUp).containsExactly("stuck");
    }

    private Held hold(String name, long size) {
        return unread.hold(size, () -> givenUp.add(name));
    }
}
