package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.EnumSwitches;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EnumSwitchesTest {

    @Test
    void everySwitchOverOurEnumsNamesEveryWord() throws IOException {
        assertThat(EnumSwitches.incompleteIn(Path.of("src/main/java"))).isEmpty();
    }
}
