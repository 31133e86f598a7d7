package io.gapwise.app;

import io.gapwise.cli.StoreActions;
import io.gapwise.service.accounts.Passwords;
import io.gapwise.service.commands.CommandFolder;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.commands.StoreCommands;
import io.gapwise.service.keeping.Doctor;
import io.gapwise.service.keeping.Restore;
import io.gapwise.service.keeping.StoppedStore;
import io.gapwise.service.settings.DataFolder;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ConfigurableApplicationContext;

/** Lets the commands reach the store of the service. */
final class StoredData implements StoreActions {

    /** The commands that can add the first credential, which a service may need for its first start. */
    private static final Set<String> BEGIN = Set.of("users", "keys");

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

    @Override
    public int verify(boolean replay, List<String> settings, Output output) {
        return command("verify", replay ? List.of("--replay") : List.of(), settings, output);
    }

    /**
     * Lets the service that runs on the data folder do the command. If none is running there, a service is started for
     * this command alone.
     */
    @Override
    public int command(String name, List<String> arguments, List<String> settings, Output output) {
        StorePlace place = StorePlace.of(settings);
        try {
            if (place.embedded() && DataFolder.inUse(place.folder())) {
                return print(CommandFolder.in(place.folder()).ask(name, arguments), output);
            }
            boolean begins = BEGIN.contains(name) && arguments.get(0).equals("add");
            List<String> objection = place.objection(begins);
            if (!objection.isEmpty()) {
                return print(new CommandReply(1, objection), output);
            }
            if (place.hasNoDatabase()) {
                output.err().println("A new store is created in %s.".formatted(place.folder()));
            }
            return print(inServiceOfItsOwn(name, arguments, settings), output);
        } catch (IOException e) {
            return print(CommandReply.bad("The running service did not reply (%s).".formatted(e.getMessage())), output);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return print(CommandReply.bad("Nobody waited for the outcome."), output);
        }
    }

    /** Hashes the password here, so that it is in no file that passes a request to the running service. */
    @Override
    public int commandWithPassword(
            String name, List<String> arguments, String password, List<String> settings, Output output) {
        // What is done stands first, and whose password it is behind it.
        Optional<String> problem = Passwords.problem(password, arguments.get(1));
        if (problem.isPresent()) {
            return print(new CommandReply(2, List.of(problem.get())), output);
        }
        List<String> all = new ArrayList<>(arguments);
        all.add(Passwords.hash(password));
        return command(name, all, settings, output);
    }

    @Override
    public String newPassword() {
        return Passwords.generated();
    }

    /**
     * Starts a service that opens no port, does the command and stops. It ignores the address in the settings, because
     * a service that other machines can reach does not start without a key, and this command may be the one that adds
     * the first key.
     */
    private static CommandReply inServiceOfItsOwn(String name, List<String> arguments, List<String> settings) {
        List<String> all = new ArrayList<>(settings);
        all.removeIf(setting -> setting.startsWith("--server.") || setting.startsWith("--management.server."));
        all.addAll(List.of(
                "--server.address=127.0.0.1",
                "--server.port=-1",
                "--management.server.address=127.0.0.1",
                "--management.server.port=-1",
                "--gapwise.samples=false",
                StartFailure.UNPRINTED));
        ConfigurableApplicationContext service;
        try {
            service = GapwiseApplication.start(all.toArray(String[]::new));
        } catch (RuntimeException e) {
            FailureAnalysis why = StartFailure.take().orElseThrow(() -> e);
            return CommandReply.bad(why.getDescription(), String.valueOf(why.getAction()));
        }
        try (service) {
            return service.getBean(StoreCommands.class).run(name, arguments);
        }
    }

    private static int print(CommandReply reply, Output output) {
        reply.lines().forEach(reply.exitCode() == 0 ? output.out()::println : output.err()::println);
        output.out().flush();
        output.err().flush();
        return reply.exitCode();
    }
}
