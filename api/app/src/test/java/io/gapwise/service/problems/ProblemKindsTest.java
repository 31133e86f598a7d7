package io.gapwise.service.problems;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.Service;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.site.upload.Visitor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/** Each kind of problem can happen, and carries its code to whoever sent what was wrong. */
class ProblemKindsTest {

    private static final String CASE = "{\"title\":\"Case\"}";
    private static final Pattern CODES = Pattern.compile("data-codes=\"([^\"]*)\"");

    @TempDir
    private static Path folder;

    @AutoClose
    private static final Service service = Service.onItsOwn();

    private static final Map<ProblemKind, Supplier<List<String>>> WRONG = wrong();

    private static Map<ProblemKind, Supplier<List<String>>> wrong() {
        Map<ProblemKind, Supplier<List<String>>> wrong = new EnumMap<>(ProblemKind.class);
        wrong.put(ProblemKind.MALFORMED, () -> ofCase("{\"title\":\"Case\""));
        wrong.put(ProblemKind.BAD_ENCODING, () -> codes(service.post("{\"title\":\"Grüße\"}".getBytes(ISO_8859_1))));
        wrong.put(ProblemKind.TRAILING_CONTENT, () -> ofCase(CASE + CASE));
        wrong.put(
                ProblemKind.TOO_LARGE,
                () -> ofBody(about() + "/what-if", "{\"colour\":\"%s\"}".formatted("x".repeat(65_520))));
        wrong.put(ProblemKind.TOO_DEEP, () -> ofCase("{\"title\":".repeat(40)));
        wrong.put(ProblemKind.MISSING, () -> ofCase("{}"));
        wrong.put(ProblemKind.GIVEN_TWICE, () -> ofCase("{\"title\":\"Case\",\"title\":\"Case\"}"));
        wrong.put(ProblemKind.NO_SUCH_FIELD, () -> ofCase("{\"title\":\"Case\",\"colour\":1}"));
        wrong.put(ProblemKind.NO_SUCH_PARAMETER, () -> ofQuery(Service.RECOMMENDATIONS + "?colour=red"));
        wrong.put(ProblemKind.NO_SUCH_WORD, () -> ofCase("{\"title\":\"Case\",\"gap\":{\"doneBefore\":\"OFTN\"}}"));
        wrong.put(ProblemKind.NO_SUCH_CONCLUSION, () -> ofQuery(about() + "/why?conclusion=COACHNG"));
        wrong.put(ProblemKind.BAD_CURSOR, () -> ofQuery(Service.RECOMMENDATIONS + "?cursor=7"));
        wrong.put(ProblemKind.WRONG_TYPE, () -> ofCase("{\"title\":7}"));
        wrong.put(ProblemKind.OUT_OF_RANGE, () -> ofCase("{\"title\":\"Case\",\"goal\":{\"dueInWeeks\":521}}"));
        wrong.put(ProblemKind.NOT_WHOLE, () -> ofCase("{\"title\":\"Case\",\"goal\":{\"dueInWeeks\":2.5}}"));
        wrong.put(ProblemKind.TOO_SHORT, () -> ofCase("{\"title\":\"C\"}"));
        wrong.put(ProblemKind.TOO_LONG, () -> ofCase("{\"title\":\"%s\"}".formatted("x".repeat(201))));
        wrong.put(ProblemKind.BAD_CHARACTER, () -> ofCase("{\"title\":\"Case\\u0000\"}"));
        wrong.put(ProblemKind.UNCLEAR_WORD, () -> ofRows("title,gap.nature\nCase,n/a\n"));
        wrong.put(ProblemKind.AMBIGUOUS_NUMBER, () -> ofRows("title,goal.baseline\nCase,\"1,234\"\n"));
        wrong.put(ProblemKind.PERCENT_WITHOUT_UNIT, () -> ofRows("title,goal.baseline\nCase,50 %\n"));
        wrong.put(ProblemKind.LOST_DIGITS, () -> ofRows("cases.xlsx", withLongNumber()));
        wrong.put(ProblemKind.CELL_ERROR, () -> ofRows("cases.xlsx", withErrorCell(workbook())));
        wrong.put(ProblemKind.FORMULA_NOT_COMPUTED, () -> ofRows("cases.xlsx", workbook()));
        wrong.put(ProblemKind.STRAY_CELL, () -> ofRows("title,goal.baseline\nCase,1,stray\n"));
        wrong.put(ProblemKind.MORE_PROBLEMS, () -> ofCase(manyUnknownFields()));
        return wrong;
    }

    @ParameterizedTest
    @EnumSource
    void eachKindCanHappenAndItsCodeIsSaid(ProblemKind kind) {
        assertThat(WRONG).as("nothing is known that would go wrong so").containsKey(kind);
        assertThat(WRONG.get(kind).get()).contains(kind.code());
    }

