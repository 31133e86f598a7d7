package io.gapwise.insight.checking;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.Folders;
import io.gapwise.insight.catalogue.SmallRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

@Isolated
class FolderChangesTest {

    private static final Duration LONG = Duration.ofSeconds(10);
    private static final Duration A_MOMENT = Duration.ofMillis(400);

    @TempDir
    private Path parent;

    private Path rules;
    private Path file;

    @BeforeEach
    void prepare() throws IOException {
        rules = parent.resolve("rules");
        file = rules.resolve("causes/people.drl");
        SmallRules.write(rules);
    }

    @Test
    void tellsASaveOnce() throws Exception {
        FolderChanges changes = new FolderChanges(rules);
        assertThat(changes.await(A_MOMENT)).isFalse();

        SmallRules.change(rules, "causes/people.drl", "quarrel", "QUARREL");

        assertThat(changes.await(LONG)).as("the same size").isTrue();
        assertThat(changes.await(A_MOMENT)).isFalse();
    }

    @Test
    void tellsASaveWithinHalfASecondWhileItWaits() throws Exception {
        FolderChanges changes = new FolderChanges(rules);
        CompletableFuture<Long> told = CompletableFuture.supplyAsync(() -> {
            waitFor(changes);
            return System.nanoTime();
        });
        TimeUnit.MILLISECONDS.sleep(250);

        long saved = System.nanoTime();
        SmallRules.change(rules, "causes/people.cases.json", "They", "Some");

        assertThat(Duration.ofNanos(told.get(5, TimeUnit.SECONDS) - saved)).isLessThan(Duration.ofMillis(500));
    }

    @Test
    void seesThatSignsWereSaved() throws Exception {
        FolderChanges changes = new FolderChanges(rules);

        Files.writeString(Files.createDirectories(rules.resolve("signs")).resolve("habit.json"), "{}");
        assertThat(changes.await(LONG)).isTrue();

        Files.writeString(rules.resolve("signs/habit.json"), "[]");
        assertThat(changes.await(LONG)).as("the same size").isTrue();
    }

    @Test
    void seesWhatEditorsDoToFiles() throws Exception {
        FolderChanges changes = new FolderChanges(rules);

        Path draft = Files.writeString(rules.resolve("people.drl~"), Files.readString(file) + "\n");
        assertThat(changes.await(A_MOMENT)).as("not yet a file of the set").isFalse();
        Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING);
        assertThat(changes.await(LONG)).as("replaced").isTrue();

        Path added = Files.createDirectories(rules.resolve("methods")).resolve("new.drl");
        Files.writeString(added, "package methods\n");
        assertThat(changes.await(LONG)).as("added in a new folder").isTrue();

        Files.delete(added);
        assertThat(changes.await(LONG)).as("deleted").isTrue();
    }

    @Test
    void survivesThatTheFolderIsDeletedAndMadeAnew() throws Exception {
        FolderChanges changes = new FolderChanges(rules);

        Folders.delete(rules);
        assertThat(changes.await(LONG)).as("gone").isTrue();
        SmallRules.write(rules);
        assertThat(changes.await(LONG)).as("back").isTrue();
    }

    @Test
    void aMereTouchOrAnotherFileIsNoChange() throws Exception {
        FolderChanges changes = new FolderChanges(rules);

        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(5)));
        Files.writeString(file, Files.readString(file));
        Files.writeString(rules.resolve("notes.txt"), "x");
        Files.writeString(Files.createDirectories(rules.resolve(".git")).resolve("x.drl"), "x");

        assertThat(changes.await(A_MOMENT)).isFalse();
    }

    @Test
    void seesAChangeThatTheClockOfTheFilesHides() throws Exception {
        FolderChanges changes = new FolderChanges(rules);
        FileTime time = Files.getLastModifiedTime(file);

        SmallRules.change(rules, "causes/people.drl", "quarrel", "QUARREL");
        Files.setLastModifiedTime(file, time);

        assertThat(changes.await(LONG)).isTrue();
    }

    @Test
    void waitsUntilAFileIsWrittenToItsEnd() throws Exception {
        String whole = Files.readString(file).replace("quarrel", "QUARREL");
        FolderChanges changes = new FolderChanges(rules);
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> writeSlowly(whole));

        assertThat(changes.await(LONG)).isTrue();

        assertThat(file).content().isEqualTo(whole);
        writer.get(5, TimeUnit.SECONDS);
        assertThat(changes.await(A_MOMENT)).as("told once").isFalse();
    }

    private static void waitFor(FolderChanges changes) {
        try {
            assertThat(changes.await(LONG)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void writeSlowly(String whole) {
        try {
            for (int part = 1; part <= 10; part++) {
                Files.writeString(file, whole.substring(0, whole.length() * part / 10));
                TimeUnit.MILLISECONDS.sleep(30);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
