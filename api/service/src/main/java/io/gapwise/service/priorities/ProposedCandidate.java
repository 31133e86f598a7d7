package io.gapwise.service.priorities;

import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Period;
import io.gapwise.service.initiatives.BegunInitiative;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Proposes an initiative for a plan. What nobody has stated is left out of the candidate and told as open.
 *
 * @param cases the ids of the cases that it answers, in the order of their ranks
 * @param open what is not known, and where it can be stated
 * @param taken what was taken from a learning asset of the strategy
 * @param dueOn the first day by which one of the cases has to be reached; null where none says so
 * @param begun the initiatives that were decided on one of its cases already
 */
public record ProposedCandidate(
        Candidate candidate,
        List<String> cases,
        List<Open> open,
        @Nullable Taken taken,
        @Nullable LocalDate dueOn,
        List<BegunInitiative> begun) {

    public ProposedCandidate {
        cases = List.copyOf(cases);
        open = List.copyOf(open);
        begun = List.copyOf(begun);
    }

    /**
     * Tells something that is not known.
     *
     * @param said a sentence that says so
     * @param cases the cases of which it is not known
     */
    public record Open(OpenFact fact, String said, List<String> cases) {

        public Open {
            cases = List.copyOf(cases);
        }
    }

    /**
     * Says which learning asset was taken.
     *
     * @param asset its id in the strategy
     * @param members what was taken from it: the members of the written form
     * @param others the names of other assets that fit as well
     */
    public record Taken(String asset, String name, List<String> members, List<String> others) {

        public Taken {
            members = List.copyOf(members);
            others = List.copyOf(others);
        }
    }

    /**
     * Returns the last of some periods that ends by the day on which it is due, counted from 0; empty where nothing is due,
     * or where the periods have no days or all end later.
     */
    public OptionalInt latestEnd(List<Period> periods) {
        LocalDate due = dueOn;
        return due == null
                ? OptionalInt.empty()
                : IntStream.range(0, periods.size())
                        .filter(at -> {
                            LocalDate to = periods.get(at).to();
                            return to != null && !to.isAfter(due);
                        })
                        .max();
    }
}
