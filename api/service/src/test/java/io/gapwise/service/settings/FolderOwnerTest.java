package io.gapwise.service.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nobody but its owner writes into a data folder, because the owner could not open what others write. */
class FolderOwnerTest {

    private static final int ROOT = 0;

    @TempDir
    private Path folder;

    @Test
    void objectsToEverybodyButTheOwner() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("unix"));
        int owner = (int) Files.getAttribute(folder, "unix:uid");

        assertThat(FolderOwner.objection(folder, owner)).isEmpty();
        assertThat(FolderOwner.objection(folder)).isEmpty();
        if (owner == ROOT) {
            // Root can open whatever others write.
            assertThat(FolderOwner.objection(folder, owner + 1)).isEmpty();
        } else {
            assertThat(FolderOwner.objection(folder, ROOT))
                    .hasSize(2)
                    .anySatisfy(line -> assertThat(line).contains("belongs to"))
                    .anySatisfy(line -> assertThat(line).contains("--reuid=" + owner));
        }
    }

    @Test
    void hasNothingAgainstAFolderThatIsNotThere() {
        assertThat(FolderOwner.objection(folder.resolve("none"))).isEmpty();
    }
}
