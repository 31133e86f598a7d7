package io.gapwise.app;

import io.gapwise.cli.StoreActions;
import io.gapwise.service.commands.CommandFolder;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.commands.StoreCommand;
import io.gapwise.service.keeping.Doctor;
import io.gapwise.service.keeping.Restore;
import io.gapwise.service.keeping.StoppedStore;
import io.gapwise.service.settings.DataFolder;
import io.gapwise.service.settings.DatabaseFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the commands reach the store of the service. */
final class StoredData implements StoreActions {

    private static final String DATA_DIR = "--gapwise.data-dir=";

    @Override
    public int backup(Path dataDir, Path file, Output output) {
        try {
            return print(StoppedStore.backup(dataDir, file), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return print(CommandReply.bad("Nobody waited for the backup; the service may still write it."), output);
        }
    }

    @Override
    public int restore(Path file, Path dataDir, Output output) {
        return print(Restore.into(dataDir, file), output);
    }

    @Override
    public int doctor(Path dataDir, Path salvage, Output output) {
        return print(Doctor.examine(dataDir, salvage), output);
    }

    /** A service that runs on the data folder does it; otherwise one is started for it that nobody can reach. */
    @Override
    public int verify(boolean replay, List<String> settings, Output output) {
        List<String> arguments = replay ? List.of("--replay") : List.of();
        Path dataDir = Path.of(settings.stream()
                .filter(setting -> setting.startsWith(DATA_DIR))
                .map(setting -> setting.substring(DATA_DIR.length()))
                .findFirst()
                .orElse(".gapwise"));
        boolean elsewhere = settings.stream().anyMatch(setting -> setting.startsWith("--spring.datasource.url="));
        try {
            if (!elsewhere && DataFolder.inUse(dataDir)) {
                return print(CommandFolder.in(dataDir).ask("verify", arguments), output);
            }
            if (!elsewhere && !DatabaseFile.in(dataDir).exists()) {
                return print(
                        CommandReply.bad("There is no database in the data folder %s.".formatted(dataDir)), output);
            }
            return verifyAlone(arguments, settings, output);
        } catch (IOException e) {
            return print(CommandReply.bad("The running service did not reply (%s).".formatted(e.getMessage())), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return print(CommandReply.bad("Nobody waited for the outcome."), output);
        }
    }

    private static int verifyAlone(List<String> arguments, List<String> settings, Output output) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of("--server.port=-1", "--gapwise.samples=false"));
        try (ConfigurableApplicationContext service = GapwiseApplication.start(all.toArray(String[]::new))) {
            StoreCommand verify = service.getBeansOfType(StoreCommand.class).values().stream()
                    .filter(command -> command.name().equals("verify"))
                    .findFirst()
                    .orElseThrow();
            return print(verify.run(arguments), output);
        }
    }

    private static int print(CommandReply reply, Output output) {
        reply.lines().forEach(reply.exitCode() == 0 ? output.out()::println : output.err()::println);
        output.out().flush();
        output.err().flush();
        return reply.exitCode();
    }
}
