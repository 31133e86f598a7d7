package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.insight.signs.CommentHint;
import io.gapwise.insight.signs.CommentHints;
import io.gapwise.insight.signs.SignBook;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds on made-up comments what is marked in them, and above all what is not. */
@Isolated
class CommentHintsTest {

    private static final CommentHints HINTS = new CommentHints(SignBook.builtIn());

    static Stream<String> comments() throws IOException {
        try (InputStream in = CommentHintsTest.class.getResourceAsStream("comments.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines().filter(line -> !line.startsWith("#")).toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("comments")
    void marksWhatMayPointToAnObstacleAndNothingElse(String line) {
        String[] parts = line.split(" \\| ", 2);
        List<String> wanted = parts[0].equals("-")
                ? List.of()
                : Arrays.stream(parts[0].split("; ")).sorted().toList();

        List<CommentHint> hints = HINTS.in(parts[1]);

        assertThat(hints.stream()
                        .map(hint -> hint.obstacle() + "=" + hint.words())
                        .sorted())
                .isEqualTo(wanted);
        assertThat(hints)
                .allSatisfy(hint ->
                        assertThat(parts[1].substring(hint.from(), hint.to())).isEqualTo(hint.words()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "No, the system is slow.",
                "It is not only ugly, the system is slow.",
                "Not only is the system slow, it is ugly.",
                "We asked nicely but the system is slow"
            })
    void aDenialOfSomethingElseDoesNotHideIt(String comment) {
        assertThat(HINTS.in(comment)).extracting(CommentHint::obstacle).containsExactly(Obstacle.toolsInadequate);
    }

    @Test
    void findsNothingWhereTheSignsKnowNoWords() {
        assertThat(new CommentHints(SignBook.empty()).in("The system is slow.")).isEmpty();
        assertThat(HINTS.in("")).isEmpty();
    }

    @Test
    void theCommentsPointToEachObstacleOnce() throws IOException {
        String wanted = comments()
                .map(line -> line.substring(0, line.indexOf(" | ")))
                .toList()
                .toString();

        assertThat(Obstacle.values()).allSatisfy(obstacle -> assertThat(wanted).contains(obstacle + "="));
    }

    /** A long text without an end must not be looked at for minutes. */
    @Test
    void looksAtALongTextInAMoment() {
        String text = "system tool never no time weiß wissen ".repeat(2_000);
        long begun = System.nanoTime();

        HINTS.in(text);

        assertThat(System.nanoTime() - begun).isLessThan(20_000_000_000L);
    }
}
