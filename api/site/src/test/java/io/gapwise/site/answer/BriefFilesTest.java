package io.gapwise.site.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.gapwise.insight.brief.Brief;
import io.gapwise.insight.brief.Brief.Place;
import io.gapwise.service.asking.BriefPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BriefFilesTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final Brief BRIEF = new Brief(
            Locale.ENGLISH,
            "One page",
            "An answer on one page",
            LocalDate.of(2026, 11, 29),
            "Orders & <returns>",
            "29 November 2026 · CP-7",
            "Training is not the answer",
            said("", "It is the form.", "", ""),
            List.of(
                    section(
                            "What must change",
                            Place.ACROSS,
                            said("Better tools", "Replace the form.", "", "Who: Ann.", 1, 2)),
                    section("For", Place.LEFT, said("", "It loses text.", "This was shown.", "")),
                    section("Against", Place.RIGHT, said("", "Nothing.", "", ""))),
            List.of(section("How success will be seen", Place.ACROSS, said("", "Count errors.", "", "", 2))),
            List.of(
                    new Brief.Note("Gilbert 1978", List.of("causes/tools", "remedies/tools")),
                    new Brief.Note("Mager & Pipe 1997", List.of("verdict/tools"))),
            "More is in the case.",
            new Brief.Headings("Sources", "The whole answer", "□ stands for others."));

    private static Brief.Section section(String heading, Place place, Brief.Sentence said) {
        return new Brief.Section(heading, place, List.of(said));
    }

    private static Brief.Sentence said(String lead, String text, String remark, String who, Integer... notes) {
        return new Brief.Sentence(lead, text, remark, who, List.of(notes), false);
    }

    @Test
    void whatThePdfLibrarySaysGoesToTheLogOfTheProgram() throws IOException {
        Logger log = (Logger) LoggerFactory.getLogger("com.openhtmltopdf");
        ListAppender<ILoggingEvent> said = new ListAppender<>();
        said.start();
        log.addAppender(said);
        log.setLevel(Level.DEBUG);
        try {
            PdfBrief.of(BRIEF);
        } finally {
            log.detachAppender(said);
            log.setLevel(null);
        }

        assertThat(said.list).isNotEmpty();
    }

    @Test
    void theWordDocumentIsWholeAndEveryPartOfItIsXml() throws Exception {
        Map<String, Document> parts = parts(WordBrief.of(BRIEF));

        assertThat(parts.keySet()).first().isEqualTo("[Content_Types].xml");
        assertThat(values(parts.get("[Content_Types].xml").getElementsByTagName("Override"), "PartName"))
                .allSatisfy(part -> assertThat(parts).containsKey(part.substring(1)))
                .hasSize(3);
        assertThat(targets(parts.get("_rels/.rels")))
                .allSatisfy(target -> assertThat(parts).containsKey(target));
        assertThat(targets(parts.get("word/_rels/document.xml.rels")))
                .allSatisfy(target -> assertThat(parts).containsKey("word/" + target));
        assertThat(values(parts.get("word/document.xml").getElementsByTagNameNS(WORD, "pStyle"), "w:val"))
                .isSubsetOf(values(parts.get("word/styles.xml").getElementsByTagNameNS(WORD, "style"), "w:styleId"));
        assertThat(parts.get("docProps/core.xml").getDocumentElement().getTextContent())
                .contains("Orders & <returns>");
    }

    @Test
    void theWordDocumentSaysAllThatTheBriefSaysInItsOrder() throws Exception {
        Document document = parts(WordBrief.of(BRIEF)).get("word/document.xml");

        assertThat(paragraphs(document))
                .containsExactly(
                        "Heading1: Orders & <returns>",
                        "Source: 29 November 2026 · CP-7",
                        "Verdict: Training is not the answer",
                        "Answer: It is the form.",
                        "Heading2: What must change",
                        "Sentence: •  Better tools: Replace the form.\u00a01, 2 Who: Ann.",
                        "Heading2: For",
                        "Sentence: •  It loses text. This was shown.",
                        "Heading2: Against",
                        "Sentence: •  Nothing.",
                        "Heading2: The whole answer",
                        "Heading3: How success will be seen",
                        "Sentence: •  Count errors.\u00a02",
                        "Source: More is in the case.",
                        "Source: Sources: 1 Gilbert 1978 · 2 Mager & Pipe 1997");
    }

    @Test
    void theSameBriefMakesTheSameWordDocument() throws IOException {
        assertThat(WordBrief.of(BRIEF)).isEqualTo(WordBrief.of(BRIEF));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Größe, Maß und Übung",
                "Façade, señor, Łódź, Čapek, Þór, Đặng",
                "Ελληνικά λόγια",
                "Українська мова, Ёлка",
                "„so“, “so”, ‘so’, «so» … – — •",
                "A → B ← C ⇒ D ≥ 5 ≤ 7 ≠ 8 ± 1 × 2 € £ § ° ½ ✓",
                "Երևան, თბილისი",
            })
    void thePdfHoldsWhatPeopleType(String text) throws IOException {
        assertThat(pdf(titled(text))).contains(text).doesNotContain("#");
    }

    @Test
    void thePdfSaysAllThatTheBriefSays() throws IOException {
        assertThat(pdf(BRIEF).replace('\u00a0', ' '))
                .contains("Orders & <returns>", "Training is not the answer", "It is the form.", "What must change")
                .contains("Better tools: Replace the form. 1, 2 Who: Ann.", "It loses text. This was shown.")
                .contains("The whole answer", "Count errors.", "Sources: 1 Gilbert 1978", "29 November 2026 · CP-7")
                .doesNotContain("causes/tools");
    }

    /** Programs that read aloud need its structure, its title and its language. */
    @Test
    void thePdfIsTaggedAndHasATitleAndALanguage() throws IOException {
        try (PDDocument read = Loader.loadPDF(PdfBrief.of(inGerman()))) {
            PDDocumentCatalog catalog = read.getDocumentCatalog();
            List<String> tags = new ArrayList<>();
            collect(catalog.getStructureTreeRoot().getKids(), tags);

            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("de");
            assertThat(catalog.getViewerPreferences().displayDocTitle()).isTrue();
            assertThat(read.getDocumentInformation().getTitle()).isEqualTo("Orders & <returns>");
            assertThat(tags).contains("H1", "H2", "P", "L", "LI", "Lbl", "LBody");
            assertThat(new String(catalog.getMetadata().toByteArray(), StandardCharsets.UTF_8))
                    .contains("pdfuaid");
        }
    }

    private static void collect(List<Object> kids, List<String> tags) {
        for (Object kid : kids) {
            if (kid instanceof PDStructureElement element) {
                tags.add(element.getStructureType());
                collect(element.getKids(), tags);
            }
        }
    }

    /** A file that shows other letters than were written has to say so. */
    @Test
    void thePdfSaysWhereItsFontLacksLetters() throws IOException {
        assertThat(pdf(titled("客户 und Größe"))).contains("□□ und Größe", "□ stands for others.");
        assertThat(pdf(titled("Größe"))).doesNotContain("□");
    }

    @Test
    void theWholeAnswerBeginsOnAPageOfItsOwn() throws IOException {
        try (PDDocument whole = Loader.loadPDF(PdfBrief.of(BRIEF));
                PDDocument page = Loader.loadPDF(PdfBrief.of(BRIEF.firstPage()))) {
            assertThat(whole.getNumberOfPages()).isEqualTo(2);
            assertThat(page.getNumberOfPages()).isEqualTo(1);
        }
    }

    @Test
    void saysWhichTextIsInAnotherLanguageThanThePage() throws Exception {
        Brief german = inGerman();

        assertThat(BriefPage.of(german))
                .contains("<html lang=\"de\"", "<p class=\"summary\" lang=\"en\">It is the form.</p>");
        assertThat(values(
                        parts(WordBrief.of(german)).get("word/document.xml").getElementsByTagNameNS(WORD, "lang"),
                        "w:val"))
                .containsExactly("en-GB");
        assertThat(values(
                        parts(WordBrief.of(german)).get("word/styles.xml").getElementsByTagNameNS(WORD, "lang"),
                        "w:val"))
                .containsExactly("de-DE");
    }

    private static Brief inGerman() {
        return new Brief(
                Locale.GERMAN,
                BRIEF.kind(),
                BRIEF.subject(),
                BRIEF.day(),
                BRIEF.title(),
                BRIEF.about(),
                BRIEF.verdict(),
                new Brief.Sentence("", BRIEF.answer().text(), "", "", List.of(), true),
                BRIEF.sections(),
                List.of(),
                BRIEF.notes(),
                BRIEF.hint(),
                BRIEF.headings());
    }

    @ParameterizedTest
    @CsvSource({
        "Orders & returns, 2026-11-29 One page Orders & returns.pdf",
        "'a/b:c?*<d>|\"e\"', 2026-11-29 One page a b c d e.pdf",
        "'txt.\u202Efdp. ', 2026-11-29 One page txt. fdp.pdf",
    })
    void aFileIsNamedByItsDayAndTitleInLettersThatEverySystemTakes(String title, String name) {
        assertThat(BriefFileName.of(titled(title), "pdf")).isEqualTo(name);
        assertThat(BriefFileName.of(titled("😀".repeat(200)), "docx").getBytes(StandardCharsets.UTF_8).length)
                .isLessThan(255);
    }

    /** Pasted texts may contain control characters, half a surrogate pair and the like. */
    @Test
    void noTextSpoilsAFile() throws Exception {
        Brief brief = titled("a\u0000b\u000Bc\uD800d\uFFFFe]]>&<!-- 😀");

        assertThat(paragraphs(parts(WordBrief.of(brief)).get("word/document.xml")))
                .contains("Heading1: a b c d e]]>&<!-- 😀");
        assertThat(pdf(brief)).contains("a b c d e]]>&<!--");
        assertThat(BriefPage.of(brief)).contains("<h1>a b c d e]]&gt;&amp;&lt;!-- 😀</h1>");
    }

    private static Brief titled(String title) {
        return BRIEF.withTexts(text -> text.equals(BRIEF.title()) ? title : text);
    }

    private static String pdf(Brief brief) throws IOException {
        try (PDDocument read = Loader.loadPDF(PdfBrief.of(brief))) {
            return new PDFTextStripper().getText(read);
        }
    }

    private static Map<String, Document> parts(byte[] file) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        Map<String, Document> parts = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] part = zip.readAllBytes();
                assertThat(new String(part, StandardCharsets.UTF_8)).doesNotContain("thymeleaf");
                parts.put(entry.getName(), factory.newDocumentBuilder().parse(new ByteArrayInputStream(part)));
            }
        }
        return parts;
    }

    private static List<String> paragraphs(Document document) {
        List<String> paragraphs = new ArrayList<>();
        for (Element paragraph : elements(document.getElementsByTagNameNS(WORD, "p"))) {
            StringBuilder text = new StringBuilder();
            elements(paragraph.getElementsByTagNameNS(WORD, "t")).forEach(run -> text.append(run.getTextContent()));
            String style = values(paragraph.getElementsByTagNameNS(WORD, "pStyle"), "w:val")
                    .get(0);
            paragraphs.add(style + ": " + text);
        }
        return paragraphs;
    }

    private static List<String> targets(Document links) {
        return values(links.getElementsByTagNameNS(LINKS, "Relationship"), "Target");
    }

    private static List<String> values(NodeList nodes, String attribute) {
        return elements(nodes).stream()
                .map(element -> element.getAttribute(attribute))
                .toList();
    }

    private static List<Element> elements(NodeList nodes) {
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }
}
