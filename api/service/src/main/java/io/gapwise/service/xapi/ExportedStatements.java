package io.gapwise.service.xapi;

import io.gapwise.service.export.ExportPart;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Exports what is kept of statements, and which activities belong to initiatives. The secret from which the digests of
 * people come is in no export.
 */
@Component
@Order(46)
class ExportedStatements implements ExportPart {

    private static final String ACTIVITY = "xapi-activity";
    private static final String CONNECTION = "initiative-activity";
    private static final String STATEMENT = "xapi-statement";
    private static final int AT_ONCE = 500;

    private final KeptStatements statements;
    private final SeenActivities activities;
    private final ConnectedActivities connected;

    ExportedStatements(KeptStatements statements, SeenActivities activities, ConnectedActivities connected) {
        this.statements = statements;
        this.activities = activities;
        this.connected = connected;
    }

    @Override
    public List<String> types() {
        return List.of(ACTIVITY, CONNECTION, STATEMENT);
    }

    @Override
    public Writing begin() {
        Writing seen = ExportPart.<SeenActivities.Seen>pageByPage(
                ACTIVITY,
                last -> activities.behind(last == null ? "" : last.hash(), AT_ONCE),
                ExportedStatements::fields);
        Writing kept = ExportPart.<KeptStatement>pageByPage(
                STATEMENT,
                last -> statements.behind(last == null ? 0 : last.seq(), AT_ONCE),
                ExportedStatements::fields);
        return lines -> {
            seen.to(lines);
            for (ConnectedActivities.Connection each : connected.all()) {
                Map<String, Object> fields = new LinkedHashMap<>();
                fields.put("initiative", each.initiative());
                fields.put("activity", each.activity().iri());
                fields.put("use", each.activity().use().name());
                lines.add(CONNECTION, fields);
            }
            kept.to(lines);
        };
    }

    private static Map<String, Object> fields(SeenActivities.Seen activity) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", activity.iri());
        fields.put("title", activity.title());
        fields.put("kind", activity.kind());
        fields.put("statements", activity.statements());
        fields.put("firstSeenAt", activity.firstSeenAt().toInstant().toString());
        fields.put("lastSeenAt", activity.lastSeenAt().toInstant().toString());
        return fields;
    }

    private static Map<String, Object> fields(KeptStatement statement) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", statement.id());
        fields.put("storedAt", statement.storedAt().toInstant().toString());
        fields.put("happenedAt", statement.happenedAt().toInstant().toString());
        fields.put("person", statement.actor());
        fields.put("verb", statement.verb());
        fields.put("activity", statement.activity());
        fields.put("about", statement.target());
        fields.put("completion", statement.result().completion());
        fields.put("success", statement.result().success());
        fields.put(
                "score",
                statement.result().score() == null
                        ? null
                        : statement.result().score().percent());
        fields.put("duration", statement.result().duration());
        fields.put("progress", statement.result().progress());
        fields.put("sentBy", statement.sentBy());
        fields.put("voided", statement.voided());
        return fields;
    }
}
