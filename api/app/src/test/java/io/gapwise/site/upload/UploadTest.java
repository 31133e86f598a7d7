package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;

class UploadTest {

    /** These tests show the keys of the message files, because the labels of the words do not matter here. */
    private static final String WORDS = "--spring.messages.use-code-as-default-message=true";

    @TempDir
    private static Path data;

    private static ServiceUnderTest service;

    @BeforeAll
    static void start() {
        service = ServiceUnderTest.on(data, WORDS);
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aBadCellIsMarkedMendedAnsweredAndDownloaded() {
        marksMendsAnswersAndGivesBack(service);
    }

    @Test
    void theSameOnPostgres(@TempDir Path other) throws IOException {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start();
                ServiceUnderTest there = ServiceUnderTest.on(
                        other,
                        WORDS,
                        "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                        "--spring.datasource.username=postgres")) {
            marksMendsAnswersAndGivesBack(there);
        }
    }

    private static void marksMendsAnswersAndGivesBack(ServiceUnderTest service) {
        UploadVisitor visitor = new UploadVisitor(service);
        long before = kept(service);
        String upload = visitor.uploaded("cases.csv", """
                title;goal.metric;goal.dueInWeeks
                Late reports;QUALTY;12
                Wrong numbers;QUALITY;soon
                Fine;QUALITY;5
                """);
        String page = service.get(upload).body();
        assertThat(page)
                .contains("1 good, 2 bad.", "name=\"cell.2.1\"", "name=\"cell.3.2\"")
                .contains("“soon”", "from 0 to 520", "“QUALTY” is not one of the answers")
                .doesNotContain("name=\"cell.2.2\"", "name=\"cell.4.");

        assertThat(UploadVisitor.location(visitor.post(upload + "?do=keep", "cell.2.1", "QUALITY", "cell.3.2", "many")))
                .endsWith("mended=1");
        assertThat(service.get(upload).body()).contains("2 good, 1 bad.", "value=\"many\"");

        visitor.post(upload + "/answer");
        String result = visitor.result(upload);
        assertThat(result).contains("2 rows are answered.", "Wrong numbers", "“many”");
        assertThat(kept(service) - before).isEqualTo(2);
        String answer = result.replaceAll("(?s).*href=\"/answers/([^\"]+)\".*", "$1");
        assertThat(service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + answer).statusCode())
                .isEqualTo(200);

        HttpResponse<String> csv = service.get(upload + "/answers.csv");
        List<String> lines = csv.body().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("title;goal.metric;goal.dueInWeeks;verdict;");
        assertThat(lines.get(1)).startsWith("Late reports;QUALITY;12;INSUFFICIENT_EVIDENCE;");
        assertThat(lines.get(2)).startsWith("Wrong numbers;QUALITY;many;;").contains("goal.dueInWeeks: This must be");
        assertThat(csv.headers().firstValue("Content-Disposition").orElse("")).contains("cases-answers.csv");
    }

    @Test
    void aWorkbookComesBackWithItsAnswers() throws Exception {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", null)) {
            Worksheet sheet = workbook.newWorksheet("Cases");
            sheet.value(0, 0, "title");
            sheet.value(0, 1, "evidence.sources");
            sheet.value(0, 2, "goal.baseline");
            sheet.value(1, 0, "Late reports");
            sheet.value(1, 1, "SURVEY; SURVEYY");
            sheet.formula(1, 2, "1+1");
            sheet.value(1, 4, "stray");
        }
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("cases.xlsx", file.toByteArray());
        assertThat(service.get(upload).body())
                .contains(
                        "“SURVEYY” is not one of the answers",
                        "a formula that was never calculated",
                        "“stray” is in a column")
                .contains("name=\"some.2.1\" value=\"SURVEY\" checked=\"checked\"");

        visitor.post(
                upload + "?do=keep",
                "set.2.1",
                "1",
                "some.2.1",
                "SURVEY",
                "some.2.1",
                "INTERVIEWS",
                "cell.2.2",
                "2",
                "remove.2.3",
                "on");
        assertThat(service.get(upload).body()).contains("1 good, 0 bad.");
        visitor.post(upload + "?do=answer");
        assertThat(visitor.result(upload)).contains("One row is answered.");

