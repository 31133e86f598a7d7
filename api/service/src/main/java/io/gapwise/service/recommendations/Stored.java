package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.json.KeptCase;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.service.problems.NotHere;
import io.gapwise.service.problems.Refusal;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Brings back cases with the answers that they got, one or many: as they are stored, whatever the rules that are live now
 * would say, and whether or not the rules of then can still be asked.
 */
@Repository
public class Stored {

    /** So many bodies are held at a time. */
    private static final int TOGETHER = 100;

    private final JdbcClient store;
    private final Listing listing;
    private final Recall recall;
    private final Recommendations recommendations;

    Stored(JdbcClient store, Listing listing, Recall recall, Recommendations recommendations) {
        this.store = store;
        this.listing = listing;
        this.recall = recall;
        this.recommendations = recommendations;
    }

    /**
     * One of many.
     *
     * @param told null where this program does not know all words of the answer
     */
    public record Each(String id, String title, @Nullable Told told) {}

    /** What is to be done with each. */
    public interface Taker<X extends Exception> {

        /** Whether there is room for another one. */
        boolean take(Each each) throws X;
    }

    /** The case of a recommendation and its answer as it is stored. */
    public Told of(String id) throws NotHere, Refusal {
        StoredRecommendation stored = recall.stored(id);
        String title = stored.digest() == null ? null : stored.digest().title();
        return told(new Row(stored.publicId(), title, recommendations.caseOf(stored), stored.body()))
                .orElseThrow(() -> Refusal.answerOutOfReach(id));
    }

    /** All that a query finds, in its order, as they are when this begins. No connection is held between two handfuls. */
    public <X extends Exception> void each(CaseQuery query, Taker<X> taker) throws X {
        List<Long> found = listing.found(query);
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
        Map<Long, Each> bySeq = new HashMap<>();
        store.sql("select r.seq, r.public_id, r.title, r.body as answered, c.body as sent"
                        + " from stored_recommendation r join stored_case c on c.seq = r.case_seq"
                        + " where r.seq in (:wanted)")
                .param("wanted", wanted)
                .query(row -> {
                    Row found = new Row(
                            row.getString("public_id"),
                            row.getString("title"),
                            row.getString("sent"),
                            row.getString("answered"));
                    bySeq.put(
                            row.getLong("seq"),
                            new Each(
                                    found.id(),
                                    found.title() == null ? "" : found.title(),
                                    told(found).orElse(null)));
                });
        List<Each> read = new ArrayList<>();
        wanted.forEach(seq -> Optional.ofNullable(bySeq.get(seq)).ifPresent(read::add));
        return read;
    }

    private record Row(String id, @Nullable String title, String sent, String answered) {}

    private static Optional<Told> told(Row row) {
        try {
            Recommendation given = RecommendationJson.read(row.answered());
            // A case of which not even the title is understood is called as the lists call it.
            KeptCase kept = KeptCase.read(row.sent(), row.title() == null ? row.id() : row.title());
            return Optional.of(
                    new Told(row.id(), kept, given.advice(), given.evaluatedAt().atOffset(ZoneOffset.UTC)));
        } catch (UnreadableRecommendation e) {
            return Optional.empty();
        }
    }
}
