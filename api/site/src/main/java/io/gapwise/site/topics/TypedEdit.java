package io.gapwise.site.topics;

import io.gapwise.service.topics.TopicOffer;
import io.gapwise.site.links.SentInvitation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Holds what somebody typed to change an offer, as it was typed, so that it can be shown again. */
public record TypedEdit(String name, String persona, String lastDay, String wanted) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    static TypedEdit of(TopicOffer offer) {
        return new TypedEdit(
                offer.name(),
                offer.persona() == null ? "" : offer.persona(),
                offer.endsAt()
                        .minusNanos(1)
                        .atZoneSameInstant(ZoneId.systemDefault())
                        .toLocalDate()
                        .toString(),
                offer.wanted() == null ? "" : offer.wanted().toString());
    }

    static TypedEdit read(HttpServletRequest request) {
        return new TypedEdit(
                SentInvitation.text(request, "name"),
                SentInvitation.text(request, "persona"),
                SentInvitation.text(request, "lastDay"),
                SentInvitation.text(request, "wanted"));
    }

    /** Returns a JSON Merge Patch that says all of the form: what is empty is taken away. */
    byte[] patch() {
        ObjectNode patch = JSON.createObjectNode();
        patch.put("name", name);
        if (persona.isEmpty()) {
            patch.putNull("persona");
        } else {
            patch.put("persona", persona);
        }
        if (!lastDay.isEmpty()) {
            patch.put("lastDay", lastDay);
        }
        if (wanted.isEmpty()) {
            patch.putNull("wanted");
        } else {
            TypedOffer.number(patch, "wanted", wanted);
        }
        return JSON.writeValueAsBytes(patch);
    }
}
