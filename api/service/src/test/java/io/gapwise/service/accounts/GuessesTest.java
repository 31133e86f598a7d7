package io.gapwise.service.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Nobody guesses on by coming from the next address, or by having the guesses before forgotten. */
class GuessesTest {

    private static final String HOME = "192.0.2.1";

    private final Guesses guesses = new Guesses();

    /** A provider gives each customer more addresses of this kind than there are passwords. */
    @ParameterizedTest
    @ValueSource(strings = {"2001:db8:1:2::%x", "2001:db8::%x", "2001:db8:1:2:0:0:0:%x", "2001:DB8:1:2:%x::"})
    void takesAllAddressesOfOneCustomerForOne(String addresses) {
        long checked = IntStream.range(1, 31)
                .filter(i -> guesses.begin(addresses.formatted(i), "ana").isPresent())
                .count();

        assertThat(checked).isEqualTo(10);
    }

    @Test
    void tellsCustomersApart() {
        IntStream.range(0, 10).forEach(i -> guesses.begin("2001:db8:1:2::1", "ana"));

        assertThat(guesses.begin("2001:db8:1:2::1", "ana")).isEmpty();
        assertThat(guesses.begin("2001:db8:1:3::1", "ana")).isPresent();
        assertThat(guesses.begin("192.0.2.9", "ana")).isPresent();
    }

    @Test
    void forgetsNoGuessForNamesThatSomebodyElseMakesUp() {
        IntStream.range(0, 10).forEach(i -> guesses.begin(HOME, "ana"));
        assertThat(guesses.begin(HOME, "ana")).isEmpty();

        IntStream.range(0, 10_300).forEach(i -> guesses.begin("198.51.100.7", "name" + i));

        assertThat(guesses.begin(HOME, "ana")).isEmpty();
        assertThat(guesses.begin(HOME, "bea")).isPresent();
    }

    /** Those who have not guessed wrong are forgotten before those who have. */
    @Test
    void forgetsNoGuessForAddressesThatGuessNothing() {
        IntStream.range(0, 10).forEach(i -> guesses.begin(HOME, "ana"));

        IntStream.range(0, 10_300)
                .forEach(i -> guesses.begin("10.1.%d.%d".formatted(i / 256, i % 256), "bea")
                        .orElseThrow()
                        .giveBack());

        assertThat(guesses.begin(HOME, "ana")).isEmpty();
    }

    /** Each costs the machine as much as a wrong one. */
    @Test
    void takesRightPasswordsWithoutEndFromNobody() {
        long checked = IntStream.range(0, 1000)
                .filter(i -> {
                    Optional<Guesses.Guess> guess = guesses.begin(HOME, "ana");
                    guess.ifPresent(Guesses.Guess::wasRight);
                    return guess.isPresent();
                })
                .count();

        assertThat(checked).isBetween(100L, 500L);
    }
}
