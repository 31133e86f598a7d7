package io.gapwise.site.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Sign;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Checks that nothing is kept of a person but the numbers that the person is part of. */
class KeptOfVoicesTest {

    private static final Obstacle TOOLS = Obstacle.toolsInadequate;

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final Survey survey = new Survey(service);

    @Test
    void keepsNumbersAndNoAnswers() {
        String id = survey.newCase("Numbers only");
        String path = survey.invited(id, StatedBy.PERFORMERS);
        survey.answered(path, TOOLS, Sign.FOR);
        survey.answered(path, Obstacle.feedbackMissing, Sign.FOR);
        survey.answered(path, TOOLS, Sign.AGAINST);
        survey.said(id);

        assertThat(rows("voice_sighting", id)).isEmpty();
        List<Map<String, Object>> waiting = rows("voice_waiting", id);
        assertThat(waiting)
                .isNotEmpty()
                .allSatisfy(row -> assertThat(row.keySet().stream().map(String::toLowerCase))
                        .containsExactlyInAnyOrder(
                                "tenant",
                                "case_id",
                                "people_group",
                                "obstacle",
                                "sees",
                                "extent",
                                "impression",
                                "people"));
        assertThat(columns())
                .isNotEmpty()
                .noneMatch(column -> column.contains("DATE") && !column.startsWith("VOICE_INVITATION"));

        survey.answered(path, TOOLS, Sign.FOR);
        survey.said(id);

        assertThat(rows("voice_waiting", id))
                .noneMatch(row -> TOOLS.name().equals(row.get("OBSTACLE")))
                .isNotEmpty();
        assertThat(rows("voice_count", id))
                .isNotEmpty()
                .allMatch(row -> TOOLS.name().equals(row.get("OBSTACLE")));
    }

    /** Whoever may export must not learn more than whoever may look. */
    @Test
    void exportsWhatTheApiShowsAndNoMore() {
        String id = survey.newCase("Exported");
        String performers = survey.invited(id, StatedBy.PERFORMERS);
        String managers = survey.invited(id, StatedBy.MANAGERS);
        for (Sign sign : List.of(Sign.FOR, Sign.FOR, Sign.AGAINST, Sign.FOR)) {
            survey.answered(performers, TOOLS, sign);
        }
        survey.answered(managers, TOOLS, Sign.FOR);

        List<JsonNode> shown = new ArrayList<>();
        survey.said(id).get("groups").forEach(group -> group.get("obstacles").forEach(shown::add));
        List<JsonNode> exported = service.get("/api/v1/export")
                .body()
                .lines()
                .map(ServiceUnderTest.JSON::readTree)
                .filter(line -> line.get("type").asString().equals("voice-count"))
                .filter(line -> line.toString().contains(id))
                .toList();

        assertThat(shown).isNotEmpty();
        assertThat(exported).hasSameSizeAs(shown);
        for (JsonNode line : exported) {
            JsonNode fields = line.has("obstacle") ? line : line.get("data");
            assertThat(new TreeSet<>(fields.propertyNames()))
                    .contains("against", "cannotSee", "for", "neither", "says")
                    .doesNotContain("impression", "people", "sees", "share");
            assertThat(shown)
                    .anySatisfy(each -> assertThat(each.propertyNames())
                            .allSatisfy(name -> assertThat(each.get(name)).isEqualTo(fields.get(name))));
        }
    }

    /** Which forms and rows were counted is asked for only while answers are taken. */
    @Test
    void forgetsWhichFormsWereCountedWhereTheLinkIsTakenBack() {
        String id = survey.newCase("Taken back");
        JsonNode invitation = survey.invitation(id, StatedBy.MANAGERS);
        survey.answered(URI.create(invitation.get("link").asString()).getPath(), TOOLS, Sign.FOR);
        assertThat(known(invitation)).isEqualTo(1);

        ServiceUnderTest.send(service.to("/api/v1/cases/" + id + "/voices/"
                        + invitation.get("id").asString())
                .DELETE()
                .build());

        assertThat(known(invitation)).isZero();
    }

    private static int known(JsonNode invitation) {
        return store().sql("select count(*) from voice_known where invitation = :id")
                .param("id", invitation.get("id").asString())
                .query(Integer.class)
                .single();
    }

    private static List<Map<String, Object>> rows(String table, String id) {
        return store().sql("select * from " + table + " where case_id = :id")
                .param("id", id)
                .query()
                .listOfRows();
    }

    /** Lists the columns of all that is kept of voices, each with its type. */
    private static List<String> columns() {
        return store().sql("select table_name || '.' || column_name || ' ' || data_type from information_schema.columns"
                        + " where table_name in ('VOICE_SIGHTING', 'VOICE_WAITING', 'VOICE_COUNT', 'VOICE_KNOWN')")
                .query(String.class)
                .list();
    }

    private static JdbcClient store() {
        return service.bean(JdbcClient.class);
    }
}
