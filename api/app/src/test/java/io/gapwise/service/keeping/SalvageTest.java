package io.gapwise.service.keeping;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.settings.DatabaseFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import tools.jackson.databind.JsonNode;

/** What refers to something that is lost is saved all the same. */
@Timeout(120)
class SalvageTest {

    @TempDir
    private Path folder;

    /** The tool of the database prints what it tries, and the report of the doctor is to stand alone. */
    @Test
    @ExtendWith(OutputCaptureExtension.class)
    void goesBackToTheLastWholeStateInSilence(CapturedOutput output) throws Exception {
        Path data = folder.resolve("data");
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            service.batch("{\"title\":\"A case\"}\n".repeat(4));
        }
        int before = output.getAll().length();

        DatabaseFile whole = SalvageMethod.LAST_WHOLE_STATE.apply(
                DatabaseFile.in(data), Files.createDirectory(folder.resolve("work")));

        assertThat(output.getAll().substring(before)).isEmpty();
        assertThat(StoreReading.of(whole).rows()).containsEntry("STORED_RECOMMENDATION", 4L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delete from stored_case where mod(seq, 2) = 0",
                "delete from gap_case where version = 1",
                "delete from stored_rule_set",
                "delete from answer_proof where place > 2"
            })
    void savesAnswersWhoseCaseOrRuleSetOrProofIsLost(String loss) throws Exception {
        Path data = folder.resolve("data");
        String id;
        try (ServiceUnderTest service = ServiceUnderTest.on(data)) {
            JsonNode last = service.batch("{\"title\":\"A case\"}\n".repeat(4)).get(3);
            id = last.get("id").asString();
        }
        DatabaseFile file = DatabaseFile.in(data);
        try (Connection database = DriverManager.getConnection(file.url(), DatabaseFile.USER, "");
                Statement statement = database.createStatement()) {
            statement.execute("set referential_integrity false");
            assertThat(statement.executeUpdate(loss)).isPositive();
        }
        Path saved = Files.createDirectory(folder.resolve("saved"));

        assertThat(Salvage.copy(file, DatabaseFile.in(saved))).containsEntry("STORED_RECOMMENDATION", 4L);

        try (ServiceUnderTest service = ServiceUnderTest.on(saved)) {
            assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + id).statusCode())
                    .isEqualTo(200);
            assertThat(service.get("/api/v1/cases/" + id).statusCode()).isEqualTo(200);
            assertThat(service.post("{\"title\":\"It goes on\"}").statusCode()).isEqualTo(201);
        }
    }
}
