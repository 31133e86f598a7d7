package io.gapwise.site.evidence;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.evidence.CaseEvidence;
import io.gapwise.service.evidence.TaskContent;
import java.util.List;

/** Says why a task cannot be kept, as keys of texts. */
final class TaskProblems {

    private TaskProblems() {}

    /**
     * Holds one problem.
     *
     * @param field the name of the field in the form; empty where it is the whole task
     * @param message the key of its text
     * @param most the number that the text names
     */
    record Shown(String field, String message, int most) {}

    /** @throws BadCase if something stands where a day should, and is none */
    static void requireDay(TaskForm form) throws BadCase {
        if (form.dueWrong()) {
            throw new BadCase(List.of(Problem.at(ProblemKind.WRONG_FORM, "/due", "This is no day.")));
        }
    }

    static List<Shown> of(BadCase bad) {
        return bad.problems().stream().map(TaskProblems::shown).distinct().toList();
    }

    private static Shown shown(Problem problem) {
        return switch (problem.pointer()) {
            case "" -> new Shown("", "evidence.wrong.full", CaseEvidence.MOST_TASKS);
            case "/due" -> new Shown("due", "evidence.wrong.due", 0);
            case "/text" ->
                problem.kind() == ProblemKind.MISSING
                        ? new Shown("text", "evidence.wrong.nothing", 0)
                        : text("text", problem, TaskContent.LONGEST_TEXT);
            case "/owner" -> text("owner", problem, TaskContent.LONGEST_OWNER);
            case "/note" -> text("note", problem, TaskContent.LONGEST_NOTE);
            default -> new Shown("", "evidence.wrong.parts", 0);
        };
    }

    private static Shown text(String field, Problem problem, int most) {
        String why = problem.kind() == ProblemKind.TOO_LONG ? "long" : "character";
        return new Shown(field, "evidence.wrong." + why, most);
    }
}
