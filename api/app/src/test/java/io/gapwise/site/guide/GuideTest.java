package io.gapwise.site.guide;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.site.SiteVisitor;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The guide says what the program does: each of its examples is sent, and answered as the page shows. */
class GuideTest {

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn(
            "--gapwise.webhooks.allow=hooks.example.org", "--gapwise.cors.origins=https://portal.example.org");

    private static final Guide guide = new Guide();
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    /** Whoever begins on any page can try it: nothing on it needs what another page told. */
    @TestFactory
    Stream<DynamicTest> everyExampleOfAPageIsAnsweredAsItShows() {
        return guide.pages("en").stream()
                .map(page -> DynamicTest.dynamicTest(page.name(), () -> {
                    Map<String, String> known = new TreeMap<>();
                    assertThat(page.examples()).isNotEmpty();
                    for (Example example : page.examples()) {
                        tried(example, known);
                    }
                }));
    }

    private static void tried(Example example, Map<String, String> known) {
        HttpResponse<String> answer = answered(example, known);
        assertThat(answer.statusCode())
                .as("%s: %s", example.name(), answer.body())
                .isEqualTo(example.status());
        example.kept().forEach((name, where) -> known.put(name, kept(answer, where)));
        example.told()
                .forEach((name, value) -> assertThat(
                                String.join(", ", answer.headers().allValues(name)))
                        .as("%s: %s", example.name(), name)
                        .matches(loosely(filled(value, known))));
        String shown = filled(example.answer(), known);
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (type.contains("ndjson")) {
            List<String> lines = answer.body().lines().toList();
            assertThat(shown.lines()).as(example.name()).hasSameSizeAs(lines);
            List<String> wanted = shown.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                shows(example.name() + " line " + i, json(wanted.get(i)), json(lines.get(i)));
            }
        } else if (type.contains("json") && !shown.isEmpty()) {
            shows(example.name(), json(shown), json(answer.body()));
        } else {
            shown.lines()
                    .forEach(line -> assertThat(answer.body().lines())
                            .as(example.name())
                            .anyMatch(each -> each.matches(loosely(line))));
        }
    }

    /** Sends a request, and sends it again until the answer says what is waited for. */
    private static HttpResponse<String> answered(Example example, Map<String, String> known) {
        HttpRequest.Builder request = service.to(filled(example.path(), known));
        example.headers().forEach((name, value) -> request.header(name, filled(value, known)));
        String body = filled(example.body(), known);
        request.method(example.method(), body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        Example.Until until = example.until();
        if (until == null) {
            return ServiceUnderTest.send(request.build());
        }
        return await(example.name())
                .atMost(PATIENCE)
                .until(
                        () -> ServiceUnderTest.send(request.build()),
                        answer -> json(answer.body())
                                .at(until.where())
                                .asString("")
                                .equals(until.value()));
    }

    private static String kept(HttpResponse<String> answer, String where) {
        if (where.startsWith("header ")) {
            return answer.headers().firstValue(where.substring(7)).orElseThrow();
        } else if (where.startsWith("link ")) {
            Matcher found = Pattern.compile("[?&]" + where.substring(5) + "=([^&>]+)")
                    .matcher(answer.headers().firstValue("Link").orElseThrow());
            assertThat(found.find()).isTrue();
            return found.group(1);
        }
        String value = json(answer.body()).at(where).asString();
        assertThat(value).as(where).isNotEmpty();
        return value;
    }

    /** Whatever is shown stands in the answer; of a list some elements may be shown, in their order. */
    private static void shows(String where, JsonNode shown, JsonNode answered) {
        if (shown.isObject()) {
            shown.properties().forEach(member -> {
                assertThat(answered.has(member.getKey()))
                        .as("%s/%s in %s", where, member.getKey(), answered)
                        .isTrue();
                shows(where + "/" + member.getKey(), member.getValue(), answered.get(member.getKey()));
            });
        } else if (shown.isArray()) {
            assertThat(answered.isArray()).as(where).isTrue();
            assertThat(answered.size()).as(where).isGreaterThanOrEqualTo(shown.size());
            if (shown.isEmpty()) {
                assertThat(answered).as(where).isEmpty();
            }
            for (int i = 0; i < shown.size(); i++) {
                shows(where + "/" + i, shown.get(i), answered.get(i));
            }
        } else if (shown.isString()) {
            assertThat(answered.asString()).as(where).matches(loosely(shown.asString()));
        } else {
            assertThat(answered).as(where).isEqualTo(shown);
        }
    }

    /** Has a regular expression for a text in which … stands for anything. */
    private static String loosely(String text) {
        return "(?s)" + Pattern.quote(text).replace("…", "\\E.*\\Q");
    }

    private static String filled(String text, Map<String, String> known) {
        return Pattern.compile("\\$([A-Z]+)").matcher(text).replaceAll(found -> {
            assertThat(known).as("what %s asks for", text).containsKey(found.group(1));
            return Matcher.quoteReplacement(known.get(found.group(1)));
        });
    }

    private static JsonNode json(String text) {
        return ServiceUnderTest.JSON.readTree(text);
    }

    /** A shell reads each command as the request that was tried. */
    @Test
    void aShellSendsWhatWasTried() throws Exception {
        for (GuidePage page : guide.pages("en")) {
            for (Example example : page.examples()) {
                List<String> words = wordsInAShell(page, example.command());
                assertThat(words)
                        .as(example.name())
                        .contains("http://site" + example.path().replace("$", "="));
                example.headers()
                        .forEach((name, value) ->
                                assertThat(words).as(example.name()).contains(name + ": " + value.replace("$", "=")));
                if (!example.body().isEmpty()) {
                    assertThat(words).as(example.name()).contains(example.body().replace("$", "="));
                }
            }
        }
    }

    /** Each variable that the page keeps has its own name behind an equals sign as its value. */
    private static List<String> wordsInAShell(GuidePage page, String command) throws Exception {
        StringBuilder script = new StringBuilder("""
                curl() { printf '%s\\0' "$@"; }
                command() { "$@"; }
                API=http://site/api/v1
                """);
        for (Example example : page.examples()) {
            example.kept()
                    .keySet()
                    .forEach(name ->
                            script.append(name).append("='=").append(name).append("'\n"));
        }
        Process shell = new ProcessBuilder("bash", "-c", script + command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String out = new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(shell.waitFor()).as(command).isZero();
        return List.of(out.split("\0"));
    }

    @Test
    void bothLanguagesHaveTheSamePagesHeadingsAndExamples() {
        List<GuidePage> german = guide.pages("de");
        for (GuidePage page : guide.pages("en")) {
            GuidePage other = german.get(Guide.NAMES.indexOf(page.name()));
            assertThat(outline(other)).as(page.name()).isEqualTo(outline(page));
            assertThat(other.title()).isNotBlank();
            assertThat(other.lead()).as(page.name()).isNotEqualTo(page.lead());
        }
    }

    /** Tells the blocks of a page without their words: kinds, names, and what is code or a link in them. */
    private static List<String> outline(GuidePage page) {
        List<String> outline = new ArrayList<>();
        for (Block block : page.blocks()) {
            outline.add(block.kind());
            if (block instanceof Block.Heading heading) {
                outline.add(heading.id());
            } else if (block instanceof Block.Paragraph paragraph) {
                outline.addAll(marked(paragraph.text()));
            } else if (block instanceof Block.Items items) {
                items.items().forEach(item -> outline.addAll(marked(item)));
            } else if (block instanceof Block.Table table) {
                table.rows().forEach(row -> row.forEach(cell -> outline.addAll(marked(cell))));
                outline.add(table.head().size() + " columns");
                table.rows().forEach(row -> assertThat(row).as("%s", row).hasSameSizeAs(table.head()));
            } else if (block instanceof Block.Shown shown) {
                outline.add(shown.example().name());
            } else if (block instanceof Block.Listing listing) {
                outline.add(listing.program().file());
            }
        }
        return outline;
    }

    /** Order within a sentence differs from language to language. */
    private static TreeSet<String> marked(List<Span> spans) {
        TreeSet<String> marked = new TreeSet<>();
        spans.stream()
                .filter(span -> span.code() || !span.href().isEmpty())
                .forEach(span -> marked.add(span.code() ? span.text() : span.href()));
        return marked;
    }

    @Test
    void noExampleIsLeftOut() throws IOException {
        for (String name : Guide.NAMES) {
            try (var in = GuideTest.class.getResourceAsStream("/guide/examples/" + name + ".txt")) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                assertThat(guide.page("en", name).orElseThrow().examples().stream()
                                .map(Example::name))
                        .as(name)
                        .containsExactlyElementsOf(ExampleFile.read(text).keySet());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void theIndexLeadsToEveryPageAndEachPageToTheNext(String language) {
        SiteVisitor visitor = new SiteVisitor(service, language);
        assertThat(visitor.get("/").document().select("a[href=/docs]")).isNotEmpty();
        Document index = visitor.get("/docs").document();
        assertThat(index.select("a[href=/docs/reference]")).isNotEmpty();
        for (String name : Guide.NAMES) {
            assertThat(index.select("a[href=/docs/" + name + "]")).as(name).isNotEmpty();
            Document page = visitor.get("/docs/" + name).document();
            assertThat(page.selectFirst("html").attr("lang")).isEqualTo(language);
            assertThat(page.select(".example pre")).as(name).isNotEmpty();
            assertThat(page.select(".address").text()).isEqualTo("API=http://127.0.0.1:" + service.port() + "/api/v1");
            assertThat(page.select(".guide-onward a.button").first().attr("href"))
                    .isEqualTo("/docs/"
                            + (name.equals("versions") ? "reference" : Guide.NAMES.get(Guide.NAMES.indexOf(name) + 1)));
            for (Element link : page.select("main a[href^=/]")) {
                String to = link.attr("href").replaceFirst("[?#].*", "");
                assertThat(service.get(to).statusCode())
                        .as("%s on %s", to, name)
                        .isIn(200, 302);
            }
        }
    }

    /** A code that a program meets is found on the page about errors, with its status. */
    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    void thePageAboutErrorsListsEveryCode(String language) {
        Document page = new SiteVisitor(service, language).get("/docs/errors").document();
        Element table = page.selectFirst("#codes ~ .scroll table");
        JsonNode described = json(service.get("/v3/api-docs").body()).at("/components/schemas/ProblemCode/enum");

        assertThat(table.select("tbody tr").eachText().stream().map(row -> row.split(" ")[1]))
                .containsExactlyInAnyOrderElementsOf(
                        described.valueStream().map(JsonNode::asString).toList());
        assertThat(table.select("tbody tr").eachText())
                .anyMatch(row -> row.startsWith("412 stale-case "))
                .anyMatch(row -> row.startsWith("404 not-found "));
    }

    @Test
    void aPageThatIsNotThereIsNotFound() {
        assertThat(service.get("/docs/nothing").statusCode()).isEqualTo(404);
    }

    @Test
    void theProgramsInJavaRunAsTheyStand() throws Exception {
        for (GuidePage page : guide.pages("en")) {
            for (Block block : page.blocks()) {
                if (block instanceof Block.Listing listing
                        && listing.program().file().endsWith(".java")) {
                    ProcessBuilder java = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "../site/src/main/resources/guide/programs/"
                                    + listing.program().file());
                    java.environment().put("GAPWISE", "http://127.0.0.1:" + service.port());
                    Process program = java.redirectErrorStream(true).start();
                    String out = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                    assertThat(program.waitFor()).as(out).isZero();
                    assertThat(out).contains("\"NOT_TRAINING\"");
                }
            }
        }
    }
}
