package io.gapwise.service.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.insight.codes.CodeExample;
import io.gapwise.insight.codes.CodePage;
import io.gapwise.insight.codes.CodePages;
import io.gapwise.insight.codes.Written;
import io.gapwise.site.upload.UploadVisitor;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
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
    /** More digits than a spreadsheet keeps of a number. */
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{16,}");

    private static final Pattern CODES = Pattern.compile("data-codes=\"([^\"]*)\"");

    @TempDir
    private static Path folder;

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    /** The examples are those that the pages about codes show. */
    @ParameterizedTest
    @EnumSource
    void eachKindCanHappenAndItsCodeIsSaid(ProblemKind kind) {
        CodeExample example = example(kind);
        Set<String> expected = new TreeSet<>(example.also());
        expected.add(kind.code());

        assertThat(example.wrong())
                .allSatisfy(wrong -> assertThat(new TreeSet<>(codesOf(wrong))).containsExactlyElementsOf(expected));
    }

    @ParameterizedTest
    @EnumSource
    void theRightExampleOfEachKindIsTaken(ProblemKind kind) {
        assertThat(example(kind).right())
                .allSatisfy(right -> assertThat(codesOf(right)).isEmpty());
    }

    private static CodeExample example(ProblemKind kind) {
        CodePage page = CodePages.of(kind.code()).orElseThrow();
        return Objects.requireNonNull(page.example(), () -> "nothing is known that would go wrong so");
    }

    /** The codes that come of an example, sent as it says it is sent. */
    private static List<String> codesOf(Written written) {
        String where = written.where();
        if (where.endsWith(".csv")) {
            return ofRows(where, written.bytes());
        } else if (where.endsWith(".xlsx")) {
            return ofRows(where, workbook(written.text()));
        }
        String path =
                where.substring(where.indexOf(' ') + 1).replace(ServiceUnderTest.RECOMMENDATIONS + "/{id}", about());
        HttpResponse<String> answer = where.startsWith("GET ")
                ? service.get(path + written.text())
                : ServiceUnderTest.send(service.to(path)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(written.bytes()))
                        .build());
        return answer.statusCode() < 300 ? List.of() : codes(answer);
    }

    private static String about() {
        return ServiceUnderTest.RECOMMENDATIONS + "/"
                + ServiceUnderTest.json(service.post(CASE)).get("id").asString();
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
                "/api/v1/comments/hints | [] | wrong-type",
                "/api/v1/comments/hints | {} | missing",
                "/api/v1/comments/hints | {\"text\":1} | wrong-type",
                "/api/v1/comments/hints | {\"text\":\"a\",\"txt\":1} | no-such-field",
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
        assertThat(ofQuery(ServiceUnderTest.RECOMMENDATIONS + "?" + query)).containsExactly(code);
    }

    /** No decent client would send it. */
    @Test
    void aParameterThatCannotBeDecodedIsMalformed() throws IOException {
        String answer = service.raw("GET " + ServiceUnderTest.RECOMMENDATIONS
                + "?reference=%zz HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer).contains("\"parameter\":\"reference\",\"code\":\"malformed\"");
    }

    @Test
    void aLineOfABatchSaysItToo() {
        JsonNode line = service.batch(CASE + "\n{\"title\":7}\n").get(1);

        assertThat(line.at("/errors/0/code").asString()).isEqualTo("wrong-type");
    }

    private static List<String> ofBody(String path, String body) {
        return codes(ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build()));
    }

    private static List<String> ofQuery(String address) {
        return codes(service.get(address));
    }

    private static List<String> codes(HttpResponse<String> refused) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        return ServiceUnderTest.json(refused)
                .get("errors")
                .valueStream()
                .map(error -> error.get("code").asString())
                .toList();
    }

    /** The codes beside the cells of an uploaded file. */
    private static List<String> ofRows(String name, byte[] file) {
        Matcher codes = CODES.matcher(
                service.get(new UploadVisitor(service).uploaded(name, file)).body());
        return codes.results()
                .flatMap(found -> List.of(found.group(1).split(" ")).stream())
                .toList();
    }

    /** A workbook of cells between tabs: {@code =1/0 → #DIV/0!} is a formula that was computed and failed. */
    private static byte[] workbook(String cells) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Map<String, String> computed = new HashMap<>();
        try (Workbook workbook = new Workbook(file, "Test", null)) {
            Worksheet sheet = workbook.newWorksheet("Cases");
            List<String> rows = cells.lines().toList();
            for (int row = 0; row < rows.size(); row++) {
                String[] values = rows.get(row).split("\t");
                for (int column = 0; column < values.length; column++) {
                    write(sheet, row, column, values[column], computed);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return asComputed(file.toByteArray(), computed);
    }

    private static void write(Worksheet sheet, int row, int column, String value, Map<String, String> computed) {
        if (LONG_NUMBER.matcher(value).matches()) {
            sheet.value(row, column, new BigDecimal(value));
            return;
        }
        if (!value.startsWith("=")) {
            sheet.value(row, column, value);
            return;
        }
        String[] parts = value.substring(1).split(" → ");
        sheet.formula(row, column, parts[0]);
        if (parts.length > 1) {
            String cell = (char) ('A' + column) + String.valueOf(row + 1);
            computed.put(
                    "<c r=\"%s\"><f>%s</f>".formatted(cell, parts[0]),
                    "<c r=\"%s\" t=\"e\"><f>%s</f><v>%s</v>".formatted(cell, parts[0], parts[1]));
        }
    }

    /** The same as a spreadsheet program saves it, which has computed the formulas. */
    private static byte[] asComputed(byte[] workbook, Map<String, String> computed) {
        Path file = folder.resolve("cases.xlsx");
        try {
            Files.write(file, workbook);
            try (FileSystem inside = FileSystems.newFileSystem(file)) {
                Path sheet = inside.getPath("xl/worksheets/sheet1.xml");
                String xml = Files.readString(sheet);
                for (Map.Entry<String, String> cell : computed.entrySet()) {
                    assertThat(xml).contains(cell.getKey());
                    xml = xml.replace(cell.getKey(), cell.getValue());
                }
                Files.writeString(sheet, xml);
            }
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
