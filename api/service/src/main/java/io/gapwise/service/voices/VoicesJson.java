package io.gapwise.service.voices;

import io.gapwise.insight.signs.GroupView;
import io.gapwise.insight.signs.Parting;
import io.gapwise.insight.signs.PartingCell;
import io.gapwise.insight.signs.PartingRow;
import io.gapwise.insight.signs.Sighting;
import io.gapwise.service.links.LinkTerms;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes what people said as programs read it. */
final class VoicesJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private VoicesJson() {}

    static byte[] of(VoiceResults results, Function<Invitation, LinkTerms.State> state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("answers", results.answers());
        json.put("isNew", results.isNew());
        json.put("takenAt", instant(results.takenAt()));
        json.put(
                "invitations",
                results.invitations().stream()
                        .map(each -> invitation(each, state.apply(each)))
                        .toList());
        json.put("groups", results.groups().stream().map(VoicesJson::group).toList());
        Parting parting = results.parting();
        json.put("parting", parting == null ? null : parting(parting));
        return JSON.writeValueAsBytes(json);
    }

    static byte[] of(IssuedLink link, String address, LinkTerms.State state) {
        Map<String, Object> json = invitation(link.invitation(), state);
        json.put("link", address);
        return JSON.writeValueAsBytes(json);
    }

    private static Map<String, Object> invitation(Invitation invitation, LinkTerms.State state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", invitation.id());
        json.put("group", invitation.group().name());
        json.put("state", state.name());
        json.put("task", invitation.task());
        json.put("change", invitation.change());
        json.put("sentence", invitation.sentence());
        json.put("language", invitation.language());
        json.put("asker", invitation.asker());
        json.put("endsAt", instant(invitation.endsAt()));
        json.put("wanted", invitation.wanted());
        json.put("answers", invitation.answers());
        json.put("createdAt", instant(invitation.createdAt()));
        json.put("revokedAt", instant(invitation.revokedAt()));
        return json;
    }

    private static Map<String, Object> group(GroupSeen group) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("group", group.group().name());
        json.put("answers", group.answers());
        json.put("together", group.together());
        json.put(
                "obstacles",
                group.obstacles().stream().map(VoicesJson::obstacle).toList());
        return json;
    }

    /** Writes what a group sees; an export holds the same and no more. */
    static Map<String, Object> obstacle(Sighting sighting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("obstacle", sighting.obstacle().name());
        json.put("for", sighting.saidFor());
        json.put("against", sighting.saidAgainst());
        json.put("neither", sighting.neither());
        json.put("cannotSee", sighting.cannotSee());
        json.put("says", sighting.statement().map(said -> said.says().name()).orElse("UNKNOWN"));
        return json;
    }

    private static Map<String, Object> parting(Parting parting) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rows", parting.rows().stream().map(VoicesJson::row).toList());
        json.put("views", parting.views().stream().map(VoicesJson::view).toList());
        json.put("joins", parting.joins().stream().map(Enum::name).toList());
        return json;
    }

    private static Map<String, Object> row(PartingRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("obstacle", row.obstacle().name());
        json.put("kind", row.kind().name());
        json.put("cells", row.cells().stream().map(VoicesJson::cell).toList());
        return json;
    }

    private static Map<String, Object> cell(PartingCell cell) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", cell.by().name());
        json.put("says", cell.says().name());
        json.put("share", cell.share().name());
        json.put("support", cell.support().name());
        json.put("people", cell.people());
        return json;
    }

    private static Map<String, Object> view(GroupView view) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("by", view.by().name());
        json.put("people", view.people());
        json.put("verdict", view.verdict() == null ? null : view.verdict().name());
        json.put("causes", view.causes().stream().map(Enum::name).toList());
        return json;
    }

    private static @Nullable String instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant().toString();
    }
}
