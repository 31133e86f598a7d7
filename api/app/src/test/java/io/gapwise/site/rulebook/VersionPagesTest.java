package io.gapwise.site.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionPagesTest {

    @Test
    void tellsWhatIsWrongWithAFolderButNotWhereItIs(@TempDir Path data, @TempDir Path folder) {
        MiniFolder mini = MiniFolder.in(folder);
        mini.change(MiniFolder.CAUSES, "toolsInadequate", "toolsInadequat");
        try (ServiceUnderTest service = ServiceUnderTest.on(data, mini.setting())) {
            String page = service.get("/rules/versions").body();

            assertThat(page)
                    .contains("No rules are in force at the moment", "Refused", MiniFolder.CAUSES, "unknown-path")
                    .doesNotContain(folder.toString());
            assertThat(service.get("/rules").statusCode()).isEqualTo(503);
            assertThat(service.get("/rules/check").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void comparesTwoRuleSetsThatAnswered(@TempDir Path data, @TempDir Path folder) {
        MiniFolder mini = MiniFolder.in(folder);
        mini.say(1);
        String first = answeredBy(data, mini);
        mini.say(2);
        String second = answeredBy(data, mini);
        try (ServiceUnderTest service = ServiceUnderTest.on(data, mini.setting())) {
            assertThat(service.get("/rules/versions").body())
                    .contains(first.substring(0, 12), second.substring(0, 12), "in force");
            assertThat(service.get("/rules/versions/compare?from=" + first + "&to=" + second)
                            .body())
                    .contains("Changed: 1")
                    .containsPattern("<del>[^<]*The tools fail 1")
                    .containsPattern("<ins>[^<]*The tools fail 2")
                    .doesNotContain("Added:", "Removed:");
            assertThat(service.get("/rules?version=" + first).body())
                    .contains("which is no longer in force", "The tools fail 1");
            assertThat(service.get("/rules/versions/compare?from=%27&to=").body())
                    .contains("Choose two versions");
        }
    }

    private static String answeredBy(Path data, MiniFolder mini) {
        try (ServiceUnderTest service = ServiceUnderTest.on(data, mini.setting())) {
            return ServiceUnderTest.json(service.post(MiniFolder.TOOLS))
                    .at("/ruleset/version")
                    .asString();
        }
    }
}
