package io.gapwise.service.priorities;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.groups.CaseGroup;
import io.gapwise.practice.groups.Proposal;
import io.gapwise.practice.groups.Total;
import io.gapwise.practice.groups.Trait;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Answers with what cases have in common. */
@Costly
@RestController
class CaseGroupController {

    /** No more cases of a group are named; all are counted. */
    private static final int NAMED = 100;

    private static final List<String> TRAITS =
            Arrays.stream(Trait.values()).map(Enum::name).toList();

    private final Priorities priorities;

    CaseGroupController(Priorities priorities) {
        this.priorities = priorities;
    }

    @GetMapping(
            path = "/api/v1/case-groups",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> groups(HttpServletRequest request) throws BadParameters, Refusal {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of("limit", "trait", "sample"));
        int limit = sent.limit();
        boolean sample = PriorityFilterReader.sample(sent);
        String trait = sent.value("trait");
        if (trait != null && !TRAITS.contains(trait)) {
            sent.wrong(ErrorEntry.parameterWord(
                    ProblemKind.NO_SUCH_WORD,
                    "trait",
                    Sentence.of("sent.word"),
                    TRAITS,
                    NearestWord.to(trait, TRAITS)));
        }
        sent.refuseIfWrong();
        Priorities.Grouped found = priorities.groups(sample);
        List<CaseGroup> groups = found.groups().groups().stream()
                .filter(group -> trait == null || group.trait().name().equals(trait))
                .toList();
        List<Proposal> proposals = found.groups().proposals();
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (found.currency() != null) {
            json.put("currency", found.currency());
        }
        json.put("count", groups.size());
        ArrayNode all = json.putArray("groups");
        groups.stream().limit(limit).forEach(group -> all.add(group(group, found)));
        json.put("proposed", proposals.size());
        ArrayNode alike = json.putArray("proposals");
        proposals.stream().limit(limit).forEach(proposal -> alike.add(proposal(proposal, found)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.write(json));
    }

    private static ObjectNode group(CaseGroup group, Priorities.Grouped found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("trait", group.trait().name());
        json.put("name", group.name());
        json.put("count", group.cases().size());
        json.set("people", total(group.people()));
        json.set("costPerYear", total(group.costPerYear()));
        json.set("cases", cases(group.cases(), found));
        return json;
    }

    private static ObjectNode proposal(Proposal proposal, Priorities.Grouped found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", proposal.title());
        json.put("likeness", Math.round(proposal.likeness() * 100) / 100.0);
        json.put("count", proposal.cases().size());
        json.set("cases", cases(proposal.cases(), found));
        return json;
    }

    private static ObjectNode total(Total total) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (total.sum() != null) {
            json.put("sum", total.sum());
        }
        json.put("stated", total.stated());
        json.put("open", total.open());
        return json;
    }

    private static ArrayNode cases(List<String> ids, Priorities.Grouped found) {
        ArrayNode cases = JsonNodeFactory.instance.arrayNode();
        ids.stream().limit(NAMED).forEach(id -> {
            ObjectNode each = cases.addObject();
            each.put("case", id);
            each.put("title", found.cases().get(id).sketch().title());
        });
        return cases;
    }
}
