package io.gapwise.service.plans;

import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes checks of plans as JSON. What is not known is left out. */
final class CheckTree {

    private CheckTree() {}

    static ObjectNode of(PlanCheck check) {
        ObjectNode json = PlansJson.object();
        json.put("version", check.version());
        json.put("asOf", check.asOf().toString());
        json.put("dated", check.dated());
        ArrayNode objectives = json.putArray("objectives");
        check.objectives().forEach(each -> objectives.add(of(each)));
        items(json, "others", check.others());
        return json;
    }

    private static ObjectNode of(PlanCheck.Objective objective) {
        ObjectNode json = PlansJson.object();
        json.put("name", objective.name());
        json.put("weight", objective.weight());
        json.put("inStrategy", objective.inStrategy());
        if (objective.figure() != null) {
            json.set("figure", of(objective.figure()));
        }
        items(json, "planned", objective.items());
        return json;
    }

    private static ObjectNode of(PlanCheck.Figure figure) {
        ObjectNode json = PlansJson.object();
        json.put("name", figure.name());
        PlansJson.put(json, "unit", figure.unit());
        if (figure.baseline() != null) {
            json.put("baseline", figure.baseline());
        }
        if (figure.target() != null) {
            json.put("target", figure.target());
        }
        PlansJson.put(json, "direction", figure.direction());
        PlanCheck.Measured measured = figure.measured();
        json.put("measured", measured != null);
        if (measured != null) {
            json.put("value", measured.value());
            json.put("on", measured.on().toString());
            json.put("initiative", measured.initiative());
        }
        if (figure.way() != null) {
            json.put("way", figure.way());
        }
        return json;
    }

    private static void items(ObjectNode json, String name, List<PlanCheck.Item> items) {
        ArrayNode all = json.putArray(name);
        items.forEach(each -> all.add(of(each)));
    }

    private static ObjectNode of(PlanCheck.Item item) {
        ObjectNode json = PlansJson.object();
        json.put("candidate", item.candidate());
        json.put("title", item.title());
        json.put("start", item.start());
        json.put("end", item.end());
        json.put("due", item.due().name());
        json.put("standing", item.standing().name());
        ArrayNode initiatives = json.putArray("initiatives");
        item.initiatives().forEach(each -> initiatives.add(of(each)));
        return json;
    }

    private static ObjectNode of(PlanCheck.Followed followed) {
        ObjectNode json = PlansJson.object();
        json.put("id", followed.id());
        json.put("title", followed.title());
        json.put("case", followed.caseId());
        json.put("status", followed.status().name());
        PlansJson.put(json, "progress", followed.progress());
        if (followed.checkedOn() != null) {
            json.put("checkedOn", followed.checkedOn().toString());
        }
        return json;
    }
}
