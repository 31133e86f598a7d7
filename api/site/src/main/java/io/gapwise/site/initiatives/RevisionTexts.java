package io.gapwise.site.initiatives;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Word;
import io.gapwise.service.initiatives.Proposal;
import io.gapwise.site.SiteTexts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** Lays what a case would say after a revision beside what it says, with what would be lost by it. */
@Component
final class RevisionTexts {

    private static final String OBSTACLES = "obstacles.";

    private final FollowUpTexts followUps;
    private final SiteTexts say;

    RevisionTexts(FollowUpTexts followUps, SiteTexts say) {
        this.followUps = followUps;
        this.say = say;
    }

    /**
     * Holds an answer of the case that would change, in words.
     *
     * @param lost what of the case would be taken back; empty where nothing is
     */
    record Change(String label, String before, String after, String lost, String from) {}

    /** @param before what the case says now */
    List<Change> of(Proposal proposal, GapCase before) {
        return proposal.known().stream()
                .map(known -> change(known, proposal.patch(), before))
                .toList();
    }

    private Change change(Proposal.Known known, JsonNode patch, GapCase before) {
        Optional<Property> property = CaseAnswers.find(known.field());
        JsonNode after = patch.at("/" + known.field().replace('.', '/'));
        boolean takenBack = after.isNull()
                && property.map(each -> CaseAnswers.sent(each.read(before)))
                        .filter(sent -> !Word.UNKNOWN.equals(sent))
                        .isPresent();
        List<String> parts = new ArrayList<>();
        if (property.isPresent() && !after.isMissingNode() && !after.isNull()) {
            parts.add(answer(known.field(), after));
        }
        statements(known.field(), patch, before)
                .forEach(said -> parts.add(say.text("revise.after.said", say.statement(said))));
        return new Change(
                say.field(known.field()),
                property.map(each -> say.answerIn(each, before)).orElse(""),
                parts.isEmpty() ? say.text("revise.after.same") : String.join(" ", parts),
                takenBack ? say.text("revise.lost") : "",
                known.from().stream()
                        .map(path -> followUps.label(path.replaceFirst("^followUp\\.", "")))
                        .collect(Collectors.joining(", ")));
    }

    /** Lists what people would be noted to have said of an obstacle that the case does not have from them yet. */
    private static List<Map<String, Object>> statements(String field, JsonNode patch, GapCase before) {
        if (!field.startsWith(OBSTACLES)) {
            return List.of();
        }
        Object there = CaseAnswers.sent(before.evidence().statements());
        List<?> known = there instanceof List<?> all ? all : List.of();
        List<Map<String, Object>> added = new ArrayList<>();
        for (JsonNode each : patch.at("/evidence/statements")) {
            Map<String, Object> said = members(each);
            if (field.equals(OBSTACLES + said.get("obstacle")) && !known.contains(said)) {
                added.add(said);
            }
        }
        return added;
    }

    private static Map<String, Object> members(JsonNode statement) {
        Map<String, Object> members = new LinkedHashMap<>();
        statement
                .properties()
                .forEach(each -> members.put(
                        each.getKey(),
                        each.getValue().isNumber()
                                ? (Object) each.getValue().numberValue()
                                : each.getValue().asString()));
        return members;
    }

    private String answer(String path, JsonNode value) {
        if (value.isArray()) {
            List<String> words = new ArrayList<>();
            value.forEach(each -> words.add(each.isString() ? each.asString() : each.toString()));
            return value.isEmpty() || value.get(0).isString() ? say.answer(path, words) : String.join(", ", words);
        }
        return say.answer(path, value.isNumber() ? value.decimalValue() : value.asString());
    }
}
