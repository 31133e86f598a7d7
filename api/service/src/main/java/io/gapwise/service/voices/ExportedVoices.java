package io.gapwise.service.voices;

import io.gapwise.insight.signs.Sighting;
import io.gapwise.service.export.ExportPart;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Exports who was asked, and what the groups see, as finely as the API shows it. What one person answered is in no export: whoever may read cases must
 * not learn it, however they ask.
 */
@Component
@Order(40)
class ExportedVoices implements ExportPart {

    private static final String INVITATION = "voice-invitation";
    private static final String COUNT = "voice-count";
    private static final int AT_ONCE = 100;

    private final VoiceInvitations invitations;
    private final VoiceCases cases;
    private final SeenByGroups seen;

    ExportedVoices(VoiceInvitations invitations, VoiceCases cases, SeenByGroups seen) {
        this.invitations = invitations;
        this.cases = cases;
        this.seen = seen;
    }

    @Override
    public List<String> types() {
        return List.of(INVITATION, COUNT);
    }

    @Override
    public Writing begin() {
        Writing written = ExportPart.<Invitation>pageByPage(
                INVITATION, last -> invitations.behind(last == null ? "" : last.id(), AT_ONCE), ExportedVoices::fields);
        return lines -> {
            written.to(lines);
            writeCounts(lines);
        };
    }

    private void writeCounts(Lines lines) throws IOException {
        String last = "";
        for (List<String> some = cases.behind(last, AT_ONCE); !some.isEmpty(); some = cases.behind(last, AT_ONCE)) {
            for (String caseId : some) {
                for (GroupSeen group : seen.counted(caseId, invitations.ofCase(caseId))) {
                    for (Sighting sighting : group.obstacles()) {
                        lines.add(COUNT, fields(caseId, group, sighting));
                    }
                }
                last = caseId;
            }
        }
    }

    private static Map<String, Object> fields(Invitation invitation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", invitation.id());
        fields.put("case", invitation.caseId());
        fields.put("group", invitation.group().name());
        fields.put("task", invitation.task());
        fields.put("change", invitation.change());
        fields.put("sentence", invitation.sentence());
        fields.put("language", invitation.language());
        fields.put("asker", invitation.asker());
        fields.put("endsAt", invitation.endsAt().toInstant().toString());
        fields.put("wanted", invitation.wanted());
        fields.put(
                "revokedAt",
                invitation.revokedAt() == null
                        ? null
                        : invitation.revokedAt().toInstant().toString());
        fields.put("createdAt", invitation.createdAt().toInstant().toString());
        fields.put("createdBy", invitation.createdBy());
        fields.put("answers", invitation.answers());
        return fields;
    }

    private static Map<String, Object> fields(String caseId, GroupSeen group, Sighting sighting) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("case", caseId);
        fields.put("group", group.group().name());
        fields.putAll(VoicesJson.obstacle(sighting));
        return fields;
    }
}
