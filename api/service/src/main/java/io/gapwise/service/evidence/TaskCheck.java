package io.gapwise.service.evidence;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.insight.evidence.Ways;
import io.gapwise.insight.signs.WayToFindOut;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trims what is said of a task and finds all that is wrong with it. */
final class TaskCheck {

    private static final LocalDate FIRST_DAY = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(2199, 12, 31);
    private static final List<String> FIELDS =
            CaseAnswers.paths().stream().filter(path -> !path.equals("title")).toList();

    private final Ways ways;
    private final List<Problem> problems = new ArrayList<>();

    private TaskCheck(Ways ways) {
        this.ways = ways;
    }

    /**
     * Returns the content in the form in which it is stored.
     *
     * @param kept the parts that the task has already; they may name ways that are no longer written down
     * @throws BadCase with all that is wrong
     */
    static TaskContent checked(TaskContent sent, List<TaskPart> kept, Ways ways) throws BadCase {
        TaskCheck check = new TaskCheck(ways);
        if (!sent.parts().equals(kept)) {
            check.parts(sent.parts());
        }
        TaskContent content = new TaskContent(
                sent.parts(),
                check.text(sent.text(), "/text", TaskContent.LONGEST_TEXT),
                check.text(sent.owner(), "/owner", TaskContent.LONGEST_OWNER),
                sent.due(),
                sent.done(),
                check.text(sent.note(), "/note", TaskContent.LONGEST_NOTE));
        if (content.parts().isEmpty() && content.text() == null) {
            check.add(ProblemKind.MISSING, "/text", "A task says what is to be done.");
        }
        if (content.due() != null
                && (content.due().isBefore(FIRST_DAY) || content.due().isAfter(LAST_DAY))) {
            check.add(
                    ProblemKind.OUT_OF_RANGE,
                    "/due",
                    "This day is not accepted; accepted are %s to %s.".formatted(FIRST_DAY, LAST_DAY));
        }
        if (!check.problems.isEmpty()) {
            throw new BadCase(check.problems);
        }
        return content;
    }

    private void parts(List<TaskPart> parts) {
        Set<String> fields = new HashSet<>();
        for (int i = 0; i < parts.size() && i < TaskContent.MOST_PARTS; i++) {
            part(parts.get(i), "/parts/" + i);
            if (!fields.add(parts.get(i).field())) {
                add(ProblemKind.GIVEN_TWICE, "/parts/" + i + "/field", "This answer is named twice.");
            }
        }
        if (parts.size() > TaskContent.MOST_PARTS) {
            add(
                    ProblemKind.TOO_LARGE,
                    "/parts",
                    "There are too many parts; accepted are at most %d.".formatted(TaskContent.MOST_PARTS));
        }
    }

    private void part(TaskPart part, String here) {
        if (!FIELDS.contains(part.field())) {
            problems.add(Problem.unknownWord(
                    ProblemKind.NO_SUCH_FIELD,
                    here + "/field",
                    "There is no such answer of a case.",
                    part.field(),
                    FIELDS));
        } else if (part.way() != null && ways.find(part.field(), part.way()).isEmpty()) {
            problems.add(Problem.unknownWord(
                    ProblemKind.NO_SUCH_WORD,
                    here + "/way",
                    "There is no such way to find this out.",
                    part.way(),
                    ways.all(part.field()).stream().map(WayToFindOut::id).toList()));
        }
    }

    private @Nullable String text(@Nullable String sent, String here, int longest) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String text = sent.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            add(ProblemKind.TOO_LONG, here, "This is too long; accepted are at most %d characters.".formatted(longest));
        }
        if (text.codePoints().anyMatch(TaskCheck::cannotBeShown)) {
            add(ProblemKind.BAD_CHARACTER, here, "This holds a character that cannot be shown.");
        }
        return text;
    }

    private static boolean cannotBeShown(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return control || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    private void add(ProblemKind kind, String pointer, String detail) {
        problems.add(Problem.at(kind, pointer, detail));
    }
}
