package io.gapwise.site.plans;

import io.gapwise.core.problems.Problem;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.site.SiteTexts;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Lists what is wrong with a form, so that each problem stands beside its field and all of them above it. */
record PlanProblems(List<Shown> all) {

    static final PlanProblems NONE = new PlanProblems(List.of());

    private static final int MOST_ACCEPTED = 12;

    PlanProblems {
        all = List.copyOf(all);
    }

    /**
     * Holds one problem.
     *
     * @param field the name of the field; empty where it is about none of them
     */
    record Shown(String field, String label, String text) {}

    /**
     * Puts problems beside fields.
     *
     * @param fields returns the field of a place; empty where the form has none for it
     */
    static PlanProblems of(BadPlanFile bad, Function<String, String> fields, SiteTexts say) {
        return of(bad, fields, UnaryOperator.identity(), say);
    }

    /** @param keys returns what the label of a field is called, where a field means another thing on this form */
    static PlanProblems of(
            BadPlanFile bad, Function<String, String> fields, UnaryOperator<String> keys, SiteTexts say) {
        return new PlanProblems(bad.problems().stream()
                .map(problem -> shown(problem, fields.apply(problem.pointer()), keys, say))
                .distinct()
                .toList());
    }

    static PlanProblems one(String field, String text, SiteTexts say) {
        return new PlanProblems(List.of(new Shown(field, say.text("plan.field." + field), text)));
    }

    private static Shown shown(Problem problem, String field, UnaryOperator<String> keys, SiteTexts say) {
        String text = problem.detail(say.locale());
        if (!problem.allowed().isEmpty() && problem.allowed().size() <= MOST_ACCEPTED) {
            text = say.text("plan.accepted", text, String.join(", ", problem.allowed()));
        }
        return field.isEmpty()
                ? new Shown("", problem.pointer(), text)
                : new Shown(field, say.text("plan.field." + keys.apply(field)), text);
    }

    public boolean isEmpty() {
        return all.isEmpty();
    }

    /** Returns what is wrong with a field; null where it is right. */
    public @Nullable String at(String field) {
        List<String> texts = all.stream()
                .filter(each -> each.field().equals(field))
                .map(Shown::text)
                .toList();
        return texts.isEmpty() ? null : String.join(" ", texts);
    }
}
