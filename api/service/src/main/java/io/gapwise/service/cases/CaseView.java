package io.gapwise.service.cases;

import io.gapwise.service.recommendations.CaseAnswer;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A case as it is now.
 *
 * @param title what its current version is called
 * @param version the number of its current version
 * @param revision counts all its changes; who changes the case says from which one
 * @param body the gap case of the current version, as JSON
 * @param notes what is noted about obstacles, by the names of the obstacles, in the order of the contract
 * @param sample whether the case is made up and in no count
 * @param answers its last answers, the newest first
 */
public record CaseView(
        String id,
        String title,
        @Nullable String reference,
        int version,
        long revision,
        String body,
        @Nullable String owner,
        List<String> tags,
        Map<String, String> notes,
        boolean archived,
        boolean sample,
        OffsetDateTime createdAt,
        OffsetDateTime changedAt,
        List<CaseAnswer> answers) {

    public CaseView {
        tags = List.copyOf(tags);
        notes = Collections.unmodifiableMap(new LinkedHashMap<>(notes));
        answers = List.copyOf(answers);
    }

    /** Returns what is kept of the case beside what it says. */
    public CaseDetails details() {
        return new CaseDetails(owner, tags, notes, archived);
    }

    /** Returns the last answer; null if the case was never answered. */
    public @Nullable CaseAnswer lastAnswer() {
        return answers.isEmpty() ? null : answers.get(0);
    }
}
