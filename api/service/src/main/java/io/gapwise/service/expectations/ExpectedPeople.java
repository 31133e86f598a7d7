package io.gapwise.service.expectations;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.sheets.appraisals.PeopleFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads who has which role, for the one request that it belongs to.
 *
 * @param people those whose role the plan expects something of
 * @param others how many have another role, so that nothing is expected of them
 */
public record ExpectedPeople(List<RolePerson> people, long others) {

    /** A file may name so many people. */
    static final int MOST_PEOPLE = 20_000;

    public ExpectedPeople {
        people = List.copyOf(people);
    }

    /**
     * Reads a file of people.
     *
     * @throws BadParameters with everything that is wrong: the file names no people and roles, or the plan has no days
     * @throws io.gapwise.sheets.UnusableFile if it is neither CSV nor a workbook
     */
    public static ExpectedPeople read(Path path, PlanExpectations expected) throws IOException, BadParameters {
        PeopleFile file = PeopleFile.read(path, MOST_PEOPLE + 1);
        List<ErrorEntry> problems = new ArrayList<>();
        if (!file.complete()) {
            problems.add(wrong(ProblemKind.MISSING, Sentence.of("expectations.noPeople")));
        } else if (file.rows().size() > MOST_PEOPLE) {
            problems.add(wrong(ProblemKind.TOO_LARGE, Sentence.of("expectations.manyPeople", MOST_PEOPLE)));
        }
        file.incomplete()
                .forEach(row -> problems.add(wrong(ProblemKind.MISSING, Sentence.of("expectations.row", row))));
        if (!expected.isDated()) {
            problems.add(wrong(ProblemKind.MISSING, Sentence.of("expectations.noDays")));
        }
        if (!problems.isEmpty()) {
            throw new BadParameters(problems);
        }
        Set<String> roles =
                expected.roles().stream().map(RolePerson::key).collect(Collectors.toCollection(HashSet::new));
        List<RolePerson> people = file.rows().stream()
                .map(row -> new RolePerson(row.person(), row.role()))
                .filter(person -> roles.contains(RolePerson.key(person.role())))
                .distinct()
                .toList();
        return new ExpectedPeople(
                people,
                file.rows().stream()
                        .filter(row -> !roles.contains(RolePerson.key(row.role())))
                        .count());
    }

    private static ErrorEntry wrong(ProblemKind kind, Sentence said) {
        return ErrorEntry.inBody(Problem.at(kind, "", said));
    }
}
