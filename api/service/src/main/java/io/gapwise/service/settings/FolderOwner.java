package io.gapwise.service.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Knows who may write into a data folder without doing harm: what another user writes there, root for one, the user of the
 * service could not open any more.
 */
public final class FolderOwner {

    private static final int ROOT = 0;
    private static final String USER = "unix:uid";
    private static final String GROUP = "unix:gid";

    private FolderOwner() {}

    /** Says why this user should not write into a folder, and what to do instead; nothing where all is well. */
    public static List<String> objection(Path folder) {
        try {
            // Linux says who runs a process by who owns it. Elsewhere nobody is refused.
            return objection(folder, (int) Files.getAttribute(Path.of("/proc/self"), USER));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException e) {
            return List.of();
        }
    }

    static List<String> objection(Path folder, int self) throws IOException {
        // A folder may be lent to the service by its group; the database in it is always the service's own.
        Path file = DatabaseFile.in(folder).path();
        Path owned = Files.exists(file) ? file : folder;
        int owner = (int) Files.getAttribute(owned, USER);
        // Root can open whatever others write.
        if (owner == self || owner == ROOT) {
            return List.of();
        }
        return List.of(
                "The data folder %s belongs to %s, and the service could not open what another user writes there."
                        .formatted(folder, Files.getOwner(owned).getName()),
                "Run the command as that user: setpriv --reuid=%d --regid=%d --clear-groups java -jar gapwise.jar …"
                        .formatted(owner, (int) Files.getAttribute(owned, GROUP)));
    }
}
