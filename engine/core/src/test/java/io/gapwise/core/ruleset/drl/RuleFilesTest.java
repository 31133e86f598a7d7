package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RuleFilesTest {

    private static final String SECRET = "the secret of another folder";

    @TempDir
    private Path place;

    private Path rules;
    private Path secret;

    @BeforeEach
    void makeFolders() throws IOException {
        rules = Files.createDirectories(place.resolve("rules"));
        Files.createDirectories(rules.resolve("causes"));
        Files.writeString(rules.resolve("causes/inside.drl"), "inside");
        secret = Files.writeString(
                Files.createDirectories(place.resolve("other")).resolve("secret.drl"), SECRET);
        Files.writeString(secret.resolveSibling("inside.drl"), SECRET);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "causes/linked.drl",
                "causes/linked.cases.json",
                "causes/linked.json",
                "sources.json",
                "notes.txt"
            })
    void aFileThatIsALinkOutOfTheFolderIsRefusedByName(String name) throws IOException {
        Files.createSymbolicLink(rules.resolve(name), secret);

        refuses(name + " is a link that leads out of the folder");
    }

    @Test
    void aFolderThatIsALinkOutOfTheFolderIsRefusedByNameAndNotLookedThrough() throws IOException {
        Files.createSymbolicLink(rules.resolve("methods"), Path.of("../other"));

        refuses("methods is a link that leads out of the folder");
    }

    @Test
    void aLinkOverAnotherLinkAndOneThatLeadsNowhereAreRefusedTogether() throws IOException {
        Files.createSymbolicLink(rules.resolve(".hidden"), secret.getParent());
        Files.createSymbolicLink(rules.resolve("causes/over.drl"), Path.of("../.hidden/secret.drl"));
        Files.createSymbolicLink(rules.resolve("causes/gone.drl"), Path.of("nowhere.drl"));

        refuses("causes/gone.drl is a link", "causes/over.drl is a link");
    }

    @Test
    void linksThatStayInsideAndAFolderThatIsALinkItselfAreRead() throws IOException {
        Files.createDirectories(rules.resolve("..data"));
        Files.writeString(rules.resolve("..data/swapped.drl"), "swapped");
        Files.createSymbolicLink(rules.resolve("causes/swapped.drl"), Path.of("../..data/swapped.drl"));
        Files.createSymbolicLink(rules.resolve("methods"), Path.of("causes"));
        Path link = Files.createSymbolicLink(place.resolve("current"), Path.of("rules"));

        assertThat(RuleFiles.in(link).files())
                .containsOnlyKeys(
                        "causes/inside.drl", "causes/swapped.drl", "methods/inside.drl", "methods/swapped.drl")
                .hasEntrySatisfying(
                        "methods/swapped.drl",
                        bytes -> assertThat(bytes).asString().isEqualTo("swapped"));
    }

    @Test
    void signsAreKeptApartFromWhatDecides() throws IOException {
        Files.createDirectories(rules.resolve("signs/.drafts"));
        Files.writeString(rules.resolve("signs/habit.json"), "{}");
        Files.writeString(rules.resolve("signs/.drafts/habit.json"), "{}");
        Files.writeString(rules.resolve("signs/notes.txt"), "notes");
        Files.writeString(rules.resolve("causes/other.json"), "{}");

        assertThat(RuleFiles.in(rules).signs()).containsOnlyKeys("signs/habit.json");
        assertThat(RuleFiles.in(rules).files()).containsOnlyKeys("causes/inside.drl");
        assertThat(RuleFiles.of(Map.of("signs/habit.json", new byte[0])).signs())
                .containsOnlyKeys("signs/habit.json");
    }

    @Test
    void aDeviceOrAPipeIsNotOpened() throws IOException, InterruptedException {
        assertThat(new ProcessBuilder("mkfifo", rules.resolve("causes/pipe.drl").toString())
                        .start()
                        .waitFor())
                .isZero();
        Files.createSymbolicLink(rules.resolve("causes/zero.drl"), Path.of("/dev/zero"));

        refuses("causes/zero.drl is a link that leads out of the folder");
        Files.delete(rules.resolve("causes/zero.drl"));
        assertThat(RuleFiles.in(rules).files()).containsOnlyKeys("causes/inside.drl");
    }

    /** One thread swaps a file for a link and back, as fast as it can, while the folder is read again and again. */
    @Test
    void aFileThatIsSwappedForALinkWhileItIsReadGivesNothingAway() throws Exception {
        AtomicBoolean over = new AtomicBoolean();
        Path changing = rules.resolve("causes/inside.drl");
        Path folder = rules.resolve("causes");
        Thread swapping = new Thread(() -> swap(changing, folder, over), "swapping");
        swapping.start();
        try {
            long end = System.nanoTime() + Duration.ofMillis(1500).toNanos();
            while (System.nanoTime() < end) {
                try {
                    assertThat(RuleFiles.in(rules).files().values())
                            .noneMatch(content -> new String(content).contains(SECRET));
                } catch (RuleSetRefused refused) {
                    assertThat(refused).hasMessageNotContaining(SECRET);
                }
            }
        } finally {
            over.set(true);
            swapping.join();
        }
    }

    private void swap(Path file, Path folder, AtomicBoolean over) {
        try {
            Path aside = place.resolve("aside");
            while (!over.get()) {
                Path link = place.resolve("link");
                Files.deleteIfExists(link);
                Files.createSymbolicLink(link, secret);
                Files.move(link, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                Path plain = Files.writeString(place.resolve("plain"), "inside");
                Files.move(plain, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
                Files.move(folder, aside);
                Files.createSymbolicLink(folder, place.resolve("other"));
                Files.delete(folder);
                Files.move(aside, folder);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void refuses(String... sentences) {
        assertThatThrownBy(() -> RuleFiles.in(rules))
                .isInstanceOf(RuleSetRefused.class)
                .hasMessageContainingAll(sentences)
                .hasMessageNotContaining(SECRET);
    }
}
