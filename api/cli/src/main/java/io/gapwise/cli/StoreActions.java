package io.gapwise.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;

/**
 * Looks after the store for the commands, which know neither the database nor the service. Each action prints what it
 * did or what is wrong, and returns the exit code.
 */
public interface StoreActions {

    /** Where an action prints: what was asked for to {@code out}, all else to {@code err}. */
    record Output(PrintWriter out, PrintWriter err) {}

    /** Backs up the database of a data folder into a new file, whether a service is running on the folder or not. */
    int backup(Path dataDir, Path file, Output output);

    /** Restores a backup into a data folder that is empty or not there yet. */
    int restore(Path file, Path dataDir, Output output);

    /** Examines the database of a data folder and saves what can be read of a damaged one into another folder. */
    int doctor(Path dataDir, Path salvage, Output output);

    /**
     * Checks that nothing that was answered has been changed, cut off or slipped in.
     *
     * @param replay whether each answer is also given again and compared
     * @param settings the settings of the service, which say where the answers are
     */
    int verify(boolean replay, List<String> settings, Output output);

    /**
     * Does a command by its name, such as {@code keys}, in the service that has the store open or without one.
     *
     * @param settings the settings of the service, which say where the store is
     */
    int command(String name, List<String> arguments, List<String> settings, Output output);

    /**
     * Does a command that sets a password. Only a hash of the password leaves this process.
     *
     * @param arguments as of {@link #command}, without the password, which comes last
     */
    int commandWithPassword(String name, List<String> arguments, String password, List<String> settings, Output output);

    /** Returns a password that nobody has used before. */
    String newPassword();
}
