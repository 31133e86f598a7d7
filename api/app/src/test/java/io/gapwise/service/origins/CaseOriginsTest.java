package io.gapwise.service.origins;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.recommendations.MadeHow;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** A case says where its answers were read from, until somebody changes one by hand or the case is erased. */
@Timeout(120)
class CaseOriginsTest {

    private static final String READ =
            "{\"title\":\"Late reports\",\"goal\":{\"stake\":\"SERIOUS\"},\"gap\":{\"frequency\":\"DAILY\"}}";
    private static final List<AnswerOrigin> ORIGINS = List.of(
            new AnswerOrigin("goal.stake", "Priority", "High Xylophone", "SERIOUS"),
            new AnswerOrigin("gap.frequency", "How often?", "each day", "DAILY"));

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static final GapCases cases = service.bean(GapCases.class);

    @Test
    void standsInTheCaseUntilSomebodyChangesTheAnswer() throws Exception {
        CaseView made = read();

        assertThat(origins(made.id()).at("/goal.stake/column").asString()).isEqualTo("Priority");
        CaseView described = cases.change(made.id(), made.revision(), READ.replace("Late", "Later"), MadeHow.CHANGED);
        assertThat(paths(made.id())).containsExactly("goal.stake", "gap.frequency");
        CaseView changed =
                cases.change(made.id(), described.revision(), READ.replace("SERIOUS", "LITTLE"), MadeHow.CHANGED);
        assertThat(paths(made.id())).containsExactly("gap.frequency");
        cases.undo(made.id(), changed.revision());
        assertThat(paths(made.id())).containsExactly("goal.stake", "gap.frequency");
    }

    @Test
    void takesTheNewOriginOfAnAnswerThatASheetChanges() throws Exception {
        CaseView made = read();

        cases.changeFromSheet(
                made.id(),
                made.revision(),
                READ.replace("SERIOUS", "LITTLE"),
                List.of(new AnswerOrigin("goal.stake", "Priority", "Low", "LITTLE")));

        assertThat(paths(made.id())).containsExactly("gap.frequency", "goal.stake");
        assertThat(origins(made.id()).at("/goal.stake/cell").asString()).isEqualTo("Low");
    }

    @Test
    void goesAlongWithACopyAndIntoTheExport() throws Exception {
        CaseView made = read();
        CaseView copy = cases.duplicate(made.id(), "");

        assertThat(paths(copy.id())).containsExactly("goal.stake", "gap.frequency");
        List<String> lines = service.get("/api/v1/export").body().lines().toList();
        assertThat(lines)
                .filteredOn(line -> line.startsWith("{\"type\":\"case-origins\"") && line.contains(copy.id()))
                .singleElement()
                .asString()
                .contains("\"version\":1", "High Xylophone", "\"path\":\"gap.frequency\"");
    }

    @Test
    void standsInTheSheetOfCasesAndIsPassedOverWhenItComesBack() throws Exception {
        CaseView made = read();
        cases.answer(made.id());

        assertThat(service.get("/cases/export.csv").body().lines())
                .filteredOn(line -> line.contains(made.id()))
                .singleElement()
                .asString()
                .contains("Priority", "High Xylophone", "How often?");
    }

    @Test
    void isGoneWhenTheCaseIsErased() throws Exception {
        CaseView made = read();
        cases.change(made.id(), made.revision(), READ.replace("DAILY", "WEEKLY"), MadeHow.CHANGED);

        HttpResponse<String> receipt = ServiceUnderTest.send(
                service.to("/api/v1/cases/" + made.id()).DELETE().build());

        assertThat(ServiceUnderTest.json(receipt).at("/erased/origins").asInt()).isEqualTo(2);
        assertThat(service.bean(JdbcClient.class)
                        .sql("select count(*) from case_origin where case_id = :id")
                        .param("id", made.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void isReadOnly() {
        String path = "/api/v1/cases/" + read().id();

        HttpResponse<String> refused = ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .header("If-Match", "*")
                .method("PATCH", BodyPublishers.ofString("{\"origins\":{}}"))
                .build());

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(ServiceUnderTest.json(refused).at("/errors/0/pointer").asString())
                .isEqualTo("/origins");
    }

    @Test
    void cutsLongCells() {
        assertThat(new AnswerOrigin("title", "T", "x".repeat(500), "y").cell()).hasSize(121);
    }

    private static CaseView read() {
        try {
            CaseView made = cases.create(READ);
            service.bean(CaseOrigins.class).add(List.of(new VersionOrigins(made.id(), 1, ORIGINS)));
            return made;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode origins(String id) {
        return ServiceUnderTest.json(service.get("/api/v1/cases/" + id)).get("origins");
    }

    private static List<String> paths(String id) {
        return List.copyOf(origins(id).propertyNames());
    }
}
