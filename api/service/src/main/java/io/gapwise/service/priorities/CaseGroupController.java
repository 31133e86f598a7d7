package io.gapwise.service.priorities;

import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.groups.CaseGroup;
import io.gapwise.practice.groups.People;
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

    /** Limits how many cases of a group are named unless somebody asks for more; all are counted. */
    private static final int NAMED = 10;

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
        QueryParameters sent =
                QueryParameters.read(request.getQueryString(), List.of("limit", "named", "trait", "sample"));
        int limit = sent.limit();
        int named = sent.number("named", NAMED);
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
        GroupPage found = priorities.groups(
                new GroupFilter(sample, trait == null ? null : Trait.valueOf(trait), 0, limit, 0, limit, named));
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (found.currency() != null) {
            json.put("currency", found.currency());
        }
        json.put("waiting", found.waiting());
        json.put("count", found.count());
        ArrayNode all = json.putArray("groups");
        found.groups().forEach(group -> all.add(group(group, found)));
        json.put("proposed", found.proposed());
        ArrayNode alike = json.putArray("proposals");
        found.proposals().forEach(proposal -> alike.add(proposal(proposal, found)));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JsonTree.write(json));
    }

    private static ObjectNode group(CaseGroup group, GroupPage found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("trait", group.trait().name());
        json.put("name", group.name());
        json.put("count", group.count());
        json.set("people", people(group.people()));
        json.set("costPerYear", total(group.costPerYear()));
        json.set("cases", cases(group.cases(), found));
        return json;
    }

    private static ObjectNode proposal(Proposal proposal, GroupPage found) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("title", proposal.title());
        json.put("likeness", Math.round(proposal.likeness() * 100) / 100.0);
        json.put("count", proposal.count());
        json.set("cases", cases(proposal.cases(), found));
        return json;
    }

    private static ObjectNode people(People people) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (people.atLeast() != null) {
            json.put("atLeast", people.atLeast());
            json.put("atMost", people.atMost());
        }
        json.put("stated", people.stated());
        json.put("open", people.open());
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

    private static ArrayNode cases(List<String> ids, GroupPage found) {
        ArrayNode cases = JsonNodeFactory.instance.arrayNode();
        ids.forEach(id -> {
            ObjectNode each = cases.addObject();
            each.put("case", id);
            each.put("title", found.titles().get(id));
        });
        return cases;
    }
}
