package io.gapwise.service.proof;

import io.gapwise.service.settings.DatabaseFile;
import io.gapwise.service.settings.StartRefused;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataAccessException;

/** The answers that are known outside the database and are not in it. */
public final class LostAnswers {

    private final long count;
    private final List<WitnessedAnswer> known;

    /**
     * @param count the number of answers that are gone
     * @param known those of them that are known by their ids
     */
    private LostAnswers(long count, List<WitnessedAnswer> known) {
        this.count = count;
        this.known = List.copyOf(known);
    }

    long count() {
        return count;
    }

    /** @param chains the last links of each chain that are known outside */
    static LostAnswers of(Map<String, Deque<WitnessedAnswer>> chains, Proofs proofs) {
        List<WitnessedAnswer> missing = new ArrayList<>();
        long lost = 0;
        for (Deque<WitnessedAnswer> chain : chains.values()) {
            lost += missing(chain, proofs, missing);
        }
        return new LostAnswers(lost, missing);
    }

    private static long missing(Deque<WitnessedAnswer> chain, Proofs proofs, List<WitnessedAnswer> missing) {
        WitnessedAnswer last = chain.getLast();
        WitnessedAnswer first = chain.getFirst();
        List<String> stored = proofs.after(first.head().tenant(), first.head().place() - 1, chain.size()).stream()
                .map(Proof::hash)
                .toList();
        List<WitnessedAnswer> gone = chain.stream()
                .filter(link -> !stored.contains(link.head().hash()))
                .toList();
        missing.addAll(gone);
        boolean all = gone.size() == chain.size();
        return all
                ? Math.max(
                        gone.size(),
                        last.head().place() - proofs.count(last.head().tenant()))
                : gone.size();
    }

    /** Says with what words a start on this file would be refused, for those who only look at it. */
    public static Optional<StartRefused> refusal(DatabaseFile file, Connection database) throws IOException {
        Proofs proofs = Proofs.in(database);
        Map<String, Deque<WitnessedAnswer>> chains = new WitnessFile(file.path().getParent()).read();
        try {
            LostAnswers lost = of(chains, proofs);
            return lost.count == 0 ? Optional.empty() : Optional.of(lost.refusal(file));
        } catch (DataAccessException e) {
            // A database of an older version has no chains; the start makes them and looks again.
            return Optional.empty();
        }
    }

    AnswersMissing refusal(DatabaseFile file) {
        return new AnswersMissing(file.path(), count, known);
    }
}
