package io.gapwise.service.cases;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.service.recommendations.MadeHow;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Undoing again goes further back, and a change after that can be undone too. */
class UndoneVersionsTest {

    @ParameterizedTest
    @CsvSource({
        "CREATED, 0",
        "CREATED CHANGED, 1",
        "CREATED CHANGED VOICES, 2",
        "CREATED CHANGED CHANGED UNDONE, 1",
        "CREATED CHANGED CHANGED UNDONE UNDONE, 0",
        "CREATED CHANGED UNDONE CHANGED, 1",
        "CREATED CHANGED CHANGED UNDONE CHANGED, 2",
        "UNDONE, 0",
    })
    void goesBackBehindWhatWasUndone(String how, int back) {
        SortedMap<Integer, MadeHow> versions = new TreeMap<>();
        for (String each : how.split(" ")) {
            versions.put(versions.size() + 1, MadeHow.valueOf(each));
        }
        assertThat(UndoneVersions.before(versions)).isEqualTo(back);
    }
}
