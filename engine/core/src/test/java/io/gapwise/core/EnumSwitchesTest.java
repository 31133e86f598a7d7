package io.gapwise.core;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.core.testing.EnumSwitches;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class EnumSwitchesTest {

    /** The one that is left is about an enum of the JSON reader, which we cannot change. */
    @Test
    void everySwitchOverOurEnumsNamesEveryWord() throws IOException {
        assertThat(EnumSwitches.incompleteIn(Path.of("src/main/java")))
                .containsExactly("PropertyValueReader.java: START_OBJECT");
    }
}
