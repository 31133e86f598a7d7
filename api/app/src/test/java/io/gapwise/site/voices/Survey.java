package io.gapwise.site.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.json.BadCase;
import io.gapwise.insight.signs.Sign;
import io.gapwise.insight.signs.SignBook;
import io.gapwise.insight.signs.SignQuestion;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.site.SiteVisitor;
import java.net.URI;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Connection.KeyVal;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/** Makes cases, asks people about them, and answers as people do. */
final class Survey {

    private final ServiceUnderTest service;

    Survey(ServiceUnderTest service) {
        this.service = service;
    }

    /** Makes a case and returns its id. */
    String newCase(String title) {
        try {
            return service.bean(GapCases.class)
                    .create(ServiceUnderTest.JSON.writeValueAsString(Map.of("title", title)))
                    .id();
        } catch (BadCase e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns what is kept of a case. */
    CaseView found(String caseId) {
        try {
            return service.bean(GapCases.class).get(caseId);
        } catch (ResourceNotFound | Refusal e) {
            throw new IllegalStateException(e);
        }
    }

    /** Asks a group, and returns the path of the page. */
    String invited(String caseId, StatedBy group) {
        JsonNode made = invitation(caseId, group);
        return URI.create(made.get("link").asString()).getPath();
    }

    JsonNode invitation(String caseId, StatedBy group) {
        String body = ServiceUnderTest.JSON.writeValueAsString(Map.of(
                "group",
                group.name(),
                "task",
                "entering an order",
                "sentence",
                "We want to know what helps and what is in the way.",
                "lastDay",
                LocalDate.now().plusDays(14).toString()));
        HttpResponse<String> made = ServiceUnderTest.send(service.to("/api/v1/cases/" + caseId + "/voices")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body))
                .build());
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
        return ServiceUnderTest.json(made);
    }

    JsonNode said(String caseId) {
        return ServiceUnderTest.json(service.get("/api/v1/cases/" + caseId + "/voices"));
    }

    /** What is said of a group and an obstacle; a missing node where nothing is. */
    JsonNode seen(String caseId, StatedBy group, Obstacle obstacle) {
        for (JsonNode each : said(caseId).get("groups")) {
            for (JsonNode seen : each.get("obstacles")) {
                if (each.get("group").asString().equals(group.name())
                        && seen.get("obstacle").asString().equals(obstacle.name())) {
                    return seen;
                }
            }
        }
        return MissingNode.getInstance();
    }

    /** Answers as somebody who sees a sign of one obstacle and nothing of the others. */
    SiteVisitor.Page answered(String path, Obstacle obstacle, Sign sign) {
        SiteVisitor person = new SiteVisitor(service, "en");
        Document page = person.get(path).document();
        return person.post(path, fields(page, obstacle, sign));
    }

    /** Answers as somebody who sees these signs and nothing else. */
    void answered(String path, Map<Obstacle, Sign> signs) {
        SiteVisitor person = new SiteVisitor(service, "en");
        Document page = person.get(path).document();
        List<KeyVal> fields = new ArrayList<>(fields(page, Obstacle.barrier, Sign.UNKNOWN));
        fields.removeIf(field -> field.key().startsWith("q-"));
        signs.forEach((obstacle, sign) -> fields(page, obstacle, sign).stream()
                .filter(field -> field.key().startsWith("q-"))
                .forEach(fields::add));
        assertThat(person.post(path, fields).status()).isEqualTo(303);
    }

    static List<KeyVal> fields(Document page, Obstacle obstacle, Sign sign) {
        List<KeyVal> fields = new ArrayList<>();
        page.select("form[method=post] input[type=hidden]")
                .forEach(hidden -> fields.add(SiteVisitor.field(hidden.attr("name"), hidden.val())));
        for (Element question : page.select("fieldset.asked")) {
            String name = question.selectFirst("input").attr("name");
            String id = name.substring("q-".length());
            SignBook.builtIn()
                    .question(id)
                    .filter(asked -> SignBook.builtIn()
                            .of(obstacle)
                            .orElseThrow()
                            .questions()
                            .contains(asked))
                    .flatMap(asked -> answer(asked, sign))
                    .ifPresent(answer -> fields.add(SiteVisitor.field(name, answer)));
        }
        return fields;
    }

    private static Optional<String> answer(SignQuestion question, Sign sign) {
        return question.answers().stream()
                .filter(answer -> answer.sign() == sign)
                .map(answer -> answer.id())
                .findFirst();
    }
}
