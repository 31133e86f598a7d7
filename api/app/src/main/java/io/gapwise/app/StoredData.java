package io.gapwise.app;

import io.gapwise.cli.StoreActions;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.keeping.Doctor;
import io.gapwise.service.keeping.Restore;
import io.gapwise.service.keeping.StoppedStore;
import java.nio.file.Path;

/** Lets the commands reach the store of the service. */
final class StoredData implements StoreActions {

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

    private static int print(CommandReply reply, Output output) {
        reply.lines().forEach(reply.exitCode() == 0 ? output.out()::println : output.err()::println);
        output.out().flush();
        output.err().flush();
        return reply.exitCode();
    }
}
