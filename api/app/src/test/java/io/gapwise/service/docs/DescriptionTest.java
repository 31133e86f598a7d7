package io.gapwise.service.docs;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Error;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.once.KeyedRequests;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DescriptionTest {

    private static final Pattern REFERENCE = Pattern.compile("\"\\$ref\":\"#([^\"]+)\"");

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static final JsonNode description = ServiceUnderTest.json(service.get("/v3/api-docs"));

    @Test
    void whoeverOpensTheAddressFindsTheDocumentation() {
        HttpResponse<String> door = service.get("/");

        assertThat(door.statusCode()).isEqualTo(200);
        assertThat(door.body()).contains("href=\"/docs\"");
        assertThat(service.get("/docs").body()).contains("href=\"/docs/reference\"");
        assertThat(service.get("/docs/reference").headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/swagger-ui/index.html"));
    }

    @Test
    void isOpenApi31AndAllItRefersToIsThere() {
        assertThat(description.get("openapi").asString()).startsWith("3.1");
        assertThat(description.at("/info/title").asString()).isEqualTo("Gapwise");
        Matcher references = REFERENCE.matcher(description.toString());
        int count = 0;
        while (references.find()) {
            assertThat(description.at(references.group(1)).isMissingNode())
                    .as(references.group(1))
                    .isFalse();
            count++;
        }
        assertThat(count).isGreaterThan(20);
    }

    @Test
    void describesExactlyTheRoutesThereAre() {
        Set<String> described = new TreeSet<>();
        description
                .get("paths")
                .forEachEntry((path, methods) -> methods.propertyNames()
                        .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> there = new TreeSet<>();
        service.routes().getHandlerMethods().keySet().stream()
                .filter(mapping -> mapping.getPatternValues().stream().anyMatch(path -> path.startsWith("/api/")))
                .forEach(mapping -> mapping.getPatternValues()
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> there.add(method + " " + path))));

        assertThat(described).isEqualTo(there).hasSize(202);
    }

    @Test
    void saysForEachOperationWhichScopeItNeeds() {
        List<JsonNode> operations = description
                .get("paths")
                .valueStream()
                .flatMap(JsonNode::valueStream)
                .toList();

        assertThat(operations)
                .hasSize(202)
                .allSatisfy(operation -> assertThat(
                                operation.at("/security/0/bearer/0").asString())
                        .as(operation.get("operationId").asString())
                        .matches("(cases|rules):(read|write)|people:read|plans:approve|webhooks:write"));
        assertThat(description.at("/components/securitySchemes/bearer/scheme").asString())
                .isEqualTo("bearer");
        assertThat(description
                        .at("/paths/~1api~1v1~1recommendations/post/security/0/bearer/0")
                        .asString())
                .isEqualTo("cases:write");
        assertThat(description
                        .at("/paths/~1api~1v1~1rules/get/security/0/bearer/0")
                        .asString())
                .isEqualTo("rules:read");
    }

    /** Compares the statuses that are described with those that the methods behind the operations can lead to. */
    @Test
    void describesEveryStatusThatAnOperationCanGive() {
        service.routes()
                .getHandlerMethods()
                .forEach((mapping, method) -> mapping.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/"))
                        .forEach(path -> mapping.getMethodsCondition()
                                .getMethods()
                                .forEach(verb -> {
                                    JsonNode responses = description
                                            .get("paths")
                                            .get(path)
                                            .get(verb.name().toLowerCase(Locale.ROOT))
                                            .get("responses");
                                    Set<String> described = new TreeSet<>(responses.propertyNames());
                                    described.removeIf(status -> status.startsWith("2"));
                                    Set<String> certain = certain(mapping, method);
                                    assertThat(described).as(verb + " " + path).containsAll(certain);
                                    described.removeAll(certain);
                                    if (KeyedRequests.takesKeys(verb.name().toLowerCase(Locale.ROOT), path)
                                            || path.endsWith("/batch")) {
                                        described.removeAll(Set.of("400", "409", "410", "422"));
                                    }
                                    if (responses.at("/200/headers/ETag").isObject()) {
                                        described.remove("304");
                                    }
                                    assertThat(described).as(verb + " " + path).isSubsetOf(possible(method));
                                })));
    }

    private static Set<String> certain(RequestMappingInfo mapping, HandlerMethod method) {
        Set<String> statuses = new TreeSet<>(Set.of("400", "401", "403", "406", "421", "429", "500", "503"));
        List<Class<?>> thrown = List.of(method.getMethod().getExceptionTypes());
        if (thrown.contains(CaseTooLarge.class)) {
            statuses.add("413");
        }
        if (thrown.contains(ResourceNotFound.class)) {
            statuses.add("404");
        }
        if (!mapping.getConsumesCondition().isEmpty()) {
            statuses.add("415");
        }
        return statuses;
    }

    /** A refusal may have any of these statuses. */
    private static Set<String> possible(HandlerMethod method) {
        return List.of(method.getMethod().getExceptionTypes()).contains(Refusal.class)
                ? Set.of("400", "409", "410", "412", "413", "416", "428")
                : Set.of();
    }

    @Test
    void saysOfEachPostThatItTakesAKeyUnlessItStoresNothing() {
        Set<String> without = new TreeSet<>();
        description.get("paths").forEachEntry((path, operations) -> {
            JsonNode post = operations.path("post");
            if (!post.isMissingNode() && !post.path("parameters").toString().contains("parameters/IdempotencyKey")) {
                without.add(path);
            }
        });

        assertThat(without)
                .containsExactly(
                        "/api/v1/comments/hints",
                        "/api/v1/interviews/next",
                        "/api/v1/plans/{id}/versions/{number}/expectations",
                        "/api/v1/recommendations/{id}/replay",
                        "/api/v1/recommendations/{id}/what-if",
                        "/api/v1/rulesets/check",
                        "/api/v1/rulesets/difference",
                        "/api/v1/rulesets/impact",
                        "/api/v1/sheet-maps/guess",
                        "/api/v1/sheets",
                        "/api/v1/webhooks/{id}/test");
    }

    @Test
    void saysOfEachOperationHowOftenItMayBeAskedFor() {
        description
                .get("paths")
                .forEach(operations -> operations.forEach(operation -> {
                    assertThat(operation.at("/responses/429/$ref").asString())
                            .isEqualTo("#/components/responses/TooMany");
                    assertThat(operation
                                    .get("responses")
                                    .propertyStream()
                                    .filter(response -> response.getKey().startsWith("2"))
                                    .map(response -> response.getValue().get("headers")))
                            .allSatisfy(
                                    headers -> assertThat(names(headers)).contains("RateLimit", "RateLimit-Policy"));
                }));
        HttpResponse<String> answer = service.get("/api/v1/rules");
        assertThat(answer.headers().map()).containsKeys("RateLimit", "RateLimit-Policy");
        assertThat(names(description.at("/components/responses/TooMany/headers")))
                .contains("Retry-After", "RateLimit", "RateLimit-Policy");
    }

    /** Generators of clients make up names for what has none, and other ones when something is added elsewhere. */
    @Test
    void namesEveryObjectAndEveryListOfWords() {
        List<String> unnamed = new ArrayList<>();
        for (String place : List.of("/paths", "/components/schemas", "/components/responses")) {
            description
                    .at(place)
                    .forEachEntry((name, node) -> findUnnamed(node, name, unnamed, place.endsWith("schemas")));
        }

        assertThat(unnamed).isEmpty();
        assertThat(description.toString()).doesNotContain("$defs", "\"const\"", "\"format\":\"uuid\"");
    }

    private static void findUnnamed(JsonNode node, String at, List<String> unnamed, boolean named) {
        if (!named
                && (node.path("properties").isObject() && node.has("type")
                        || node.path("enum").size() > 1)) {
            unnamed.add(at);
        }
        node.forEachEntry((name, child) -> {
            if (!name.startsWith("example") && !name.equals("propertyNames")) {
                findUnnamed(child, at + "/" + name, unnamed, false);
            }
        });
    }

    @Test
    void describesEveryOperationInWholeSentences() {
        description
                .get("paths")
                .forEach(operations -> operations.forEach(
                        operation -> assertThat(operation.path("description").asString(""))
                                .as(operation.get("operationId").asString())
                                .endsWith(".")));
    }

    @ParameterizedTest
    @CsvSource({
        "case, GapCase",
        "statements, GapCase",
        "answer, Recommendation",
        "judged, Recommendation",
        "problem, Problem",
        "newCase, NewCase",
        "caseDocument, StoredCase",
        "sheetMap, SheetMap"
    })
    void givesExamplesThatFitTheirSchemas(String example, String schema) {
        JsonNode value = description.at("/components/examples/" + example + "/value");

        assertThat(errors(schema, value.toString())).isEmpty();
        assertThat(errors(schema, "[]")).isNotEmpty();
    }

    @Test
    void givesTheAnswerThatTheServiceGives() {
        HttpResponse<String> answer =
                service.post(description.at("/components/examples/case/value").toString());

        assertThat(ServiceUnderTest.json(answer).get("verdict"))
                .isEqualTo(description.at("/components/examples/answer/value/verdict"));
    }

    /** Whoever reads the description finds what people say, and what became of it, with a meaning and an example. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GapCase        | /properties/evidence/properties/statements      | statements | /evidence/statements",
                "GapCase        | /properties/evidence/properties/statements/items/properties/shownBy | statements | /evidence/statements/0/shownBy",
                "Recommendation | /properties/considered                          | judged     | /considered",
                "Recommendation | /properties/verdict/properties/conditional      | judged     | /verdict/conditional",
                "Recommendation | /properties/causes/items/properties/support     | judged     | /causes/0/support",
                "Recommendation | /properties/questions/items/properties/doubts   | judged     | /questions/0/doubts",
            })
    void describesWhatIsSaidAndHowFarItHolds(String schema, String member, String example, String shown) {
        assertThat(described(schema + member + "/description").asString("")).isNotBlank();
        assertThat(description
                        .at("/components/examples/" + example + "/value" + shown)
                        .isMissingNode())
                .isFalse();
    }

    @Test
    void describesAllThatTheCatalogueOfRulesTells() {
        JsonNode catalogue = ServiceUnderTest.json(service.get("/api/v1/rules"));
        JsonNode rule = described("Catalogue/properties/rules/items/properties");

        assertThat(errors("Catalogue", catalogue.toString())).isEmpty();
        assertThat(names(described("Catalogue/properties"))).isEqualTo(names(catalogue));
        assertThat(names(described("Catalogue/properties/stages/items/properties")))
                .isEqualTo(names(catalogue.at("/stages/0")));
        assertThat(names(rule)).containsAll(names(catalogue.at("/rules/0"))).contains("accepts");
        assertThat(names(rule)).hasSize(names(catalogue.at("/rules/0")).size() + 1);
        // Only the cases of a rule of progress say what was recommended and what came of it.
        assertThat(names(described("Catalogue/properties/rules/items/properties/cases/properties")))
                .containsAll(names(catalogue.at("/rules/0/cases")))
                .contains("recommendation", "followUp");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"stage\":\"triage\"|\"stage\":\"other\"",
                "\"title\":|\"titel\":",
                "\"silentWhen\":{|\"silentWhen\":{\"goal.unit\":null,\"gap.nature\":null,",
                "\"line\":|\"line\":0.5,\"was\":",
            })
    void describesNoOtherCatalogue(String change) {
        String catalogue = service.get("/api/v1/rules").body();
        String changed = catalogue.replace(change.split("\\|")[0], change.split("\\|")[1]);

        assertThat(changed).isNotEqualTo(catalogue);
        assertThat(errors("Catalogue", changed)).isNotEmpty();
    }

    @Test
    void describesAllThatCanBeAskedAboutAnAnswer() {
        String id = ServiceUnderTest.json(service.post(
                        "{\"title\":\"Case\",\"obstacles\":{\"neverLearned\":\"PRESENT\",\"conflict\":\"PRESENT\"}}"))
                .get("id")
                .asString();
        String about = ServiceUnderTest.RECOMMENDATIONS + "/" + id;

        assertThat(errors("Why", service.get(about + "/why?conclusion=MIXED").body()))
                .isEmpty();
        assertThat(errors(
                        "WhyNot",
                        service.get(about + "/why-not?conclusion=TRAINING").body()))
                .isEmpty();
        assertThat(errors("Nearest", service.get(about + "/nearest").body())).isEmpty();
        assertThat(errors("Firmness", service.get(about + "/firmness").body())).isEmpty();
        assertThat(errors(
                        "WhatIf",
                        post(about + "/what-if", "{\"obstacles\":null}").body()))
                .isEmpty();
        assertThat(errors(
                        "CommentHints",
                        post("/api/v1/comments/hints", "{\"text\":\"The system is slow.\"}")
                                .body()))
                .isEmpty();
        assertThat(errors(
                        "InterviewStep",
                        post("/api/v1/interviews/next", "{\"case\":{\"title\":\"Case\"}}")
                                .body()))
                .isEmpty();
    }

    @Test
    void describesTheLastLineOfABatch() {
        String last =
                service.lastOfBatch("{\"title\":\"Late reports\"}\nnonsense").toString();

        assertThat(errors("BatchEnd", last)).isEmpty();
        assertThat(names(ServiceUnderTest.JSON.readTree(last))).containsExactly("end", "answered", "bad");
        assertThat(names(description.at("/components/schemas/BatchEnd/properties")))
                .containsExactly("end", "answered", "bad", "dryRun");
    }

    @Test
    void describesAllThatIsSaidOfRuleSets() {
        String id = ServiceUnderTest.json(service.post("{\"title\":\"Case\"}"))
                .get("id")
                .asString();
        HttpResponse<String> replay = post(ServiceUnderTest.RECOMMENDATIONS + "/" + id + "/replay", "");
        HttpResponse<String> all = service.get("/api/v1/rulesets");
        String version = ServiceUnderTest.json(all).at("/live/version").asString();
        JsonNode bad =
                description.at("/paths/~1api~1v1~1rulesets~1check/post/requestBody/content/application~1json/example");
        HttpResponse<String> report = post("/api/v1/rulesets/check", bad.toString());

        assertThat(errors("Replay", replay.body())).isEmpty();
        assertThat(errors("RuleSets", all.body())).isEmpty();
        assertThat(errors(
                        "RuleSetText",
                        service.get("/api/v1/rulesets/" + version).body()))
                .isEmpty();
        assertThat(ServiceUnderTest.json(report).get("problems")).hasSize(1);
        assertThat(errors("CheckReport", report.body())).isEmpty();
        for (String schema : List.of("Replay", "RuleSets", "RuleSetText", "CheckReport")) {
            assertThat(errors(schema, "{}")).isNotEmpty();
        }
    }

    @Test
    void listsEachCodeThatAProblemMayCarryWithItsMeaning() {
        JsonNode code = described("Problem/properties/errors/items/properties/code");

        assertThat(code.get("enum"))
                .extracting(JsonNode::asString)
                .containsExactly(
                        Stream.of(ProblemKind.values()).map(ProblemKind::code).toArray(String[]::new));
        for (ProblemKind kind : ProblemKind.values()) {
            assertThat(code.get("description").asString())
                    .contains("| `%s` | %s |\n".formatted(kind.code(), kind.description()));
        }
    }

    private static HttpResponse<String> post(String path, String json) {
        return ServiceUnderTest.send(service.to(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    @Test
    void hasTheContractsWordsInItsSchemas() {
        assertThat(errors("GapCase", "{\"title\":\"Case\",\"gap\":{\"doneBefore\":\"OFTN\"}}"))
                .isNotEmpty();
        assertThat(errors("GapCase", "{\"title\":\"Case\",\"colour\":1}")).isNotEmpty();
        assertThat(errors("GapCase", "{}")).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/docs/reference",
                "/swagger-ui/index.html",
                "/swagger-ui/swagger-ui-bundle.js",
                "/swagger-ui/swagger-ui.css",
                "/swagger-ui/swagger-initializer.js"
            })
    void showsAPageForPeopleFromItsOwnFiles(String path) {
        HttpResponse<String> answer = service.get(path);

        assertThat(answer.statusCode()).isIn(200, 302);
        if (path.endsWith("html") || path.endsWith("initializer.js")) {
            assertThat(answer.body()).doesNotContain("http://", "https://");
        }
    }

    @Test
    void letsTheDocumentationRunNothingFromElsewhere() {
        HttpResponse<String> page = service.get("/swagger-ui/index.html");

        assertThat(page.headers().firstValue("Content-Security-Policy"))
                .hasValueSatisfying(policy -> assertThat(policy)
                        .startsWith("default-src 'none'; script-src 'self';")
                        .doesNotContain("unsafe"));
    }

    /** Some generators take an object of which nothing is said for one that holds nothing. */
    @Test
    void everyObjectSaysWhatItMayHold() {
        List<JsonNode> objects = new ArrayList<>();
        collectObjects(description.get("paths"), objects);
        collectObjects(description.at("/components/schemas"), objects);
        assertThat(objects)
                .hasSizeGreaterThan(100)
                .allSatisfy(
                        each -> assertThat(Stream.of("properties", "additionalProperties", "allOf", "oneOf", "anyOf")
                                        .anyMatch(each::has))
                                .as(each.toString())
                                .isTrue());
    }

    private static void collectObjects(JsonNode node, List<JsonNode> objects) {
        if (node.path("type").asStringOpt().orElse("").equals("object")) {
            objects.add(node);
        }
        node.forEachEntry((name, each) -> {
            if (!name.startsWith("example")) {
                collectObjects(each, objects);
            }
        });
        if (node.isArray()) {
            node.forEach(each -> collectObjects(each, objects));
        }
    }

    /** The description names tags for everything that can be read and has one, and for nothing else. */
    @Test
    void saysWhereACopyMayStillHold() {
        List<String> copies = new ArrayList<>();
        description.get("paths").forEachEntry((path, methods) -> {
            JsonNode reading = methods.path("get");
            boolean tagged = reading.at("/responses/200/headers/ETag").isObject();
            assertThat(reading.at("/responses/304").isObject()).as(path).isEqualTo(tagged);
            if (tagged) {
                assertThat(reading.get("parameters").findValuesAsString("name"))
                        .as(path)
                        .containsOnlyOnce("If-None-Match");
                copies.add(path);
            }
        });
        assertThat(copies).contains("/api/v1/recommendations/{id}", "/api/v1/cases/{id}", "/api/v1/vocabulary");

        String made = "/api/v1/recommendations/"
                + ServiceUnderTest.json(service.post("{\"title\":\"Late reports\"}"))
                        .get("id")
                        .asString();
        for (String each :
                List.of(made, made + "/case", made.replace("recommendations", "cases"), "/api/v1/vocabulary")) {
            String tag = service.get(each).headers().firstValue("ETag").orElseThrow();
            assertThat(ServiceUnderTest.send(service.to(each)
                                    .header("If-None-Match", tag)
                                    .build())
                            .statusCode())
                    .as(each)
                    .isEqualTo(304);
        }
    }

    @Test
    void namesTheAddressAtWhichItIsAsked() {
        assertThat(description.at("/servers/0/url").asString()).isEqualTo("http://127.0.0.1:" + service.port());
    }

    /** Follows a path through the schemas, from one to the other where it refers to it. */
    private static JsonNode described(String path) {
        JsonNode node = description.at("/components/schemas");
        for (String step : path.split("/")) {
            node = resolved(node.path(step));
        }
        return node;
    }

    private static JsonNode resolved(JsonNode node) {
        if (!node.has("$ref")) {
            return node;
        }
        ObjectNode target = (ObjectNode)
                description.at(node.get("$ref").asString().substring(1)).deepCopy();
        return node.has("description") ? target.set("description", node.get("description")) : target;
    }

    private static List<String> names(JsonNode object) {
        return List.copyOf(object.propertyNames());
    }

    private static List<Error> errors(String schema, String json) {
        String reference = "{\"$ref\":\"#/components/schemas/%s\",\"components\":%s}"
                .formatted(schema, description.get("components"));
        Schema read = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(reference, InputFormat.JSON);
        return read.validate(json, InputFormat.JSON);
    }
}
