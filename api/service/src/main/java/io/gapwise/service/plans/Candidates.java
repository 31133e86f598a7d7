package io.gapwise.service.plans;

import io.gapwise.practice.plan.Candidate;
import java.util.List;

/** Returns candidates that differ in one thing. */
final class Candidates {

    private Candidates() {}

    /** Returns a candidate that does not name another one, which is there no more. */
    static Candidate without(Candidate candidate, String gone) {
        return others(
                candidate,
                candidate.after().stream().filter(id -> !id.equals(gone)).toList(),
                candidate.apart().stream().filter(id -> !id.equals(gone)).toList());
    }

    /** Returns a candidate that comes after another one in the place of an earlier one. */
    static Candidate after(Candidate candidate, String old, String instead) {
        return candidate.after().contains(old)
                ? others(
                        candidate,
                        candidate.after().stream()
                                .map(id -> id.equals(old) ? instead : id)
                                .toList(),
                        candidate.apart())
                : candidate;
    }

    private static Candidate others(Candidate candidate, List<String> after, List<String> apart) {
        return new Candidate(
                candidate.id(),
                candidate.title(),
                candidate.kind(),
                candidate.place(),
                candidate.mandatory(),
                candidate.gaps(),
                candidate.objectives(),
                candidate.length(),
                candidate.cost(),
                candidate.needs(),
                candidate.reaches(),
                candidate.earliest(),
                candidate.latestEnd(),
                after,
                apart);
    }

    /** Returns a candidate that need not be in. */
    static Candidate optional(Candidate candidate) {
        return candidate.mandatory() ? with(candidate, candidate.title(), false) : candidate;
    }

    static Candidate titled(Candidate candidate, String title) {
        return with(candidate, title, candidate.mandatory());
    }

    private static Candidate with(Candidate candidate, String title, boolean mandatory) {
        return new Candidate(
                candidate.id(),
                title,
                candidate.kind(),
                candidate.place(),
                mandatory,
                candidate.gaps(),
                candidate.objectives(),
                candidate.length(),
                candidate.cost(),
                candidate.needs(),
                candidate.reaches(),
                candidate.earliest(),
                candidate.latestEnd(),
                candidate.after(),
                candidate.apart());
    }

    /** Returns a candidate that answers and serves what the one did in whose place it comes, unless it says otherwise. */
    static Candidate inPlaceOf(Candidate candidate, Candidate old) {
        return new Candidate(
                candidate.id(),
                candidate.title(),
                candidate.kind(),
                candidate.place(),
                candidate.mandatory() || old.mandatory(),
                candidate.gaps().isEmpty() ? old.gaps() : candidate.gaps(),
                candidate.objectives().isEmpty() ? old.objectives() : candidate.objectives(),
                candidate.length(),
                candidate.cost(),
                candidate.needs(),
                candidate.reaches(),
                candidate.earliest(),
                candidate.latestEnd(),
                candidate.after(),
                candidate.apart());
    }
}
