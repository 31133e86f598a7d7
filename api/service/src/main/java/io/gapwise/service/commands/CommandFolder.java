package io.gapwise.service.commands;

import io.gapwise.service.settings.DataFolder;
import io.gapwise.service.settings.OwnedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Passes requests and replies as files in a folder beside the database, which only its owner can open: whoever can write
 * there could read the database itself.
 */
public final class CommandFolder {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String REQUEST = ".request";
    private static final String REPLY = ".reply";
    private static final Duration TAKEN_WITHIN = Duration.ofSeconds(10);
    private static final Duration LOOK_EVERY = Duration.ofMillis(50);

    private final Path dataDir;
    private final Path folder;

    private CommandFolder(Path dataDir) {
        this.dataDir = dataDir;
        this.folder = dataDir.resolve("commands");
    }

    public static CommandFolder in(Path dataDir) {
        return new CommandFolder(dataDir.toAbsolutePath().normalize());
    }

    /**
     * Asks the service that runs on the data folder for a command and waits for the reply, however long the command
     * takes.
     *
     * @throws IOException if the request cannot be written, if no service takes it within ten seconds, or if the service
     *     ends before it has replied
     */
    public CommandReply ask(String command, List<String> arguments) throws IOException, InterruptedException {
        String id = UUID.randomUUID().toString();
        Path request = folder.resolve(id + REQUEST);
        Path reply = folder.resolve(id + REPLY);
        write(request, new CommandRequest(command, arguments), folder);
        long giveUp = System.nanoTime() + TAKEN_WITHIN.toNanos();
        while (!Files.exists(reply)) {
            boolean running = DataFolder.inUse(dataDir);
            boolean refused = Files.exists(request) && (!running || System.nanoTime() > giveUp);
            if (refused && Files.deleteIfExists(request)) {
                throw new IOException("no service took the request");
            }
            if (!running && !Files.exists(reply)) {
                throw new IOException("the service ended before it had replied");
            }
            Thread.sleep(LOOK_EVERY.toMillis());
        }
        CommandReply said = JSON.readValue(Files.readAllBytes(reply), CommandReply.class);
        Files.deleteIfExists(reply);
        return said;
    }

    /** Makes the folder for its owner only, and forgets what was asked of an earlier process. */
    void open() throws IOException {
        Files.createDirectories(folder);
        OwnedFiles.closeToOthers(folder);
        for (Path old : listed("")) {
            Files.deleteIfExists(old);
        }
    }

    /** Lists the requests that nobody has taken yet. */
    List<Path> waiting() throws IOException {
        return listed(REQUEST);
    }

    /**
     * Takes a request, so that nobody else does it.
     *
     * @throws IOException if it was withdrawn or is none
     */
    CommandRequest take(Path request) throws IOException {
        byte[] sent = Files.readAllBytes(request);
        Files.delete(request);
        try {
            return JSON.readValue(sent, CommandRequest.class);
        } catch (JacksonException e) {
            throw new IOException("The request cannot be read.", e);
        }
    }

    void reply(Path request, CommandReply reply) throws IOException {
        String name = request.getFileName().toString();
        write(request.resolveSibling(name.substring(0, name.length() - REQUEST.length()) + REPLY), reply, folder);
    }

    private List<Path> listed(String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Writes a file that appears whole or not at all, and that the service can read whoever asks. */
    private static void write(Path file, Object value, Path folder) throws IOException {
        Path part = file.resolveSibling(file.getFileName() + ".part");
        Files.write(part, JSON.writeValueAsBytes(value));
        OwnedFiles.leaveToOwnerOf(folder, part);
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE);
    }
}
