package io.gapwise.service.atwork;

import io.gapwise.service.links.LinkTerms;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Writes who was asked and what was answered. */
final class AtWorkJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AtWorkJson() {}

    static byte[] of(AtWorkLink link, String address, LinkTerms.State state) {
        Map<String, Object> json = members(link.invitation(), state);
        json.put("link", address);
        return JSON.writeValueAsBytes(json);
    }

    static byte[] list(List<AtWorkInvitation> invitations, Function<AtWorkInvitation, LinkTerms.State> state) {
        return JSON.writeValueAsBytes(invitations.stream()
                .map(each -> members(each, state.apply(each)))
                .toList());
    }

    static byte[] results(List<AtWorkResults> results) {
        return JSON.writeValueAsBytes(results.stream().map(AtWorkJson::members).toList());
    }

    static Map<String, Object> members(AtWorkInvitation invitation, LinkTerms.State state) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", invitation.id());
        json.put("asked", invitation.asked().name());
        json.put("state", state.name());
        json.put("task", invitation.task());
        json.put("sentence", invitation.sentence());
        put(json, "language", invitation.language());
        put(json, "asker", invitation.asker());
        json.put("endsAt", time(invitation.endsAt()));
        put(json, "wanted", invitation.wanted());
        put(json, "revokedAt", invitation.revokedAt() == null ? null : time(invitation.revokedAt()));
        json.put("answers", invitation.answers());
        json.put("createdAt", time(invitation.createdAt()));
        json.put("createdBy", invitation.createdBy());
        return json;
    }

    /** What too few said is not there, nor how many of them said what. */
    static Map<String, Object> members(AtWorkResults results) {
        AtWorkInvitation invitation = results.invitation();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("invitation", invitation.id());
        json.put("asked", invitation.asked().name());
        json.put("answers", invitation.answers());
        json.put("shown", invitation.shown());
        json.put("together", AtWorkInvitation.TOGETHER);
        if (!results.isShown()) {
            return json;
        }
        json.put("on", String.valueOf(invitation.shownOn()));
        if (invitation.asked() == AskedGroup.PERFORMERS) {
            Map<String, Object> often = new LinkedHashMap<>();
            Arrays.stream(HowOften.values()).forEach(each -> often.put(each.name(), results.often(each)));
            json.put("howOften", often);
        }
        json.put("used", Map.of("count", results.using(), "of", results.of()));
        json.put("onlyWhenPrompted", Map.of("count", results.prompted(), "of", results.promptedOf()));
        json.put(
                "conditions",
                results.conditions().stream()
                        .map(each -> {
                            Map<String, Object> condition = new LinkedHashMap<>();
                            condition.put("condition", each.condition().field());
                            condition.put("helps", each.helps());
                            condition.put("hinders", each.hinders());
                            return condition;
                        })
                        .toList());
        json.put("stories", results.stories());
        return json;
    }

    private static void put(Map<String, Object> json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static String time(OffsetDateTime time) {
        return time.toInstant().toString();
    }
}
