package io.gapwise.site.answer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.gapwise.insight.brief.Brief;
import io.gapwise.service.asking.BriefPage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class BriefFilesTest {

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String LINKS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private static final Brief BRIEF = new Brief(
            "Orders & <returns>",
            "Training is not the answer · CP-7 · 29 November 2026",
            "Training is not the answer.",
            List.of(
                    new Brief.Section(
                            "What must change",
                            List.of(
                                    new Brief.Sentence("Better tools", "Replace the form.", List.of(1, 2)),
                                    new Brief.Sentence("", "Ask again in May.", List.of()))),
                    new Brief.Section(
                            "How success will be seen", List.of(new Brief.Sentence("", "Count errors.", List.of(2))))),
            List.of(
                    new Brief.Note("Gilbert 1978", List.of("causes/tools", "remedies/tools")),
                    new Brief.Note("Mager & Pipe 1997", List.of("verdict/tools"))));

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
                        "Source: Training is not the answer · CP-7 · 29 November 2026",
                        "Answer: Training is not the answer.",
                        "Heading2: What must change",
                        "Sentence: •  Better tools: Replace the form. 1, 2",
                        "Sentence: •  Ask again in May. ",
                        "Heading2: How success will be seen",
                        "Sentence: •  Count errors. 2",
                        "Heading2: Sources",
                        "Source: 1. Gilbert 1978",
                        "Source: 2. Mager & Pipe 1997");
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
        assertThat(pdf(BRIEF))
                .contains("Orders & <returns>", "Training is not the answer.", "What must change")
                .contains("Better tools: Replace the form. 1, 2", "Ask again in May.")
                .contains("Sources", "Gilbert 1978", "CP-7 · 29 November 2026")
                .doesNotContain("causes/tools");
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
        return new Brief(title, BRIEF.about(), BRIEF.answer(), BRIEF.sections(), BRIEF.notes());
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
