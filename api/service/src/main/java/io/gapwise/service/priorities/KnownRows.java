package io.gapwise.service.priorities;

import io.gapwise.service.priorities.RankedAnswers.Listed;
import io.gapwise.service.priorities.RankedAnswers.Row;
import io.gapwise.service.priorities.RankedAnswers.Rows;
import io.gapwise.service.priorities.RankedAnswers.State;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Remembers of all cases of a tenant which answer is ranked. After a change only the cases are read that it was about; their
 * revisions then add up to what the store says, or else all are read again. So nothing is missed, however late it is seen.
 */
final class KnownRows {

    private final RankedAnswers answers;
    private final boolean sample;
    private Map<String, Row> rows = new HashMap<>();
    private State state = State.NOTHING;
    private long changes;

    KnownRows(RankedAnswers answers, boolean sample) {
        this.answers = answers;
        this.sample = sample;
    }

    /** Reads what has changed, and returns the ids of the cases of which something else is known than before. */
    Set<String> refresh() {
        Rows some = answers.since(state, sample);
        if (some.state().equals(state)) {
            return Set.of();
        }
        Set<String> touched = new HashSet<>();
        some.rows().forEach(row -> take(row, touched));
        if (rows.size() != some.state().cases() || changes != some.state().changes()) {
            replace(answers.all(sample), touched);
        } else {
            state = some.state();
        }
        return touched;
    }

    private void take(Row row, Set<String> touched) {
        Row before = rows.put(row.caseId(), row);
        changes += row.revision() - (before == null ? 0 : before.revision());
        if (!row.equals(before)) {
            touched.add(row.caseId());
        }
    }

    private void replace(Rows all, Set<String> touched) {
        Map<String, Row> before = rows;
        rows = new HashMap<>();
        changes = 0;
        for (Row row : all.rows()) {
            Row was = before.remove(row.caseId());
            rows.put(row.caseId(), row);
            changes += row.revision();
            if (!row.equals(was)) {
                touched.add(row.caseId());
            }
        }
        touched.addAll(before.keySet());
        state = all.state();
    }

    /** Returns the answer of a case that is ranked; empty where the case is not. */
    Optional<Listed> answer(String caseId) {
        return Optional.ofNullable(rows.get(caseId)).map(Row::answer);
    }

    List<String> tags(String caseId) {
        Row row = rows.get(caseId);
        return row == null ? List.of() : row.tags();
    }

    Collection<String> all() {
        return rows.keySet();
    }
}
