package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads one statement. */
final class StatementReader {

    private static final List<String> OF_STATEMENT = List.of(
            "id",
            "actor",
            "verb",
            "object",
            "result",
            "context",
            "timestamp",
            "stored",
            "authority",
            "version",
            "attachments");
    private static final List<String> WITHIN =
            List.of("objectType", "actor", "verb", "object", "result", "context", "timestamp", "attachments");
    private static final List<String> OF_VERB = List.of("id", "display");
    private static final List<String> OF_ATTACHMENT =
            List.of("usageType", "display", "description", "contentType", "length", "sha2", "fileUrl");

    /** An authority is one agent, or one agent with the program that it uses. */
    private static final int TWO = 2;

    private final Checked checked;
    private final ActorReader actors;

    StatementReader(Checked checked) {
        this.checked = checked;
        this.actors = new ActorReader(checked);
    }

    /** What a statement says, and a statement within it as well. */
    private record Said(
            @Nullable String actor,
            @Nullable String verb,
            @Nullable Target object,
            StatementResult result,
            ContextReader.Around around,
            @Nullable Instant timestamp) {}

    @Nullable XapiStatement statement(JsonNode value, String pointer) {
        if (!checked.object(value, pointer, OF_STATEMENT)) {
            return null;
        }
        String id = checked.uuid(value, pointer, "id");
        Said said = said(value, pointer, false);
        time(value, pointer, "stored");
        authority(value, pointer);
        String version =
                checked.formed(value, pointer, "version", StatementReader::isVersion, Sentence.of("xapi.version"));
        if (XapiStatement.VOIDED.equals(said.verb()) && said.object() != null) {
            said.object().match(other -> notVoidable(pointer), reference -> reference, () -> notVoidable(pointer));
        }
        if (!checked.problems().isEmpty()) {
            return null;
        }
        return new XapiStatement(
                id == null ? null : UUID.fromString(id),
                said.actor(),
                Objects.requireNonNull(said.verb()),
                Objects.requireNonNull(said.object()),
                said.result(),
                said.around().parents(),
                said.around().grouping(),
                said.timestamp(),
                version,
                ComparedContent.of(value));
    }

    private @Nullable UUID notVoidable(String pointer) {
        checked.wrong(ProblemKind.WRONG_FORM, Checked.under(pointer, "object"), Sentence.of("xapi.voided"));
        return null;
    }

    private static boolean isVersion(String version) {
        return version.matches("1\\.0(\\.\\d+)?|2\\.0(\\.\\d+)?");
    }

    /** Checks a statement that is the object of another one. */
    void within(JsonNode value, String pointer) {
        if (checked.object(value, pointer, WITHIN)) {
            said(value, pointer, true);
        }
    }

    private Said said(JsonNode value, String pointer, boolean within) {
        for (String member : List.of("actor", "verb", "object")) {
            checked.missing(value, pointer, member);
        }
        String actor =
                Checked.has(value, "actor") ? actors.actor(value.path("actor"), Checked.under(pointer, "actor")) : null;
        Target object = Checked.has(value, "object")
                ? new ObjectReader(checked).object(value.path("object"), Checked.under(pointer, "object"), within)
                : null;
        StatementResult result = Checked.has(value, "result")
                ? new ResultReader(checked).result(value.path("result"), Checked.under(pointer, "result"))
                : StatementResult.NONE;
        boolean ofActivity = ObjectReader.kind(value.path("object")).equals("Activity");
        ContextReader.Around around = Checked.has(value, "context")
                ? new ContextReader(checked)
                        .context(value.path("context"), Checked.under(pointer, "context"), ofActivity)
                : ContextReader.Around.NOTHING;
        attachments(value, pointer);
        return new Said(actor, verb(value, pointer), object, result, around, time(value, pointer, "timestamp"));
    }

    private @Nullable String verb(JsonNode value, String pointer) {
        String at = Checked.under(pointer, "verb");
        if (!Checked.has(value, "verb") || !checked.object(value.path("verb"), at, OF_VERB)) {
            return null;
        }
        checked.missing(value.path("verb"), at, "id");
        checked.languages(value.path("verb"), at, "display");
        return checked.iri(value.path("verb"), at, "id");
    }

    private @Nullable Instant time(JsonNode value, String pointer, String member) {
        return Optional.ofNullable(checked.formed(
                        value,
                        pointer,
                        member,
                        written -> Forms.instant(written).isPresent(),
                        Sentence.of("xapi.time")))
                .flatMap(Forms::instant)
                .orElse(null);
    }

    private void authority(JsonNode value, String pointer) {
        if (!Checked.has(value, "authority")) {
            return;
        }
        JsonNode authority = value.path("authority");
        String at = Checked.under(pointer, "authority");
        String named = actors.actor(authority, at);
        if (!ActorReader.isGroup(authority)) {
            return;
        }
        boolean byProgram = false;
        for (JsonNode member : authority.path("member")) {
            byProgram |= member.has("account");
        }
        if (named != null || !byProgram || authority.path("member").size() != TWO) {
            checked.wrong(ProblemKind.WRONG_FORM, at, Sentence.of("xapi.authority"));
        }
    }

    /** Checks what is said of attachments. What they hold is not taken. */
    private void attachments(JsonNode value, String pointer) {
        if (!Checked.has(value, "attachments")) {
            return;
        }
        String at = Checked.under(pointer, "attachments");
        if (!value.path("attachments").isArray()) {
            checked.wrong(ProblemKind.WRONG_TYPE, at, Sentence.of("xapi.list"));
            return;
        }
        int number = 0;
        for (JsonNode each : value.path("attachments")) {
            attachment(each, at + "/" + number++);
        }
    }

    private void attachment(JsonNode each, String pointer) {
        if (!checked.object(each, pointer, OF_ATTACHMENT)) {
            return;
        }
        for (String member : List.of("usageType", "display", "contentType", "length", "sha2")) {
            checked.missing(each, pointer, member);
        }
        if (!each.has("fileUrl")) {
            checked.wrong(ProblemKind.MISSING, Checked.under(pointer, "fileUrl"), Sentence.of("xapi.fileUrl"));
        }
        checked.iri(each, pointer, "usageType");
        checked.languages(each, pointer, "display");
        checked.languages(each, pointer, "description");
        checked.text(each, pointer, "contentType");
        checked.formed(each, pointer, "sha2", Forms::isSha2, Sentence.of("xapi.sha2"));
        checked.iri(each, pointer, "fileUrl");
        if (Checked.has(each, "length") && !each.path("length").isIntegralNumber()) {
            checked.wrong(ProblemKind.WRONG_TYPE, Checked.under(pointer, "length"), Sentence.of("xapi.bytes"));
        }
    }
}
