package io.gapwise.service.xapi;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.sheets.xapi.Forms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes the activities of an initiative. */
final class ActivitiesBody {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final List<String> MEMBERS = List.of("activities");
    private static final List<String> OF_ACTIVITY = List.of("id", "use");
    private static final int LONGEST = 2000;

    private final List<ErrorEntry> errors = new ArrayList<>();

    private ActivitiesBody() {}

    /** @throws BadParameters with everything that is wrong */
    static List<ConnectedActivity> read(byte[] body) throws BadParameters {
        ActivitiesBody reading = new ActivitiesBody();
        List<ConnectedActivity> read = reading.activities(tree(body));
        if (!reading.errors.isEmpty()) {
            throw new BadParameters(reading.errors);
        }
        return read;
    }

    private static JsonNode tree(byte[] body) throws BadParameters {
        try {
            return JSON.readTree(body);
        } catch (JacksonException e) {
            throw new BadParameters(
                    List.of(ErrorEntry.inBody(Problem.at(ProblemKind.MALFORMED, "", Sentence.of("sent.object")))));
        }
    }

    private List<ConnectedActivity> activities(JsonNode sent) {
        List<ConnectedActivity> read = new ArrayList<>();
        if (!sent.isObject() || !sent.path("activities").isArray()) {
            wrong(ProblemKind.WRONG_TYPE, "/activities", Sentence.of("activities.list"));
            return read;
        }
        unknown(sent, "", MEMBERS);
        if (sent.path("activities").size() > InitiativeActivities.MOST) {
            wrong(ProblemKind.TOO_LARGE, "/activities", Sentence.of("activities.many", InitiativeActivities.MOST));
            return read;
        }
        Set<String> known = new HashSet<>();
        int number = 0;
        for (JsonNode each : sent.path("activities")) {
            String pointer = "/activities/" + number++;
            activity(each, pointer).ifPresent(activity -> {
                if (known.add(activity.iri())) {
                    read.add(activity);
                } else {
                    wrong(ProblemKind.GIVEN_TWICE, pointer + "/id", Sentence.of("activities.twice"));
                }
            });
        }
        return read;
    }

    private Optional<ConnectedActivity> activity(JsonNode sent, String pointer) {
        if (!sent.isObject()) {
            wrong(ProblemKind.WRONG_TYPE, pointer, Sentence.of("activities.object"));
            return Optional.empty();
        }
        unknown(sent, pointer, OF_ACTIVITY);
        String iri = sent.path("id").isString() ? sent.path("id").asString() : "";
        boolean right = Forms.isIri(iri) && iri.length() <= LONGEST;
        if (!right) {
            wrong(
                    sent.path("id").isMissingNode() ? ProblemKind.MISSING : ProblemKind.WRONG_FORM,
                    pointer + "/id",
                    Sentence.of("activities.id", LONGEST));
        }
        JsonNode use = sent.path("use");
        String word = use.isString() ? use.asString() : use.isMissingNode() ? ActivityUse.COURSE.name() : "";
        Optional<ActivityUse> as = ActivityUse.of(word);
        if (as.isEmpty()) {
            errors.add(ErrorEntry.inBody(Problem.unknownWord(
                    ProblemKind.NO_SUCH_WORD,
                    pointer + "/use",
                    Sentence.of("activities.use"),
                    word,
                    ActivityUse.words())));
        }
        return right ? as.map(each -> new ConnectedActivity(iri, each)) : Optional.empty();
    }

    private void unknown(JsonNode sent, String pointer, List<String> members) {
        for (String name : sent.propertyNames()) {
            if (!members.contains(name)) {
                errors.add(ErrorEntry.inBody(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD,
                        pointer + "/" + name.replace("~", "~0").replace("/", "~1"),
                        Sentence.of("sent.field"),
                        name,
                        members)));
            }
        }
    }

    private void wrong(ProblemKind kind, String pointer, Sentence said) {
        errors.add(ErrorEntry.inBody(Problem.at(kind, pointer, said)));
    }

    static byte[] write(List<InitiativeActivities.Named> activities) {
        return JSON.writeValueAsBytes(Map.of(
                "activities",
                activities.stream()
                        .map(each -> {
                            Map<String, Object> json = new LinkedHashMap<>();
                            json.put("id", each.activity().iri());
                            json.put("use", each.activity().use().name());
                            if (each.title() != null) {
                                json.put("title", each.title());
                            }
                            json.put("statements", each.statements());
                            return json;
                        })
                        .toList()));
    }

    static byte[] heard(List<InitiativeActivities.Heard> activities) {
        return JSON.writeValueAsBytes(
                activities.stream().map(ActivitiesBody::members).toList());
    }

    private static Map<String, Object> members(InitiativeActivities.Heard heard) {
        SeenActivities.Seen activity = heard.activity();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", activity.iri());
        if (activity.title() != null) {
            json.put("title", activity.title());
        }
        if (activity.kind() != null) {
            json.put("type", activity.kind());
        }
        json.put("statements", activity.statements());
        json.put("firstSeenAt", activity.firstSeenAt().toInstant().toString());
        json.put("lastSeenAt", activity.lastSeenAt().toInstant().toString());
        json.put("initiatives", heard.initiatives());
        return json;
    }
}
