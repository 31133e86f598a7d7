package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Reads in which circumstances somebody did something, and keeps what the object is a part of. */
final class ContextReader {

    private static final List<String> OF_CONTEXT = List.of(
            "registration",
            "instructor",
            "team",
            "contextActivities",
            "contextAgents",
            "contextGroups",
            "revision",
            "platform",
            "language",
            "statement",
            "extensions");
    private static final List<String> RELATIONS = List.of("parent", "grouping", "category", "other");

    private final Checked checked;
    private final ActorReader actors;
    private final ObjectReader objects;

    ContextReader(Checked checked) {
        this.checked = checked;
        this.actors = new ActorReader(checked);
        this.objects = new ObjectReader(checked);
    }

    /** What the object is a part of, and what the sender groups it with. */
    record Around(List<Activity> parents, List<Activity> grouping) {
        static final Around NOTHING = new Around(List.of(), List.of());
    }

    Around context(JsonNode value, String pointer, boolean ofActivity) {
        if (!checked.object(value, pointer, OF_CONTEXT)) {
            return Around.NOTHING;
        }
        checked.uuid(value, pointer, "registration");
        if (Checked.has(value, "instructor")) {
            actors.actor(value.path("instructor"), Checked.under(pointer, "instructor"));
        }
        team(value, pointer);
        ofActivityOnly(value, pointer, "revision", ofActivity);
        ofActivityOnly(value, pointer, "platform", ofActivity);
        checked.formed(value, pointer, "language", Forms::isLanguage, Sentence.of("xapi.language"));
        if (Checked.has(value, "statement")) {
            objects.reference(value.path("statement"), Checked.under(pointer, "statement"));
        }
        checked.extensions(value, pointer, "extensions");
        people(value, pointer, "contextAgents", "contextAgent", "agent");
        people(value, pointer, "contextGroups", "contextGroup", "group");
        return around(value, pointer);
    }

    private void team(JsonNode value, String pointer) {
        if (Checked.has(value, "team")) {
            String at = Checked.under(pointer, "team");
            if (value.path("team").isObject() && !ActorReader.isGroup(value.path("team"))) {
                checked.wrong(
                        ProblemKind.NO_SUCH_WORD, Checked.under(at, "objectType"), Sentence.of("xapi.oneOf", "Group"));
            } else {
                actors.actor(value.path("team"), at);
            }
        }
    }

    private void ofActivityOnly(JsonNode value, String pointer, String member, boolean ofActivity) {
        checked.text(value, pointer, member);
        if (value.has(member) && !ofActivity) {
            checked.wrong(ProblemKind.NO_SUCH_FIELD, Checked.under(pointer, member), Sentence.of("xapi.ofActivity"));
        }
    }

    /** Reads the people that version 2 knows, each with the kinds of part they play. */
    private void people(JsonNode value, String pointer, String member, String kind, String who) {
        if (!Checked.has(value, member)) {
            return;
        }
        String at = Checked.under(pointer, member);
        if (!value.path(member).isArray()) {
            checked.wrong(ProblemKind.WRONG_TYPE, at, Sentence.of("xapi.list"));
            return;
        }
        int number = 0;
        for (JsonNode each : value.path(member)) {
            person(each, at + "/" + number++, kind, who);
        }
    }

    private void person(JsonNode each, String pointer, String kind, String who) {
        if (!checked.object(each, pointer, List.of("objectType", who, "relevantTypes"))) {
            return;
        }
        if (!ObjectReader.kind(each).equals(kind)) {
            checked.wrong(
                    ProblemKind.NO_SUCH_WORD, Checked.under(pointer, "objectType"), Sentence.of("xapi.oneOf", kind));
        }
        checked.missing(each, pointer, who);
        if (Checked.has(each, who)) {
            boolean asGroup = who.equals("group");
            if (asGroup != ActorReader.isGroup(each.path(who))) {
                checked.wrong(
                        ProblemKind.NO_SUCH_WORD,
                        Checked.under(pointer, who),
                        Sentence.of("xapi.oneOf", asGroup ? "Group" : "Agent"));
            } else {
                actors.actor(each.path(who), Checked.under(pointer, who));
            }
        }
        JsonNode types = each.path("relevantTypes");
        boolean wrong = each.has("relevantTypes") && (!types.isArray() || types.isEmpty());
        for (JsonNode type : types) {
            wrong |= !type.isString() || !Forms.isIri(type.asString());
        }
        if (wrong) {
            checked.wrong(ProblemKind.WRONG_FORM, Checked.under(pointer, "relevantTypes"), Sentence.of("xapi.iris"));
        }
    }

    private Around around(JsonNode value, String pointer) {
        String at = Checked.under(pointer, "contextActivities");
        JsonNode activities = value.path("contextActivities");
        if (!Checked.has(value, "contextActivities") || !checked.object(activities, at, RELATIONS)) {
            return Around.NOTHING;
        }
        List<Activity> parents = related(activities, at, "parent");
        List<Activity> grouping = related(activities, at, "grouping");
        related(activities, at, "category");
        related(activities, at, "other");
        return new Around(parents, grouping);
    }

    /** One activity may stand alone, without an array around it. */
    private List<Activity> related(JsonNode activities, String pointer, String relation) {
        List<Activity> found = new ArrayList<>();
        if (!Checked.has(activities, relation)) {
            return found;
        }
        String at = Checked.under(pointer, relation);
        JsonNode value = activities.path(relation);
        if (value.isArray()) {
            int number = 0;
            for (JsonNode each : value) {
                add(found, each, at + "/" + number++);
            }
        } else {
            add(found, value, at);
        }
        return found;
    }

    private void add(List<Activity> found, JsonNode value, String pointer) {
        Activity activity = objects.activity(value, pointer);
        if (activity != null) {
            found.add(activity);
        }
    }
}
