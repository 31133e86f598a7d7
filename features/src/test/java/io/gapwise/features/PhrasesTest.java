package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class PhrasesTest {

    @Test
    void standForAnswersOfACase() {
        assertThat(Phrases.fact("nobody ever taught them")).containsEntry("obstacles.neverLearned", "PRESENT");
    }

    @Test
    void nameAPhraseThatIsNotKnownAndTheNearestThatIs() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Phrases.fact("nobody ever tought them"))
                .withMessageContainingAll("nobody ever tought them", "facts", "Maybe \"nobody ever taught them\"");
    }

    @Test
    void areAllInUse() throws Exception {
        String told = features();

        assertThat(Phrases.table().valueStream().flatMap(PhrasesTest::phrases))
                .filteredOn(phrase -> !told.contains(phrase))
                .isEmpty();
    }

    private static Stream<String> phrases(JsonNode section) {
        return section.propertyNames().stream();
    }

    private static String features() throws IOException, URISyntaxException {
        Path folder =
                Path.of(PhrasesTest.class.getResource("phrases.json").toURI()).getParent();
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".feature"))
                    .map(PhrasesTest::text)
                    .collect(Collectors.joining());
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
