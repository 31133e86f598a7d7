package io.gapwise.service.topics;

import java.time.LocalDate;
import java.util.List;

/**
 * What a team and its manager agreed on when they talked about it.
 *
 * @param topics what is learned, in the words of the offer or in others
 * @param when when there is time for it
 * @param occasion on what occasion it is learned or used; empty where nobody said
 * @param by who agreed, as a role and not as a name
 * @param on the day on which they agreed
 */
public record TopicAgreement(List<String> topics, String when, String occasion, String by, LocalDate on) {

    public TopicAgreement {
        topics = List.copyOf(topics);
    }
}
