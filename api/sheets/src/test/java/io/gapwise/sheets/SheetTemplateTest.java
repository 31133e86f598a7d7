package io.gapwise.sheets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.gapwise.core.cases.Nature;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Property;
import io.gapwise.core.wording.VocabularyTexts;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class SheetTemplateTest {

    private static final int COLUMNS = Property.sent().size();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource({"CSV, en", "CSV, de", "XLSX, en", "XLSX, de"})
    void asksForEveryAnswerOfTheContractAndHoldsNoCase(CaseFormat format, Locale language) throws IOException {
        try (CaseSource source = CaseSource.of(template(format, language), null)) {
            assertThat(source.cases().columns())
                    .containsExactlyElementsOf(CaseColumns.paths())
                    .containsAll(Property.sent().stream().map(Property::path).toList())
                    .containsSubsequence("evidence.heard", "evidence.statements", "audience.role");
            assertThat(source.cases().next()).isNull();
        }
    }

    static final List<Locale> LANGUAGES = VocabularyTexts.LANGUAGES;

    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void explainsEveryColumnAndEveryWordAsThePagesCallThem(Locale language) throws IOException {
        VocabularyTexts texts = VocabularyTexts.in(language);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(template(CaseFormat.XLSX, language).toFile())) {
            Map<String, String> meanings = workbook.getSheets().skip(1).findFirst().orElseThrow().read().stream()
                    .skip(1)
                    .collect(Collectors.toMap(
                            row -> row.getCellText(0) + " " + row.getCellText(1), row -> row.getCellText(2)));

            assertThat(Property.sent())
                    .allSatisfy(property -> assertThat(meanings.get(property.path() + " "))
                            .startsWith(texts.field(property.path()) + ". "));
            assertThat(meanings)
                    .containsEntry("gap.nature JUDGEMENT", texts.word(Nature.JUDGEMENT))
                    .containsEntry("evidence.statements habit", texts.word(Obstacle.habit))
                    .containsKeys(
                            "evidence.statements ANALYST",
                            "evidence.statements ABSENT",
                            "evidence.statements SURVEY",
                            "evidence.statements FEW",
                            "evidence.statements NONE");
            assertThat(meanings.get("evidence.statements ")).contains(WrittenStatement.EXAMPLE);
        }
    }

    /** Nobody could guess how a statement is written, so the example stands where it is to be typed. */
    @ParameterizedTest
    @CsvSource({"CSV, en", "CSV, de", "XLSX, en", "XLSX, de"})
    void showsAnExampleOfAStatementBelowItsColumnThatCanBeSent(CaseFormat format, Locale language) throws IOException {
        Path template = template(format, language);
        try (Rows rows = format == CaseFormat.CSV ? csv(template) : new XlsxRows(template, ReadingBudget.MOST_WORK)) {
            int column = CaseColumns.paths().indexOf("evidence.statements");
            Objects.requireNonNull(rows.next());
            String question = Objects.requireNonNull(rows.next()).cell(column).text();

            assertThat(question)
                    .startsWith(VocabularyTexts.in(language).field("evidence.statements"))
                    .endsWith(WrittenStatement.EXAMPLE);
        }
    }

    private static Rows csv(Path file) throws IOException {
        MeasuredInputStream in = new MeasuredInputStream(Files.newInputStream(file), Files.size(file));
        return new CsvRows(in, CsvStart.of(in), ReadingBudget.ANY_WORK);
    }

    /**
     * The library writes some texts without escaping them, and no spreadsheet program opens a file that is not valid
     * XML.
     */
    @ParameterizedTest
    @FieldSource("LANGUAGES")
    void isXmlThroughout(Locale language) throws IOException {
        try (ZipFile zip = new ZipFile(template(CaseFormat.XLSX, language).toFile())) {
            for (ZipEntry part : Collections.list(zip.entries())) {
                assertThatCode(() -> xml(zip, part.getName()))
                        .as(part.getName())
                        .doesNotThrowAnyException();
            }
        }
    }

    @Test
    void offersTheWordsOfEachColumnAndBoundsTheOthers() throws Exception {
        try (ZipFile zip = new ZipFile(template(CaseFormat.XLSX, Locale.ENGLISH).toFile())) {
            NodeList limits = xml(zip, "xl/worksheets/sheet1.xml").getElementsByTagName("dataValidation");

            assertThat(limits.getLength()).isEqualTo(COLUMNS);
            assertThat(limit(limits, "gap.nature")).startsWith("'Words'!$B$");
            assertThat(limit(limits, "audience.headcount")).contains(">=1,", "<=10000000,");
        }
    }

    /** A program that keeps limits for each single cell, such as exceljs, opens this in a second. */
    @Test
    void limitsEndAtAStatedRow() throws Exception {
        try (ZipFile zip = new ZipFile(template(CaseFormat.XLSX, Locale.ENGLISH).toFile())) {
            NodeList limits = xml(zip, "xl/worksheets/sheet1.xml").getElementsByTagName("dataValidation");
            for (int i = 0; i < limits.getLength(); i++) {
                assertThat(((Element) limits.item(i)).getAttribute("sqref")).matches("[A-Z]+3:[A-Z]+1000");
            }
            assertThat(xml(zip, "xl/sharedStrings.xml").getDocumentElement().getTextContent())
                    .contains("down to row 1000");
        }
    }

    private static String limit(NodeList limits, String path) {
        List<String> paths = Property.sent().stream().map(Property::path).toList();
        Element limit = (Element) limits.item(paths.indexOf(path));
        return limit.getElementsByTagName("formula1").item(0).getTextContent();
    }

    private static Document xml(ZipFile zip, String part) throws Exception {
        try (InputStream in = zip.getInputStream(zip.getEntry(part))) {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
        }
    }

    private Path template(CaseFormat format, Locale language) throws IOException {
        Path file = folder.resolve("template." + format);
        try (OutputStream out = Files.newOutputStream(file)) {
            SheetTemplate.write(format, language, out);
        }
        return file;
    }
}
