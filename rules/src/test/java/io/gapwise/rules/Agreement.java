package io.gapwise.rules;

import io.gapwise.core.testing.PublishedCase;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** How far the rules come to the conclusions of published experts. */
record Agreement(List<PublishedComparison> cases) {

    static Agreement with(List<PublishedCase> published) {
        return new Agreement(
                published.stream().map(PublishedComparison::withTheRules).toList());
    }

    /** The cases whose authors leave no doubt. */
    Agreement sure() {
        return new Agreement(
                cases.stream().filter(compared -> compared.published().sure()).toList());
    }

    int sameVerdict() {
        return count(PublishedComparison::sameVerdict);
    }

    int advisesSome() {
        return count(PublishedComparison::advisesSome);
    }

    int advisesAll() {
        return count(PublishedComparison::advisesAll);
    }

    /** The cases whose authors say what was to be done. */
    Agreement withInterventions() {
        return new Agreement(cases.stream()
                .filter(compared -> !compared.published().interventions().isEmpty())
                .toList());
    }

    List<PublishedComparison> withAnotherVerdict() {
        return cases.stream().filter(compared -> !compared.sameVerdict()).toList();
    }

    String figures() {
        return """
                | | cases |
                |---|---|
                | the same verdict, where the author leaves no doubt | %d of %d |
                | the same verdict | %d of %d |
                | at least one of the author's interventions is advised | %d of %d |
                | all of the author's interventions are advised | %d of %d |
                """.formatted(
                        sure().sameVerdict(),
                        sure().cases().size(),
                        sameVerdict(),
                        cases.size(),
                        withInterventions().advisesSome(),
                        withInterventions().cases().size(),
                        withInterventions().advisesAll(),
                        withInterventions().cases().size());
    }

    /** The figures, and each case in which rules and author part. */
    String report(String title) {
        return """
                # %s

                %s
                ## Another verdict

                | case | the author says | the rules say | why |
                |---|---|---|---|
                %s
                ## Not all of the author's interventions are advised

                | case | the author's interventions | the rules advise (remedies and first three methods) |
                |---|---|---|
                %s""".formatted(
                        title,
                        figures(),
                        rows(compared -> !compared.sameVerdict(), Agreement::verdicts),
                        rows(compared -> !compared.advisesAll(), Agreement::interventions));
    }

    private int count(Predicate<PublishedComparison> condition) {
        return (int) cases.stream().filter(condition).count();
    }

    private String rows(Predicate<PublishedComparison> which, Function<PublishedComparison, List<String>> cells) {
        return cases.stream()
                .filter(which)
                .map(compared -> "| %s: %s | %s |\n"
                        .formatted(
                                compared.published().sent().get("reference").asString(),
                                compared.published().name(),
                                String.join(" | ", cells.apply(compared))))
                .collect(Collectors.joining());
    }

    private static List<String> verdicts(PublishedComparison compared) {
        PublishedCase published = compared.published();
        String why = Objects.requireNonNullElse(
                published.differs(), published.sure() ? "not explained" : "The author's text leaves doubt.");
        return List.of(published.verdict(), compared.verdict(), why);
    }

    private static List<String> interventions(PublishedComparison compared) {
        return List.of(String.join(", ", compared.published().interventions()), String.join(", ", compared.advised()));
    }
}
