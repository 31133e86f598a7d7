package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Authors find what rules can read without opening a file, and the page beside the rules says the same. */
class VocabularyCommandTest {

    private static final Path PAGE = Path.of("../../rules/VOCABULARY.md");

    @TempDir
    private Path folder;

    @Test
    void saysAllThatIsKnownOfAField() throws IOException {
        assertThat(said("gap.doneBefore"))
                .startsWith("gap.doneBefore: Whether they have ever done it right\n")
                .containsSubsequence(
                        "Accepts one of OFTEN, LONG_AGO, BY_SOME, NEVER, UNKNOWN.",
                        "In rules: GapCase( gap.doneBefore … ), from the stage triage on.",
                        "Question: Have they ever done it right?",
                        "\n  BY_SOME   Some of them have\n",
                        "Read by ",
                        "\n  causes/did-it-before-and-often\n");
    }

    @Test
    void listsTheFieldsThatHaveAWord() throws IOException {
        assertThat(said("NEVER_LEARNED").lines())
                .hasSize(2)
                .allMatch(line -> line.contains("NEVER_LEARNED: Nobody ever taught them"));
        assertThat(said().lines()).hasSizeGreaterThan(150);
    }

    @Test
    void asksInGermanWhereGermanIsWanted() throws IOException {
        assertThat(said("gap.frequency", "--language", "de")).contains("Wie oft tun sie es?", "DAILY    Täglich");
    }

    @Test
    void writesTheSameAsTheServiceInJson() throws IOException {
        JsonNode field = JsonMapper.shared()
                .readTree(said("gap.frequency", "--format", "json"))
                .get(0);

        assertThat(field.get("path").asString()).isEqualTo("gap.frequency");
        assertThat(field.get("words").size()).isEqualTo(5);
        assertThat(field.at("/readBy/0/rules/0").asString()).contains("/");
    }

    @Test
    void namesTheNearestOfWhatIsMisspelt() {
        CommandResult refused = CommandResult.by("vocabulary", "gap.doneBefor");

        assertThat(refused.exitCode()).isEqualTo(2);
        assertThat(refused.err())
                .startsWith("There is no path, pattern or word 'gap.doneBefor'. Maybe gap.doneBefore.");
    }

    /**
     * Is not current after a change of rules or of the vocabulary. Write it anew from the project's folder with {@code gapwise
     * vocabulary --rules rules/src/main/resources/rules --format markdown --output rules/VOCABULARY.md}.
     */
    @Test
    void thePageBesideTheRulesIsCurrent() throws IOException {
        assertThat(said("--format", "markdown", "--rules", "../../rules/src/main/resources/rules"))
                .as(
                        "run: gapwise vocabulary --rules rules/src/main/resources/rules --format markdown --output rules/VOCABULARY.md")
                .isEqualTo(Files.readString(PAGE));
    }

    private String said(String... arguments) throws IOException {
        Path out = folder.resolve("said");
        List<String> all = Stream.concat(
                        Stream.concat(Stream.of("vocabulary"), Stream.of(arguments)),
                        Stream.of("--output", out.toString()))
                .toList();
        CommandResult run = CommandResult.by(all.toArray(String[]::new));
        assertThat(run.exitCode()).as(run.err()).isZero();
        return Files.readString(out);
    }
}