    /** The same mistake has the same code wherever it is made. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/api/v1/interviews/next | `` | missing",
                "/api/v1/interviews/next | { | malformed",
                "/api/v1/interviews/next | {\"case\":{\"title\":\"Case\",\"title\":\"Case\"}} | given-twice",
                "/api/v1/interviews/next | {\"case\":{\"title\":\"Case\"}} {} | trailing-content",
                "/api/v1/interviews/next | [] | wrong-type",
                "/api/v1/interviews/next | {} | missing",
                "/api/v1/interviews/next | {\"case\":{\"title\":\"Case\"},\"askd\":[]} | no-such-field",
                "/api/v1/interviews/next | {\"case\":{\"title\":\"Case\"},\"asked\":[\"gap.natur\"]} | no-such-field",
                "/api/v1/interviews/next | {\"case\":{\"title\":\"Case\"},\"asked\":1} | wrong-type",
                "/api/v1/interviews/next | {\"case\":{\"title\":\"C\"}} | too-short",
                "/api/v1/rulesets/check | `` | missing",
                "/api/v1/rulesets/check | { | malformed",
                "/api/v1/rulesets/check | [] | wrong-type",
                "/api/v1/rulesets/check | {\"causes/a.drl\":1} | wrong-type",
                "/api/v1/rulesets/check | {\"causes/a.drl\":\"\",\"causes/a.drl\":\"\"} | given-twice",
                "/api/v1/rulesets/check | {\"causes/a.drl\":\"\\ud800\"} | bad-character",
                "/api/v1/rulesets/check | {} {} | trailing-content",
            })
    void aMistakeHasTheSameCodeInEveryBody(String path, String body, String code) {
        assertThat(ofBody(path, body)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "'', missing",
        "{, malformed",
        "[], wrong-type",
        "'{\"gap\":{\"nature\":\"FACTS\",\"nature\":\"FACTS\"}}', given-twice",
        "{} {}, trailing-content",
    })
    void changesAreRefusedWithTheSameCodes(String patch, String code) {
        assertThat(ofBody(about() + "/what-if", patch)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource({
        "limit=0, out-of-range",
        "limit=99999999999999999999, out-of-range",
        "limit=ten, wrong-type",
        "limit=5&limit=5, given-twice",
        "reference=%00, bad-character",
        "since=yesterday, wrong-type",
        "since=-0044-03-15T08:00:00Z, out-of-range",
        "verdict=TRANING, no-such-word",
    })
    void eachParameterThatIsWrongSaysHow(String query, String code) {
        assertThat(ofQuery(Service.RECOMMENDATIONS + "?" + query)).containsExactly(code);
    }

    /** No decent client would send it. */
    @Test
    void aParameterThatCannotBeDecodedIsMalformed() throws IOException {
        String answer = service.raw("GET " + Service.RECOMMENDATIONS
                + "?reference=%zz HTTP/1.1\r\nHost: here\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("\"parameter\":\"reference\",\"code\":\"malformed\"");
    }

    @Test
    void aLineOfABatchSaysItToo() {
        JsonNode line = service.batch(CASE + "\n{\"title\":7}\n").get(1);

        assertThat(line.at("/errors/0/code").asString()).isEqualTo("wrong-type");
    }

    private static List<String> ofCase(String body) {
        return codes(service.post(body));
    }

    private static List<String> ofBody(String path, String body) {
        return codes(Service.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    private static List<String> ofQuery(String address) {
        return codes(service.get(address));
    }

    private static List<String> codes(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        return Service.json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("code").asString())
                .toList();
    }

    private static List<String> ofRows(String csv) {
        return ofRows("cases.csv", csv.getBytes(UTF_8));
    }

    /** The codes beside the cells of an uploaded file. */
    private static List<String> ofRows(String name, byte[] file) {
        Matcher codes = CODES.matcher(
                service.get(new Visitor(service).uploaded(name, file)).body());
        return codes.results()
                .flatMap(found -> List.of(found.group(1).split(" ")).stream())
                .toList();
    }

    private static String about() {
        return Service.RECOMMENDATIONS + "/"
                + Service.json(service.post(CASE)).get("id").asString();
    }

    private static String manyUnknownFields() {
        StringBuilder json = new StringBuilder("{\"title\":\"Case\"");
        for (int i = 0; i < 200; i++) {
            json.append(",\"unknown%d\":1".formatted(i));
        }
        return json.append('}').toString();
    }

    /** A case whose baseline is a formula without its result. */
    private static byte[] workbook() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", null)) {
            var sheet = workbook.newWorksheet("Cases");
            sheet.value(0, 0, "title");
            sheet.value(0, 1, "goal.baseline");
            sheet.value(1, 0, "Late reports");
            sheet.formula(1, 1, "1/0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** A case whose reference is a number of which the file has not kept the last digits. */
    private static byte[] withLongNumber() {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(file, "Test", null)) {
            var sheet = workbook.newWorksheet("Cases");
            sheet.value(0, 0, "title");
            sheet.value(0, 1, "reference");
            sheet.value(1, 0, "Late reports");
            sheet.value(1, 1, new BigDecimal("123456789012345678"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    /** The same as a spreadsheet program saves it, which has computed the formula. */
    private static byte[] withErrorCell(byte[] workbook) {
        Path file = folder.resolve("cases.xlsx");
        try {
            Files.write(file, workbook);
            try (FileSystem inside = FileSystems.newFileSystem(file)) {
                Path sheet = inside.getPath("xl/worksheets/sheet1.xml");
                Files.writeString(
                        sheet,
                        Files.readString(sheet)
                                .replace("<c r=\"B2\"><f>1/0</f>", "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v>"));
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
