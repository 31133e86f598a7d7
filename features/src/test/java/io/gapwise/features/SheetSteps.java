package io.gapwise.features;

import static org.assertj.core.api.Assertions.assertThat;

import io.cucumber.java.After;
import io.cucumber.java.en.Given;
import io.cucumber.java.en.Then;
import io.cucumber.java.en.When;
import io.gapwise.cli.GapwiseCommand;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases in the rows of a sheet: the program's own template, filled in, and what the program makes of it. */
public class SheetSteps {

    private static final JsonMapper JSON = new JsonMapper();

    private final Conversation conversation;
    private final Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "sheets");
    private final Map<String, Map<String, String>> rows = new HashMap<>();

    public SheetSteps(Conversation conversation) throws IOException {
        this.conversation = conversation;
    }

    @Given("the analyst puts it into the sheet")
    public void putsItIntoTheSheet() {
        conversation.putIntoBatch();
    }

    @When("the analyst has the sheet answered")
    public void hasTheSheetAnswered() throws IOException {
        Path template = folder.resolve("template.xlsx");
        Path filled = folder.resolve("filled.xlsx");
        Path answered = folder.resolve("answered.xlsx");
        run("template", "-o", template.toString());
        fill(read(template), filled);
        run("evaluate", filled.toString(), "-o", answered.toString());
        List<Row> all = read(answered);
        all.subList(1, all.size()).forEach(row -> remember(all.get(0), row));
    }

    @Then("beside {} it says that {}")
    public void says(String team, String verdict) {
        assertThat(row(team).get("verdict")).isEqualTo(Phrases.verdict(verdict));
        assertThat(row(team).get("summary")).isNotBlank();
    }

    @Then("no row is marked")
    public void noneIsMarked() {
        assertThat(marked()).isEmpty();
    }

    @Then("only {} is marked, with a problem with {}")
    public void isMarked(String team, String topic) {
        assertThat(marked()).containsExactly(team);
        assertThat(row(team).get("problems")).startsWith(Phrases.topic(topic) + ": ");
        assertThat(row(team)).doesNotContainKey("verdict");
    }

    @After("@sheet")
    public void throwsTheSheetsAway() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    private List<String> marked() {
        return rows.keySet().stream()
                .filter(team -> rows.get(team).containsKey("problems"))
                .toList();
    }

    private Map<String, String> row(String team) {
        assertThat(rows).containsKey(team);
        return rows.get(team);
    }

    private void remember(Row header, Row row) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < header.getCellCount(); i++) {
            if (!row.getCellText(i).isEmpty()) {
                cells.put(header.getCellText(i), row.getCellText(i));
            }
        }
        rows.put(cells.get("title"), cells);
    }

    /** As a spreadsheet program would save the template, with a case in each row beneath the questions. */
    private void fill(List<Row> template, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to);
                Workbook workbook = new Workbook(out, "Analyst", null)) {
            Worksheet sheet = workbook.newWorksheet("Cases");
            for (Row row : template) {
                for (Cell cell : row) {
                    sheet.value(row.getRowNum() - 1, cell.getColumnIndex(), cell.getText());
                }
            }
            int next = template.size();
            for (byte[] gapCase : conversation.batch()) {
                JsonNode answers = JSON.readTree(gapCase);
                for (Cell column : template.get(0)) {
                    JsonNode answer = answers.at("/" + column.getText().replace('.', '/'));
                    if (answer.isNumber()) {
                        sheet.value(next, column.getColumnIndex(), answer.decimalValue());
                    } else if (answer.isString()) {
                        sheet.value(next, column.getColumnIndex(), answer.asString());
                    }
                }
                next++;
            }
        }
    }

    private static List<Row> read(Path file) throws IOException {
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.toFile())) {
            return workbook.getFirstSheet().read();
        }
    }

    private static void run(String... arguments) {
        assertThat(GapwiseCommand.run(arguments, service -> {}, () -> {})).isBetween(0, 1);
    }
}
