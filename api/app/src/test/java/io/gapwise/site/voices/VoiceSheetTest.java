package io.gapwise.site.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.site.SiteVisitor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** Checks that people without a link are asked by a workbook, and that a bad one leaves nothing behind. */
class VoiceSheetTest {

    private static final String QUESTION = "tools-stopped-work";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final Survey survey = new Survey(service);
    private final SiteVisitor analyst = new SiteVisitor(service, "de");

    @Test
    void asksByASheetAndCountsWhatWasFilledInOnce() throws Exception {
        String id = survey.newCase("By a sheet");
        String sheet = sheet(id);
        List<Row> rows = rows(sheet);
        int column = column(rows.get(0));
        assertThat(rows.get(1).getCellText(column)).contains("Gerät oder Programm");

        byte[] filled = filled(people -> {
            people.value(0, 0, QUESTION);
            people.value(1, 0, rows.get(1).getCellText(column));
            people.value(2, 0, "Mehr als zehnmal");
            people.value(3, 0, "  three to ten TIMES ");
            people.value(5, 0, "never");
        });
        SiteVisitor.Page taken = upload(id, sheet, filled);

        assertThat(taken.onward()).endsWith("note=sheetTaken");
        assertThat(survey.said(id).get("answers").asInt()).isEqualTo(3);
        assertThat(survey.seen(id, StatedBy.MANAGERS, Obstacle.toolsInadequate)
                        .get("for")
                        .asInt())
                .isEqualTo(2);
        SiteVisitor.Page twice = upload(id, sheet, filled);
        assertThat(twice.status()).isEqualTo(409);
        assertThat(twice.document().select("[role=status]").text()).contains("schon gezählt");
        assertThat(survey.said(id).get("answers").asInt()).isEqualTo(3);
    }

    /** Two rows that say the same are two people; the same two rows in another file are these two. */
    @Test
    void countsOnlyTheNewRowsOfAnotherFile() throws Exception {
        String id = survey.newCase("Saved again");
        String sheet = sheet(id);
        upload(id, sheet, filled(people -> {
            people.value(0, 0, QUESTION);
            people.value(1, 0, "Mehr als zehnmal");
            people.value(2, 0, "Mehr als zehnmal");
            people.value(3, 0, "never");
        }));

        SiteVisitor.Page more = upload(id, sheet, filled(people -> {
            people.value(0, 0, QUESTION);
            people.value(1, 0, "never");
            people.value(2, 0, "Mehr als zehnmal");
            people.value(3, 0, "Mehr als zehnmal");
            people.value(4, 0, "Mehr als zehnmal");
        }));

        assertThat(more.status()).isEqualTo(200);
        assertThat(more.document().select("[role=status]").text())
                .contains("Eine Zeile ist gezählt", "3 waren schon gezählt");
        assertThat(survey.said(id).get("answers").asInt()).isEqualTo(4);
        assertThat(survey.seen(id, StatedBy.MANAGERS, Obstacle.toolsInadequate)
                        .get("for")
                        .asInt())
                .isEqualTo(3);
    }

    /** The codes stand in the survey that is handed out; a survey tool exports them, or the texts, with notes of its own. */
    @Test
    void countsWhatASurveyToolExports() throws Exception {
        String id = survey.newCase("By a survey tool");
        String sheet = sheet(id);
        String form =
                analyst.get(sheet.replace("/sheet", "/survey.txt")).response().body();
        assertThat(form).contains("\tS\t\tlanguage\t\tde", "\tS\t\tanonymized\t\tY");
        List<String[]> lines = form.lines().map(line -> line.split("\t", -1)).toList();
        String asked = lines.stream()
                .filter(cells -> cells[1].equals("Q") && cells[5].contains("Gerät oder Programm"))
                .map(cells -> cells[3])
                .findFirst()
                .orElseThrow();
        String daily = lines.stream()
                .filter(cells -> cells[1].equals("A") && cells[5].equals("Mehr als zehnmal"))
                .map(cells -> cells[3])
                .findFirst()
                .orElseThrow();
        assertThat(asked).matches("[a-z][a-z0-9]{0,19}");
        assertThat(daily).matches("[a-z0-9]{1,5}");

        SiteVisitor.Page taken = upload(
                id,
                sheet,
                "\"id\",\"submitdate\",\"%s\"\n\"1\",\"2026-02-03\",\"%s\"\n\"2\",\"\",\"three to ten times\"\n"
                        .formatted(asked, daily)
                        .getBytes(StandardCharsets.UTF_8));

        assertThat(taken.onward()).endsWith("note=sheetTaken");
        assertThat(survey.said(id).get("answers").asInt()).isEqualTo(2);
        assertThat(survey.seen(id, StatedBy.MANAGERS, Obstacle.toolsInadequate)
                        .get("for")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void namesEveryBadCellAndTakesNothing() throws Exception {
        String id = survey.newCase("A bad sheet");
        String sheet = sheet(id);

        SiteVisitor.Page refused = upload(id, sheet, filled(people -> {
            people.value(0, 0, QUESTION);
            people.value(0, 1, "no-such-question");
            people.value(1, 0, "Kein einziges Mal");
            people.value(2, 0, "=1+1");
            people.value(3, 4, "outside");
        }));

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.document().select("[role=alert] li").eachText())
                .hasSize(3)
                .anySatisfy(problem -> assertThat(problem).contains("B1", "no-such-question"))
                .anySatisfy(problem -> assertThat(problem).contains("A3", "=1+1"))
                .anySatisfy(problem -> assertThat(problem).contains("E4", "outside"));
        assertThat(survey.said(id).get("answers").asInt()).isZero();
        assertThat(upload(id, sheet, "no workbook".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(422);
        assertThat(upload(id, sheet, filled(people -> people.value(0, 0, QUESTION)))
                        .status())
                .isEqualTo(422);
    }

    private String sheet(String id) {
        String invitation = survey.invitation(id, StatedBy.MANAGERS).get("id").asString();
        return "/cases/" + id + "/voices/" + invitation + "/sheet";
    }

    private SiteVisitor.Page upload(String id, String sheet, byte[] file) {
        String token = analyst.get("/cases/" + id + "/voices")
                .document()
                .select("input[name=_csrf]")
                .first()
                .val();
        return analyst.post(sheet, List.of(SiteVisitor.field("_csrf", token)), "file", "filled.xlsx", file);
    }

    private static List<Row> rows(String sheet) throws IOException, InterruptedException {
        byte[] workbook = HttpClient.newHttpClient()
                .send(
                        service.to(sheet + ".xlsx")
                                .header("Accept-Language", "de")
                                .build(),
                        BodyHandlers.ofByteArray())
                .body();
        try (ReadableWorkbook read = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            Sheet first = read.getFirstSheet();
            assertThat(first.getName()).isEqualTo("Personen");
            return first.read();
        }
    }

    private static int column(Row ids) {
        return (int)
                ids.stream().takeWhile(cell -> !QUESTION.equals(cell.getText())).count();
    }

    private static byte[] filled(Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Somebody", null)) {
            filling.accept(workbook.newWorksheet("People"));
        }
        return out.toByteArray();
    }
}
