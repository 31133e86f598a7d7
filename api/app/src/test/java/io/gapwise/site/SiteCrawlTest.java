package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.samples.SampleCases;
import io.gapwise.site.SiteVisitor.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.FormElement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Checks that everything the site links to exists and that every form that it offers is answered. */
class SiteCrawlTest {

    /** This is enough for a second page of an upload and of the list of cases. */
    private static final int MANY = 60;

    @TempDir
    private static Path data;

    @TempDir
    private static Path rules;

    private static ServiceUnderTest inUse;

    @BeforeAll
    static void start() {
        try (ServiceUnderTest earlier =
                ServiceUnderTest.on(data, MiniFolder.in(rules).setting())) {
            earlier.post(MiniFolder.TOOLS);
        }
        inUse = ServiceUnderTest.on(data);
        List<String> cases = new ArrayList<>(inUse.bean(SampleCases.class).cases());
        IntStream.range(0, MANY).forEach(i -> cases.add(cases.get(i % 7)));
        OfferedTopics.chosenOf(inUse);
        inUse.batch(
                String.join("\n", cases.stream().map(SiteCrawlTest::onOneLine).toList()) + "\n");
    }

    @AfterAll
    static void stop() {
        inUse.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLinkAndFormOfASiteInUseIsAnswered(String language) {
        SiteVisitor visitor = new SiteVisitor(inUse, language);
        describe(visitor);
        upload(visitor);
        visitor.post(upload(visitor) + "/answer", token(visitor));

        SiteCrawl crawl = crawled(inUse, language);

        assertThat(crawl.pages()).hasSizeGreaterThan(50);
        assertThat(crawl.forms()).hasSizeGreaterThan(60);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void everyLinkAndFormOfAnEmptySiteIsAnswered(String language, @TempDir Path nothing) {
        try (ServiceUnderTest service = ServiceUnderTest.on(nothing)) {
            SiteCrawl crawl = crawled(service, language);

            assertThat(crawl.pages()).hasSizeGreaterThan(35);
            assertThat(crawl.forms()).hasSizeGreaterThan(45);
        }
    }

    private static SiteCrawl crawled(ServiceUnderTest service, String language) {
        SiteCrawl crawl = new SiteCrawl(new SiteVisitor(service, language), language);
        crawl.from("/");
        assertThat(crawl.faults()).isEmpty();
        return crawl;
    }

    private static void describe(SiteVisitor visitor) {
        FormElement form = visitor.get("/interviews/new").document().forms().get(0);
        form.selectFirst("[name=title]").val("Somebody is describing this");
        assertThat(visitor.post("/interviews", SiteVisitor.fields(form)).status())
                .isEqualTo(302);
    }

    /** Returns the address of an upload with good rows and a bad one. */
    private static String upload(SiteVisitor visitor) {
        StringBuilder sheet = new StringBuilder("title,goal.metric,evidence.sources,goal.dueInWeeks\n");
        IntStream.range(0, MANY).forEach(i -> sheet.append("Row %d,QUALITY,,%d\n".formatted(i, i)));
        sheet.append("A bad one,QUALTY,SURVEYY,soon\n".repeat(MANY));
        Page taken = visitor.post(
                "/upload", token(visitor), "file", "cases.csv", sheet.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(taken.onward()).startsWith("/upload/");
        return taken.onward();
    }

    private static List<KeyVal> token(SiteVisitor visitor) {
        String token =
                visitor.get("/upload").document().select("input[name=_csrf]").val();
        return List.of(SiteVisitor.field("_csrf", token));
    }

    private static String onOneLine(String json) {
        return ServiceUnderTest.JSON.writeValueAsString(ServiceUnderTest.JSON.readTree(json));
    }
}
