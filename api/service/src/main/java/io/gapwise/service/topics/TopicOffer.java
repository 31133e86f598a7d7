package io.gapwise.service.topics;

import io.gapwise.service.links.LinkTerms;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A team was offered topics from which each of its people chooses. What people were asked does not change any more, or their
 * answers would belong to something else.
 *
 * @param place grows from one offer to the next, so that lists can go on behind one
 * @param name what whoever asks calls it; people who choose do not see it
 * @param persona the name of the persona that the team is; null where nobody said
 * @param topics what can be chosen
 * @param times when it could suit; none where nobody is asked
 * @param mostPicks how many topics one person may choose
 * @param together the answers of so many people are shown at once, and never of fewer
 * @param sentence what the page says first: what it is for
 * @param language in which the texts are written, as a code of two letters; null where nobody said
 * @param asker who asks, by name; null where nobody said
 * @param wanted how many answers are wanted; null where nobody said
 * @param answers how many there are
 * @param shown how many of them are shown
 * @param shownOn the day of the last answer that is shown; null where none is
 * @param agreement what was agreed on; null where nothing is yet
 * @param revision counts its changes; who changes it says from which one
 */
public record TopicOffer(
        String id,
        long place,
        String name,
        @Nullable String persona,
        List<Topic> topics,
        List<String> times,
        int mostPicks,
        int together,
        String sentence,
        @Nullable String language,
        @Nullable String asker,
        OffsetDateTime endsAt,
        @Nullable Integer wanted,
        @Nullable OffsetDateTime revokedAt,
        OffsetDateTime createdAt,
        String createdBy,
        int answers,
        int shown,
        @Nullable LocalDate shownOn,
        @Nullable TopicAgreement agreement,
        long revision) {

    public static final int LEAST_TOPICS = 2;
    public static final int MOST_TOPICS = 30;
    public static final int MOST_TIMES = 10;
    public static final int MOST_PICKS = 10;
    public static final int USUAL_PICKS = 3;

    /** Among fewer people than these, one could be told from the others. */
    public static final int LEAST_TOGETHER = 3;

    public static final int USUAL_TOGETHER = 5;
    public static final int MOST_TOGETHER = 50;

    public TopicOffer {
        topics = List.copyOf(topics);
        times = List.copyOf(times);
    }

    /** Returns until when the link takes answers, and how many. */
    public LinkTerms terms() {
        return new LinkTerms(endsAt, revokedAt, wanted, answers);
    }

    /** Returns how many more answers are needed before anything new is shown. */
    public int missing() {
        return Math.max(0, together - (answers - shown));
    }

    /** Says whether anything is shown of what people chose. */
    public boolean isShown() {
        return shown > 0;
    }
}
