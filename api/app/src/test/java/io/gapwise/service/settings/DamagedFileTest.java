package io.gapwise.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.keeping.Doctor;
import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.ListedRecommendations;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A database file that is damaged is explained in a sentence with its name and the way out, never by a stack trace. */
@Timeout(180)
@ExtendWith(OutputCaptureExtension.class)
class DamagedFileTest {

    private static final int HOLES = 100;
    private static final int ANSWERS = 300;

    @TempDir
    private static Path kept;

    private static byte[] sound;

    @TempDir
    private Path folder;

    @BeforeAll
    static void fill() throws IOException {
        try (ServiceUnderTest service = ServiceUnderTest.on(kept)) {
            service.batch("{\"title\":\"A case that is kept\"}\n".repeat(ANSWERS));
        }
        sound = Files.readAllBytes(DatabaseFile.in(kept).path());
    }

    @Test
    void saysThatASoundFileIsSound() {
        CommandReply reply = Doctor.examine(kept, folder.resolve("saved"));

        assertThat(reply.lines().toString()).contains("is sound: 300 answers");
        assertThat(reply.exitCode()).isZero();
    }

    @Test
    void explainsAFileThatCannotBeOpenedAtTheStart(CapturedOutput output) throws IOException {
        for (byte[] damaged :
                new byte[][] {{}, "This is no database at all.".repeat(500).getBytes(), new byte[20_000]}) {
            Files.write(file(), damaged);

            assertThatThrownBy(() -> ServiceUnderTest.on(folder)).isInstanceOf(Exception.class);

            assertThat(output)
                    .contains("The database file " + file() + " is damaged", "gapwise.jar doctor " + folder)
                    .doesNotContain("\tat ", "org.h2");
        }
    }

    @Test
    void explainsAFolderInPlaceOfTheFile(CapturedOutput output) throws IOException {
        Files.createDirectories(file());

        assertThatThrownBy(() -> ServiceUnderTest.on(folder)).isInstanceOf(Exception.class);

        assertThat(output).contains(file() + " is damaged: it is no file").doesNotContain("\tat ", "org.h2");
    }

    /** Each opens, as the newest state that is whole, or is refused in words. */
    @Test
    void opensOrExplainsAFileThatIsCutAnywhere() throws IOException {
        for (int bytes : new int[] {1, 100, 4095, 4096, 8191, 8192, 8193}) {
            opensOrExplains(Arrays.copyOf(sound, bytes));
        }
        for (int part = 1; part < 40; part++) {
            opensOrExplains(Arrays.copyOf(sound, (int) ((long) sound.length * part / 40)));
        }
    }

    @Test
    void opensOrExplainsAFileThatIsOverwrittenAnywhere() throws IOException {
        Random random = new Random(7);
        int refused = 0;
        for (int part = 0; part < 40; part++) {
            byte[] damaged = sound.clone();
            int from = (int) ((long) sound.length * part / 40);
            byte[] rubbish = new byte[Math.min(8192, sound.length - from)];
            if (part % 2 == 0) {
                random.nextBytes(rubbish);
            }
            System.arraycopy(rubbish, 0, damaged, from, rubbish.length);
            refused += opensOrExplains(damaged);
        }
        assertThat(refused).isPositive();
    }

    /** Takes a folder of its own, because a database that could not be opened may hold its file as long as the program runs. */
    private int opensOrExplains(byte[] damaged) throws IOException {
        Path own = Files.createTempDirectory(folder, "damaged");
        Path file = DatabaseFile.in(own).path();
        Files.write(file, damaged);
        try (DataFolder opened = DataFolder.take(own).opened()) {
            return 0;
        } catch (DataFolderUnusable e) {
            assertThat(e).hasMessageContaining(file.toString());
            assertThat(e.getMessage()).doesNotContain("org.h2", "Exception");
            assertThat(e.action()).contains("gapwise.jar");
            return 1;
        }
    }

    /** Most answers of a file with a hole are saved. Where nothing is stored, a hole does no harm, so several are tried. */
    @Test
    void savesWhatCanBeReadOfAFileWithAHole() throws IOException {
        int saved = 0;
        for (int part = 1; part < HOLES && saved <= ANSWERS / 2; part++) {
            byte[] damaged = sound.clone();
            int from = sound.length / HOLES * part;
            Arrays.fill(damaged, from, from + 4096, (byte) 0);
            Files.write(file(), damaged);
            Path salvage = folder.resolveSibling(folder.getFileName() + "-saved" + part);

            CommandReply reply = Doctor.examine(folder, salvage);

            assertThat(reply.lines().toString()).doesNotContain("org.h2", "Exception");
            assertThat(Files.readAllBytes(file())).isEqualTo(damaged);
            saved = reply.exitCode() == 0 ? 0 : answers(salvage);
        }
        assertThat(saved).isGreaterThan(ANSWERS / 2);
    }

    private static int answers(Path salvage) {
        if (!Files.exists(DatabaseFile.in(salvage).path())) {
            return 0;
        }
        try (ServiceUnderTest service = ServiceUnderTest.on(salvage)) {
            assertThat(service.post("{\"title\":\"It goes on\"}").statusCode()).isEqualTo(201);
            return Callers.as(
                    Caller.EVERYBODY,
                    () -> service.bean(ListedRecommendations.class).count(CaseQuery.ALL) - 1);
        }
    }

    private Path file() {
        return DatabaseFile.in(folder).path();
    }
}
