package io.gapwise.service.jobs;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Says what becomes of a job. */
enum JobState {
    /** Its file is not here to its end. */
    RECEIVING,
    /** It waits for its turn, whether or not a part of it is answered. */
    WAITING,
    RUNNING,
    /** All of its lines were read. */
    DONE,
    /** It ended before its last line; its problem says why. */
    FAILED,
    CANCELLED;

    /** Says whether nothing more happens to it. */
    boolean over() {
        return this == DONE || this == FAILED || this == CANCELLED;
    }

    static List<String> words() {
        return Arrays.stream(values()).map(JobState::name).toList();
    }

    static Optional<JobState> of(String word) {
        return Arrays.stream(values())
                .filter(state -> state.name().equals(word))
                .findFirst();
    }
}
