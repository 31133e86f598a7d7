package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.json.KeptCase;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Loads cases with the answers that they got, exactly as they are stored. The rules that are live now have no
 * influence, and it does not matter whether the old rules can still be evaluated.
 */
@Component
public class StoredAnswers {

    /** The number of answers that are held in memory at a time. */
    private static final int TOGETHER = 100;

    private final AnswerContexts contexts;
    private final Cases cases;
    private final Recommendations recommendations;
    private final ListedRecommendations listed;

    StoredAnswers(AnswerContexts contexts, Cases cases, Recommendations recommendations, ListedRecommendations listed) {
        this.contexts = contexts;
        this.cases = cases;
        this.recommendations = recommendations;
        this.listed = listed;
    }

    /**
     * One of the recommendations that a query finds.
     *
     * @param caseId the case that was answered, and the version of it
     * @param answeredCase the case and its answer; null if this program does not know all words of the answer
     */
    public record Each(
            String id,
            String caseId,
            int version,
            String title,
            @Nullable AnsweredCase answeredCase) {}

    /** Processes the recommendations one after another. */
    public interface Taker<X extends Exception> {

        /** Processes a recommendation and says whether there is room for another one. */
        boolean take(Each each) throws X;
    }

    /** Returns the case of a recommendation and its answer, as they are stored. */
    public AnsweredCase of(String id) throws ResourceNotFound, Refusal {
        StoredRecommendation stored = contexts.stored(id);
        String title = stored.digest() == null ? null : stored.digest().title();
        return answeredCase(stored.publicId(), title, cases.body(stored.caseSeq()), stored.body())
                .orElseThrow(() -> Refusal.answerOutOfReach(id));
    }

    /**
     * Returns a recommendation with its case, as they are stored.
     *
     * @throws Refusal if this program does not know all words of the answer
     */
    public Each each(String id) throws ResourceNotFound, Refusal {
        StoredRecommendation stored = contexts.stored(id);
        CaseVersion sent =
                Objects.requireNonNull(cases.bySeq(List.of(stored.caseSeq())).get(stored.caseSeq()));
        AnsweredCase answered = of(id);
        return new Each(
                stored.publicId(),
                sent.caseId(),
                sent.number(),
                answered.gapCase().title(),
                answered);
    }

    /**
     * Passes all recommendations that a query finds at the start to the taker, in the order of the query, until the
     * taker has no more room. No database connection is held between two groups of them.
     */
    public <X extends Exception> void each(CaseQuery query, Taker<X> taker) throws X {
        each(listed.found(query), taker);
    }

    /** Passes some recommendations to the taker, by their numbers and in this order, until the taker has no more room. */
    public <X extends Exception> void each(List<Long> found, Taker<X> taker) throws X {
        for (int from = 0; from < found.size(); from += TOGETHER) {
            List<Long> some = found.subList(from, Math.min(found.size(), from + TOGETHER));
            for (Each each : read(some)) {
                if (!taker.take(each)) {
                    return;
                }
            }
        }
    }

    private List<Each> read(List<Long> wanted) {
        List<Recommendations.Body> bodies = recommendations.bodies(wanted);
        Map<Long, CaseVersion> sent =
                cases.bySeq(bodies.stream().map(Recommendations.Body::caseSeq).toList());
        Map<Long, Each> bySeq = new HashMap<>();
        bodies.forEach(found -> bySeq.put(found.seq(), each(found, sent.get(found.caseSeq()))));
        List<Each> read = new ArrayList<>();
        wanted.forEach(seq -> Optional.ofNullable(bySeq.get(seq)).ifPresent(read::add));
        return read;
    }

    private static Each each(Recommendations.Body found, CaseVersion sent) {
        return new Each(
                found.publicId(),
                sent.caseId(),
                sent.number(),
                found.title() == null ? "" : found.title(),
                answeredCase(found.publicId(), found.title(), sent.body(), found.body())
                        .orElse(null));
    }

    private static Optional<AnsweredCase> answeredCase(
            String id, @Nullable String title, String sent, String answered) {
        try {
            Recommendation given = RecommendationJson.read(answered);
            // If not even the title of a case can be read, it gets the title that the lists show.
            KeptCase kept = KeptCase.read(sent, title == null ? id : title);
            return Optional.of(new AnsweredCase(
                    id, kept, given.advice(), given.evaluatedAt().atOffset(ZoneOffset.UTC)));
        } catch (UnreadableRecommendation e) {
            return Optional.empty();
        }
    }
}
