package io.gapwise.site.initiatives;

import io.gapwise.core.cases.Property;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.Isolation;
import io.gapwise.service.initiatives.InitiativeContent;
import org.springframework.util.MultiValueMap;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Turns the small forms of the page of an initiative into the patches that the API takes. */
final class InitiativeChanges {

    private InitiativeChanges() {}

    static ObjectNode status(MultiValueMap<String, String> sent) {
        ObjectNode json = FormJson.object();
        FormJson.text(json, "status", FormJson.typed(sent, "status"));
        FormJson.text(json, "stoppedBecause", FormJson.typed(sent, "stoppedBecause"));
        return json;
    }

    /** Says of everything that is taken whether it is in place, and since when. */
    static ObjectNode inPlace(InitiativeContent content, MultiValueMap<String, String> sent) {
        ObjectNode json = FormJson.object();
        ArrayNode choices = json.putArray("choices");
        for (Choice choice : content.choices()) {
            TypedChoice typed = TypedChoice.of(choice, false);
            ObjectNode each =
                    choices.addObject().put(typed.kind(), typed.word()).put("taken", typed.taken());
            FormJson.text(each, "why", typed.why());
            String place = "place." + typed.key();
            if (sent.containsKey(place)) {
                FormJson.text(each, "inPlace", FormJson.typed(sent, place));
                FormJson.text(each, "since", FormJson.typed(sent, "since." + typed.key()));
            } else {
                FormJson.text(
                        each,
                        "inPlace",
                        choice.inPlace().known() ? choice.inPlace().name() : "");
                FormJson.text(
                        each,
                        "since",
                        choice.since() == null ? "" : choice.since().toString());
            }
        }
        return json;
    }

    static ObjectNode isolation(MultiValueMap<String, String> sent) {
        ObjectNode json = FormJson.object();
        String way = FormJson.typed(sent, "way");
        if (way.isEmpty()) {
            json.putNull("isolation");
            return json;
        }
        ObjectNode isolation = json.putObject("isolation").put("way", way);
        if (way.equals(Isolation.Way.ESTIMATE.name())) {
            ArrayNode estimates = isolation.putArray("estimates");
            FormJson.typed(sent, "estimates")
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(line -> {
                        String[] parts = line.split("[\\s;/]+", 2);
                        ObjectNode each = estimates.addObject();
                        FormJson.number(each, "share", parts[0].replace("%", ""));
                        FormJson.number(each, "confidence", parts.length > 1 ? parts[1].replace("%", "") : "");
                    });
        } else {
            isolation.putNull("estimates");
        }
        return json;
    }

    /** Says what somebody knows beside the data; what is left open is taken back. */
    static ObjectNode answers(MultiValueMap<String, String> sent) {
        ObjectNode json = FormJson.object();
        ObjectNode answers = json.putObject("answers");
        for (Property property : AnswerGroup.asked()) {
            String group = FollowUpTexts.group(property);
            ObjectNode place = group.isEmpty() ? answers : answers.withObjectProperty(group);
            String name = property.path().substring(group.isEmpty() ? 0 : group.length() + 1);
            if (!sent.containsKey(property.path())) {
                continue;
            }
            if (property.kind() == Property.Kind.WORD) {
                FormJson.text(place, name, FormJson.typed(sent, property.path()));
            } else {
                FormJson.whole(place, name, FormJson.percent(FormJson.typed(sent, property.path())));
            }
        }
        return json;
    }
}
