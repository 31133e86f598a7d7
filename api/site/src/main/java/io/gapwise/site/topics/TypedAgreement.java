package io.gapwise.site.topics;

import io.gapwise.service.topics.Topic;
import io.gapwise.service.topics.TopicAgreement;
import io.gapwise.service.topics.TopicOffer;
import io.gapwise.site.links.SentInvitation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what somebody typed of what was agreed on, as it was typed, so that it can be shown again.
 *
 * @param chosen topics of the offer that were ticked
 * @param others further ones, one on each line
 */
public record TypedAgreement(List<String> chosen, String others, String when, String occasion, String by, String on) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    public TypedAgreement {
        chosen = List.copyOf(chosen);
    }

    static TypedAgreement of(TopicOffer offer, LocalDate today) {
        @Nullable TopicAgreement agreed = offer.agreement();
        if (agreed == null) {
            return new TypedAgreement(List.of(), "", "", "", "", today.toString());
        }
        List<String> offered = offer.topics().stream().map(Topic::name).toList();
        return new TypedAgreement(
                agreed.topics().stream().filter(offered::contains).toList(),
                agreed.topics().stream().filter(each -> !offered.contains(each)).collect(Collectors.joining("\n")),
                agreed.when(),
                agreed.occasion(),
                agreed.by(),
                agreed.on().toString());
    }

    static TypedAgreement read(HttpServletRequest request) {
        String[] chosen = request.getParameterValues("agreed");
        return new TypedAgreement(
                chosen == null ? List.of() : Arrays.asList(chosen),
                SentInvitation.text(request, "others"),
                SentInvitation.text(request, "when"),
                SentInvitation.text(request, "occasion"),
                SentInvitation.text(request, "by"),
                SentInvitation.text(request, "on"));
    }

    /** Returns the JSON Merge Patch of an offer that says all of the form. */
    byte[] patch() {
        ObjectNode patch = JSON.createObjectNode();
        ObjectNode agreed = patch.putObject("agreement");
        Stream.concat(chosen.stream(), TypedOffer.lines(others).stream()).forEach(agreed.putArray("topics")::add);
        agreed.put("when", when);
        agreed.put("occasion", occasion);
        agreed.put("by", by);
        agreed.put("on", on);
        return JSON.writeValueAsBytes(patch);
    }
}
