package io.gapwise.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.nio.file.Path;
import java.util.HashSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class ReloadUnderLoadTest {

    private static final int RELOADS = 50;

    @TempDir
    private Path data;

    @TempDir
    private Path folder;

    @Test
    void failsNoRequestAndGivesNoAnswerUnderAWrongVersion() {
        MiniFolder mini = MiniFolder.in(folder);
        try (ServiceUnderTest service = ServiceUnderTest.on(data, mini.setting())) {
            LoadGenerator load = new LoadGenerator(service, 3);
            try (load) {
                for (int i = 1; i <= RELOADS; i++) {
                    reload(service, mini, i);
                }
            }

            assertThat(load.complaints()).isEmpty();
            assertThat(load.answers()).isGreaterThan(RELOADS);
            assertThat(new HashSet<>(load.textOf().values()))
                    .as("one text, one version")
                    .hasSameSizeAs(load.textOf().keySet())
                    .hasSizeGreaterThan(RELOADS / 2);
            load.textOf()
                    .forEach((version, text) -> assertThat(
                                    service.get("/api/v1/rulesets/" + version).body())
                            .as("the stored text of the version is what answered")
                            .contains(text));
        }
    }

    static void reload(ServiceUnderTest service, MiniFolder mini, int number) {
        String before = service.bean(LiveRules.class).found().orElseThrow().version();
        mini.say(number);
        ReloadTest.await(() ->
                !service.bean(LiveRules.class).found().orElseThrow().version().equals(before));
    }
}
