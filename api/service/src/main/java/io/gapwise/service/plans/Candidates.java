package io.gapwise.service.plans;

import io.gapwise.practice.plan.Candidate;
import java.util.List;

/** Returns candidates that differ in one thing. */
final class Candidates {

    private Candidates() {}

    /** Returns a candidate that does not name another one, which is there no more. */
    static Candidate without(Candidate candidate, String gone) {
        return candidate
                .changed()
                .beside(
                        candidate.after().stream()
                                .filter(id -> !id.equals(gone))
                                .toList(),
                        candidate.apart().stream()
                                .filter(id -> !id.equals(gone))
                                .toList())
                .build();
    }

    /** Returns a candidate that comes after another one in the place of an earlier one. */
    static Candidate after(Candidate candidate, String old, String instead) {
        List<String> after = candidate.after().stream()
                .map(id -> id.equals(old) ? instead : id)
                .toList();
        return candidate.changed().beside(after, candidate.apart()).build();
    }

    /** Returns a candidate that need not be in. */
    static Candidate optional(Candidate candidate) {
        return candidate.changed().mandatory(false).build();
    }

    static Candidate titled(Candidate candidate, String title) {
        return candidate.changed().title(title).build();
    }

    /** Returns a candidate that answers and serves what the one did in whose place it comes, unless it says otherwise. */
    static Candidate inPlaceOf(Candidate candidate, Candidate old) {
        Candidate.Builder instead = candidate.changed().mandatory(candidate.mandatory() || old.mandatory());
        if (candidate.gaps().isEmpty()) {
            old.gaps().forEach(instead::gap);
        }
        if (candidate.objectives().isEmpty()) {
            old.objectives().forEach(instead::objective);
        }
        return instead.build();
    }
}
