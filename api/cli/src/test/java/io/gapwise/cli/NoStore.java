package io.gapwise.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes down what a command asks of the store. */
final class NoStore implements StoreActions {

    final List<String> asked = new ArrayList<>();

    @Override
    public int backup(Path dataDir, Path file, Output output) {
        asked.add("backup of %s to %s".formatted(dataDir, file));
        return 0;
    }

    @Override
    public int restore(Path file, Path dataDir, Output output) {
        asked.add("restore of %s into %s".formatted(file, dataDir));
        return 0;
    }

    @Override
    public int doctor(Path dataDir, Path salvage, Output output) {
        asked.add("doctor of %s to %s".formatted(dataDir, salvage));
        return 1;
    }

    @Override
    public int verify(boolean replay, List<String> settings, Output output) {
        asked.add("verify with %s".formatted(settings));
        return 0;
    }

    @Override
    public int command(String name, List<String> arguments, List<String> settings, Output output) {
        asked.add("%s %s with %s".formatted(name, arguments, settings));
        return 0;
    }

    @Override
    public int commandWithPassword(
            String name, List<String> arguments, String password, List<String> settings, Output output) {
        asked.add("%s %s and the password %s with %s".formatted(name, arguments, password, settings));
        return 0;
    }

    @Override
    public String newPassword() {
        return "a new password";
    }
}
