package io.gapwise.service.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.settings.DataFolder;
import io.gapwise.service.settings.DatabaseFile;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A backup holds all that was answered before it was asked for, whatever goes on meanwhile. */
@Timeout(120)
class BackupTest {

    private static final String CASE = "{\"title\":\"Case\"}";

    @TempDir
    private Path folder;

    @Test
    void backsUpARunningServiceThatAnswersMeanwhile() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup.zip");
        JsonNode before;
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            before = ServiceUnderTest.json(service.post(CASE));
            AtomicBoolean enough = new AtomicBoolean();
            CompletableFuture<Void> others = CompletableFuture.runAsync(() -> {
                while (!enough.get()) {
                    service.post(CASE);
                }
            });

            CommandReply reply = StoppedStore.backup(data, backup);

            enough.set(true);
            others.join();
            assertThat(reply.lines().toString()).contains("The backup is written to " + backup);
            assertThat(reply.exitCode()).isZero();
        }
        assertThat(Files.getPosixFilePermissions(backup)).isEqualTo(PosixFilePermissions.fromString("rw-------"));

        Path restored = folder.resolve("restored");
        CommandReply reply = Restore.into(restored, backup);

        assertThat(reply.exitCode()).as(reply.lines().toString()).isZero();
        try (ServiceUnderTest service = ServiceUnderTest.on(restored)) {
            String id = before.path("id").asString();
            assertThat(ServiceUnderTest.json(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id)))
                    .isEqualTo(before);
        }
    }

    @Test
    void backsUpAStoppedServiceAndOverwritesNothing() throws Exception {
        Path data = folder.resolve("data");
        Path backup = folder.resolve("backup.zip");
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post(CASE);
        }

        assertThat(StoppedStore.backup(data, backup).exitCode()).isZero();
        byte[] first = Files.readAllBytes(backup);
        assertThat(StoppedStore.backup(data, backup).lines().toString()).contains("is not overwritten");
        assertThat(Files.readAllBytes(backup)).isEqualTo(first);
        assertThat(Restore.into(data, backup).lines().toString()).contains("is not empty");
        CommandReply reply = Restore.into(folder.resolve("new"), backup);
        assertThat(reply.lines().toString()).contains("1 answers").doesNotContain("damaged");
    }

    /** A service may have a folder of its own for temporary files, and writes where nobody else looks. */
    @Test
    void doesNotCallABackupWrittenThatNobodySees() throws Exception {
        Path data = folder.resolve("data");
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post(CASE);
        }
        Path backup = folder.resolve("backup.zip");
        Path commands = data.resolve("commands");
        try (DataFolder running = DataFolder.take(data)) {
            CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(() -> replyDone(commands));

            CommandReply reply = StoppedStore.backup(data, backup);

            elsewhere.join();
            assertThat(reply.exitCode()).isEqualTo(1);
            assertThat(reply.lines().toString())
                    .contains("wrote the backup to " + backup, "cannot be seen from here", data + "/backup.zip");
        }
    }

    private static void replyDone(Path commands) {
        try {
            while (true) {
                try (DirectoryStream<Path> requests = Files.newDirectoryStream(commands, "*.request")) {
                    for (Path request : requests) {
                        String name = request.getFileName().toString().replace(".request", "");
                        Files.delete(request);
                        Path part = Files.writeString(
                                commands.resolve("part"), "{\"exitCode\":0,\"lines\":[\"The backup is written.\"]}");
                        Files.move(part, commands.resolve(name + ".reply"), StandardCopyOption.ATOMIC_MOVE);
                        return;
                    }
                }
                Thread.sleep(10);
            }
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Otherwise a night's backup would take the place of one that still has the answers. */
    @Test
    void backsUpNoFileFromWhichAnswersAreGone() throws Exception {
        Path data = folder.resolve("data");
        Path file = DatabaseFile.in(data).path();
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post(CASE);
        }
        byte[] before = Files.readAllBytes(file);
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.post(CASE);
            service.post(CASE);
        }
        Files.write(file, before);

        CommandReply backup = StoppedStore.backup(data, folder.resolve("backup.zip"));
        CommandReply doctor = Doctor.examine(data, folder.resolve("saved"));

        for (CommandReply reply : new CommandReply[] {backup, doctor}) {
            assertThat(reply.exitCode()).isEqualTo(1);
            assertThat(reply.lines().toString())
                    .contains("2 answers that were given are not in the database file " + file);
        }
        assertThat(folder.resolve("backup.zip")).doesNotExist();
    }

    @Test
    void saysWhatIsWrongWithABackup() throws IOException, InterruptedException {
        Path data = folder.resolve("data");
        assertThat(StoppedStore.backup(data, folder.resolve("b.zip")).lines().toString())
                .contains("There is no database in the data folder " + data);
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            assertThat(StoppedStore.backup(data, folder.resolve("no/b.zip"))
                            .lines()
                            .toString())
                    .contains("no such folder", "name one in " + data);
            service.post(CASE);
        }
        Path backup = folder.resolve("b.zip");
        StoppedStore.backup(data, backup);
        byte[] whole = Files.readAllBytes(backup);
        int number = 0;
        for (byte[] broken :
                new byte[][] {{}, "no zip".getBytes(), java.util.Arrays.copyOf(whole, whole.length / 2), zeroed(whole)
                }) {
            Path file = Files.write(folder.resolve("broken.zip"), broken);
            CommandReply reply = Restore.into(folder.resolve("restored" + number++), file);
            assertThat(reply.exitCode()).isEqualTo(1);
            assertThat(reply.lines().toString()).containsAnyOf("is no backup of Gapwise", "is damaged");
        }
    }

    private static byte[] zeroed(byte[] whole) {
        byte[] zeroed = whole.clone();
        java.util.Arrays.fill(zeroed, whole.length / 3, whole.length / 3 + 200, (byte) 0);
        return zeroed;
    }
}