        List<Row> rows = sheet(upload + "/answers.xlsx");
        assertThat(rows.get(0).getCellText(3)).isEqualTo("verdict");
        assertThat(rows.get(1).getCellText(1)).isEqualTo("SURVEY; INTERVIEWS");
        assertThat(rows.get(1).getCellText(3)).isEqualTo("INSUFFICIENT_EVIDENCE");
    }

    @Test
    void aWrongStatementIsNamedMendedAndComesBack() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("cases.csv", """
                title,evidence.statements
                Late reports,LEADERS: unwilling PRESENT; MANGERS: habit PRESENT
                Wrong numbers,nobody knows
                """);
        assertThat(service.get(upload).body())
                .contains("0 good, 2 bad.", "name=\"cell.2.1\"", "Statement 2: “MANGERS” is none of the words")
                .contains("Did you mean “MANAGERS”?", "Statement 1: Write it like this: MANAGERS: littlePractice")
                .contains("MANGERS: habit PRESENT</textarea>");
        assertThat(service.get(upload + "?lang=de").body()).contains("Aussage 2: „MANGERS“ ist keines der Wörter");

        visitor.post(
                upload + "?do=keep",
                "cell.2.1",
                "LEADERS: unwilling PRESENT\r\nMANAGERS: habit PRESENT, FEW",
                "cell.3.1",
                "");
        assertThat(service.get(upload).body()).contains("2 good, 0 bad.");
        visitor.post(upload + "/answer");
        visitor.result(upload);
        String answered = service.get(upload + "/answers.csv").body();
        assertThat(answered).contains("Late reports,\"LEADERS: unwilling PRESENT\nMANAGERS: habit PRESENT, FEW\",");

        assertThat(service.get(visitor.uploaded("again.csv", answered)).body()).contains("2 good, 0 bad.");
    }

    private static List<Row> sheet(String path) throws IOException, InterruptedException {
        byte[] bytes = HttpClient.newHttpClient()
                .send(service.to(path).build(), BodyHandlers.ofByteArray())
                .body();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(bytes))) {
            return workbook.getFirstSheet().read();
        }
    }

    @Test
    void askedTwiceItAnswersOnce() {
        UploadVisitor visitor = new UploadVisitor(service);
        long before = kept(service);
        StringBuilder file = new StringBuilder("title\n");
        for (int i = 0; i < 250; i++) {
            file.append("Case number ").append(i).append('\n');
        }
        String upload = visitor.uploaded("many.csv", file.toString());

        List<CompletableFuture<String>> asked = Stream.generate(() ->
                        CompletableFuture.supplyAsync(() -> UploadVisitor.location(visitor.post(upload + "/answer"))))
                .limit(4)
                .toList();
        assertThat(asked).allSatisfy(one -> assertThat(one.join()).isEqualTo(upload + "/progress"));
        visitor.result(upload);
        visitor.post(upload + "/answer");

        assertThat(visitor.result(upload)).contains("250 rows are answered.");
        assertThat(kept(service) - before).isEqualTo(250);
    }

    @Test
    void whatWasUploadedAndMendedOutlivesARestartAndIsAnsweredOnce(@TempDir Path folder) {
        String upload;
        try (ServiceUnderTest first = ServiceUnderTest.on(folder, WORDS)) {
            UploadVisitor visitor = new UploadVisitor(first);
            upload = visitor.uploaded("cases.csv", "title,goal.metric\nLate reports,QUALTY\nFine,QUALITY\n");
            visitor.post(upload + "?do=keep", "cell.2.1", "QUALITY");
        }
        try (ServiceUnderTest second = ServiceUnderTest.on(folder, WORDS)) {
            assertThat(second.get(upload).body()).contains("2 good, 0 bad.");
            // This is the state that remains when the service is killed while it answers.
            second.bean(JdbcClient.class)
                    .sql("update upload set state = 'RUNNING'")
                    .update();
        }
        try (ServiceUnderTest third = ServiceUnderTest.on(folder, WORDS)) {
            assertThat(new UploadVisitor(third).result(upload)).contains("2 rows are answered.");
            assertThat(kept(third)).isEqualTo(2);
        }
    }

    @Test
    void oneMendIsMadeWhereverTheSameStandsAndSpellingAloneIsReplacedInBulk() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("cases.csv", """
                title,goal.metric,gap.nature,evidence.sources
                First,QUALTY,WISDOM,SURVEYY
                Second,QUALTY,WISDOM,INTERVIEWS; SURVEYY
                Third,QUALTY,CUNNING,
                """);

        visitor.post(upload + "?do=keep", "cell.2.2", "KNOWLEDGE", "everywhere", "1");
        assertThat(UploadVisitor.location(visitor.post(upload + "?do=respell"))).isEqualTo(upload + "/spelling");
        visitor.post(upload + "/spelling", "take", "1.QUALTY", "take", "3.SURVEYY");

        String page = service.get(upload + "?show=bad").body();
        assertThat(page).contains("0 good, 3 bad.", "name=\"cell.2.1\"", "name=\"cell.4.2\"");
    }

    @Test
    void whatMayBeTheOppositeIsNeitherSuggestedNorTakenOver() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("cases.csv", """
                title,obstacles.neverLearned,gap.doneBefore,audience.seniority,goal.strategic
                Nobody says they were not taught,Not present,Not often,Inexperienced,NA
                """);

        assertThat(service.get(upload).body())
                .contains("“Not present” is not one", "“Not often” is not one", "“Inexperienced” is not one")
                .contains("It is not clear what “NA” means here.")
                .doesNotContain("Did you mean");
        assertThat(service.get(upload + "/spelling").body())
                .contains("No word differs")
                .doesNotContain("name=\"take\"");
        visitor.post(upload + "/spelling", "take", "1.Not present", "take", "4.NA");
        assertThat(service.get(upload).body()).contains("0 good, 1 bad.");
    }

    @Test
    void spellingIsShownWithCountsConfirmedAndKept() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("cases.csv", """
                title;obstacles.conflict;gap.doneBefore;evidence.sources
                First case;pre-sent;Long-ago;SUR-VEY, OPINION
                Second case;pre-sent;QUITE OFTEN;
                Third case;present,;;SUR-VEY
                Fourth case;absent;;Interviews
                """);

        String page = service.get(upload + "/spelling").body();
        assertThat(page).contains("value=\"1.pre-sent\"", "value=\"1.present,\"", "value=\"2.Long-ago\"");
        assertThat(page).as("words that are read as they are").doesNotContain("1.absent", "3.Interviews");
        visitor.post(
                upload + "/spelling",
                "take",
                "1.pre-sent",
                "take",
                "1.present,",
                "take",
                "2.Long-ago",
                "take",
                "3.SUR-VEY");
        assertThat(service.get(upload).body()).contains("3 good, 1 bad.");

        visitor.post(upload + "/answer");
        assertThat(visitor.result(upload))
                .contains("Changed in many rows at once", "<td>pre-sent</td>", "<td>present,</td>");
        String answered = service.get(upload + "/answers.csv").body();
        assertThat(answered.lines().toList().get(0)).endsWith(";problems;conditional;considered;corrections");
        assertThat(answered).contains("obstacles.conflict: 'pre-sent' became 'PRESENT'.", "SURVEY; OPINION");

        String again = visitor.uploaded("again.csv", answered);
        assertThat(service.get(again).body()).contains("3 good, 1 bad.");
    }

    @Test
    void aRowThatIsLeftOutIsNotAnsweredUntilItIsTakenBack() {
        UploadVisitor visitor = new UploadVisitor(service);
        String upload = visitor.uploaded("cases.csv", "title\nFirst\nSecond\n");
        visitor.post(upload + "?do=out-2");
        visitor.post(upload + "/answer");
        assertThat(visitor.result(upload)).contains("One row is answered.").doesNotContain(">First<");

        visitor.post(upload + "?do=back-2");
        visitor.post(upload + "/answer");
        assertThat(visitor.result(upload)).contains("2 rows are answered.", ">First<");
    }

    @Test
    void theSameFileIsRecognised() {
        UploadVisitor visitor = new UploadVisitor(service);
        String file = "title\nThe very same\n";
        String first = visitor.uploaded("one.csv", file);
        visitor.post(first + "/answer");
        visitor.result(first);

        String again = visitor.uploaded("other.csv", file);

        assertThat(again).isNotEqualTo(first);
        assertThat(service.get(again).body()).contains("The same file", first + "/result");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''|The file is empty.",
                "%PDF-1.7|This is not a spreadsheet.",
                "titl|Did you mean “title”?",
                "title|no row with a case",
                "{\"title\":\"x\"}|This is JSON",
                "PK\u0003\u0004rest|This is not an XLSX workbook",
            })
    void saysWhyAFileIsNotTaken(String file, String why) {
        HttpResponse<String> answer =
                new UploadVisitor(service).upload("some.xlsx", file.getBytes(StandardCharsets.ISO_8859_1));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains(why, "“some.xlsx” was not accepted.").doesNotContain("Exception");
    }

    @Test
    void aFileThatIsTooLargeIsRefusedOnThePage() {
        HttpResponse<String> answer = new UploadVisitor(service).upload("large.csv", new byte[21 * 1024 * 1024]);

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(service.get(UploadVisitor.location(answer)).body()).contains("larger than 20 MB");
    }

    @Test
    void onlyOneAddressTakesFiles() {
        HttpResponse<String> api = ServiceUnderTest.send(service.to(ServiceUnderTest.RECOMMENDATIONS)
                .header("Content-Type", "multipart/form-data; boundary=x")
                .POST(BodyPublishers.ofString("--x--"))
                .build());

        assertThat(api.statusCode()).isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({"?page=99&show=all", "?page=-1", "?page=x&show=y&mended=z", "?full=perhaps", "/result?page=x"})
    void nonsenseInTheAddressHarmsNothing(String nonsense) {
        String upload = new UploadVisitor(service).uploaded("cases.csv", "title\nFirst\n");

        assertThat(service.get(upload + nonsense).statusCode()).isEqualTo(200);
        assertThat(service.get("/upload/none" + nonsense).statusCode()).isEqualTo(404);
    }

    private static long kept(ServiceUnderTest service) {
        return service.bean(JdbcClient.class)
                .sql("select count(*) from stored_recommendation")
                .query(Long.class)
                .single();
    }
}
