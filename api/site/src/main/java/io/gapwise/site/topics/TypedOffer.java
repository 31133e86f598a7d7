package io.gapwise.site.topics;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.strategy.StrategyItem;
import io.gapwise.service.topics.TopicOffer;
import io.gapwise.site.links.SentInvitation;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what somebody typed to offer topics, as it was typed, so that it can be shown again. It becomes the JSON that the
 * API takes, so that both are checked by the same reader.
 *
 * @param id carried by the form, so that one that is sent twice makes one offer
 * @param chosen topics that were ticked
 * @param written topics that were written, one on each line
 */
public record TypedOffer(
        String id,
        String name,
        String persona,
        List<String> chosen,
        String written,
        String times,
        String mostPicks,
        String together,
        String sentence,
        String asker,
        String lastDay,
        String wanted) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int WEEKS = 2;

    public TypedOffer {
        chosen = List.copyOf(chosen);
    }

    /** @param persona whose day says when they can learn; null where none was chosen */
    static TypedOffer begun(@Nullable StrategyItem persona, String asker, LocalDate today, Locale language) {
        String when = persona == null ? null : persona.values().text("learnsWhen");
        return new TypedOffer(
                UUID.randomUUID().toString(),
                "",
                persona == null ? "" : persona.name(),
                List.of(),
                "",
                when == null ? "" : String.join("\n", when.split("\\s*[;\\n]\\s*")),
                String.valueOf(TopicOffer.USUAL_PICKS),
                String.valueOf(TopicOffer.USUAL_TOGETHER),
                Sentence.of("topics.asked").in(language),
                asker,
                today.plusWeeks(WEEKS).toString(),
                "");
    }

    static TypedOffer read(HttpServletRequest request) {
        String[] chosen = request.getParameterValues("topic");
        return new TypedOffer(
                SentInvitation.id(request),
                SentInvitation.text(request, "name"),
                SentInvitation.text(request, "persona"),
                chosen == null ? List.of() : Arrays.asList(chosen),
                SentInvitation.text(request, "topics"),
                SentInvitation.text(request, "times"),
                SentInvitation.text(request, "mostPicks"),
                SentInvitation.text(request, "together"),
                SentInvitation.text(request, "sentence"),
                SentInvitation.text(request, "asker"),
                SentInvitation.text(request, "lastDay"),
                SentInvitation.text(request, "wanted"));
    }

    /** Lists all topics, the ticked ones first. */
    List<String> topics() {
        return Stream.concat(chosen.stream(), lines(written).stream()).toList();
    }

    static List<String> lines(String text) {
        return text.lines().map(String::strip).filter(each -> !each.isEmpty()).toList();
    }

    byte[] json(String language) {
        ObjectNode json = JSON.createObjectNode();
        json.put("name", name);
        if (!persona.isEmpty()) {
            json.put("persona", persona);
        }
        add(json.putArray("topics"), topics());
        add(json.putArray("times"), lines(times));
        number(json, "mostPicks", mostPicks);
        number(json, "together", together);
        json.put("sentence", sentence.replace("\r\n", "\n"));
        json.put("language", language);
        json.put("asker", asker);
        json.put("lastDay", lastDay);
        number(json, "wanted", wanted);
        return JSON.writeValueAsBytes(json);
    }

    private static void add(ArrayNode list, List<String> texts) {
        texts.forEach(list::add);
    }

    /** What is no number is sent on as it was typed, and refused together with everything else. */
    static void number(ObjectNode json, String name, String typed) {
        if (typed.matches("\\d{1,9}")) {
            json.put(name, Integer.parseInt(typed));
        } else if (!typed.isEmpty()) {
            json.put(name, typed);
        }
    }
}
