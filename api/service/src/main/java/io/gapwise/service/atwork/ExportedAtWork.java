package io.gapwise.service.atwork;

import io.gapwise.service.export.ExportPart;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports who was asked and what was answered, as far as it is shown. */
@Component
@Order(47)
class ExportedAtWork implements ExportPart {

    private static final String INVITATION = "at-work-invitation";
    private static final int AT_ONCE = 100;

    private final AskedInitiatives asked;
    private final AtWorkInvitations invitations;
    private final AtWorkCounts counts;
    private final AtWorkStories stories;
    private final Clock clock;

    ExportedAtWork(
            AskedInitiatives asked,
            AtWorkInvitations invitations,
            AtWorkCounts counts,
            AtWorkStories stories,
            Clock clock) {
        this.asked = asked;
        this.invitations = invitations;
        this.counts = counts;
        this.stories = stories;
        this.clock = clock;
    }

    @Override
    public List<String> types() {
        return List.of(INVITATION);
    }

    @Override
    public Writing begin() {
        return ExportPart.<AtWorkInvitation>pageByPage(
                INVITATION, last -> invitations.behind(last == null ? "" : last.id(), AT_ONCE), this::fields);
    }

    private Map<String, Object> fields(AtWorkInvitation invitation) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("initiative", invitation.initiative());
        fields.putAll(AtWorkJson.members(
                invitation, asked.state(invitation, clock.instant().atOffset(ZoneOffset.UTC))));
        fields.put(
                "results",
                AtWorkJson.members(
                        new AtWorkResults(invitation, counts.shown(invitation.id()), stories.shown(invitation.id()))));
        return fields;
    }
}
