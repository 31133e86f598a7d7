package io.gapwise.service.strategy;

import io.gapwise.core.json.JsonTree;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers with the whole strategy, and with what is missing in it. */
@RestController
class StrategyOverviewController {

    private final StrategyOverviews overviews;

    StrategyOverviewController(StrategyOverviews overviews) {
        this.overviews = overviews;
    }

    @Costly
    @GetMapping(
            path = "/api/v1/strategy",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> all(HttpServletRequest request) throws BadParameters {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of("sample"));
        boolean sample = StrategyFilterReader.sample(sent);
        sent.refuseIfWrong();
        StrategyOverview overview = overviews.now(sample);
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (StrategyKind kind : StrategyKind.values()) {
            ArrayNode all = json.putArray(kind.path());
            overview.of(kind).forEach(each -> all.add(StrategyJson.of(each)));
        }
        ArrayNode gaps = json.putArray("gaps");
        overview.gaps().forEach(each -> gaps.add(of(each)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.write(json));
    }

    private static ObjectNode of(StrategyGap gap) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("gap", gap.kind().name());
        json.put("about", gap.about().path());
        StrategyItem item = gap.item();
        if (item != null) {
            json.put("id", item.id());
        }
        if (!gap.name().isEmpty()) {
            json.put("name", gap.name());
        }
        if (!gap.other().isEmpty()) {
            json.put("other", gap.other());
        }
        if (gap.cases() > 0) {
            json.put("cases", gap.cases());
        }
        return json;
    }
}
