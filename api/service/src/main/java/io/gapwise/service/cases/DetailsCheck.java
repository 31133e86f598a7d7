package io.gapwise.service.cases;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Words;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Trims what is kept of a case beside what it says, and finds all that is wrong with it. */
final class DetailsCheck {

    static final List<String> OBSTACLES = Words.names(Obstacle.class);

    private final List<Problem> problems = new ArrayList<>();

    private DetailsCheck() {}

    /** Returns the details in the form in which they are stored; what is wrong is added to the list. */
    static CaseDetails read(CaseDetails sent, List<Problem> problems) {
        DetailsCheck check = new DetailsCheck();
        CaseDetails read = new CaseDetails(
                check.owner(sent.owner()), check.tags(sent.tags()), check.notes(sent.notes()), sent.archived());
        problems.addAll(check.problems);
        return read;
    }

    /** @throws BadCase with all that is wrong */
    static CaseDetails read(CaseDetails sent) throws BadCase {
        List<Problem> problems = new ArrayList<>();
        CaseDetails read = read(sent, problems);
        if (!problems.isEmpty()) {
            throw new BadCase(problems);
        }
        return read;
    }

    private @Nullable String owner(@Nullable String sent) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        return text(sent, "/owner", CaseDetails.LONGEST_OWNER);
    }

    private List<String> tags(List<String> sent) {
        Set<String> tags = new LinkedHashSet<>();
        for (int i = 0; i < sent.size(); i++) {
            String here = "/tags/" + i;
            String tag = text(sent.get(i), here, CaseDetails.LONGEST_TAG);
            if (tag.isEmpty()) {
                problems.add(Problem.at(ProblemKind.TOO_SHORT, here, "A tag has at least one character."));
            } else if (!tags.add(tag)) {
                problems.add(Problem.at(ProblemKind.GIVEN_TWICE, here, "This tag is given twice."));
            }
        }
        if (sent.size() > CaseDetails.MOST_TAGS) {
            problems.add(Problem.at(
                    ProblemKind.TOO_LARGE,
                    "/tags",
                    "There are too many tags; accepted are at most %d.".formatted(CaseDetails.MOST_TAGS)));
        }
        return List.copyOf(tags);
    }

    private Map<String, String> notes(Map<String, String> sent) {
        Map<String, String> notes = new LinkedHashMap<>();
        sent.forEach((obstacle, text) -> {
            String here = note(obstacle);
            if (!OBSTACLES.contains(obstacle)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD, here, "There is no such obstacle.", obstacle, OBSTACLES));
                return;
            }
            String note = text(text, here, CaseDetails.LONGEST_NOTE);
            if (!note.isEmpty()) {
                notes.put(obstacle, note);
            }
        });
        Map<String, String> inOrder = new LinkedHashMap<>();
        OBSTACLES.stream().filter(notes::containsKey).forEach(obstacle -> inOrder.put(obstacle, notes.get(obstacle)));
        return inOrder;
    }

    /** Returns the place of a note in the document of a case. */
    static String note(String obstacle) {
        return "/notes/" + obstacle.replace("~", "~0").replace("/", "~1");
    }

    private String text(String sent, String here, int longest) {
        String text = sent.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            problems.add(Problem.at(
                    ProblemKind.TOO_LONG,
                    here,
                    "This is too long; accepted are at most %d characters.".formatted(longest)));
        }
        if (text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')
                || hasLoneSurrogate(text)) {
            problems.add(Problem.at(ProblemKind.BAD_CHARACTER, here, "This holds a character that cannot be shown."));
        }
        return text;
    }

    private static boolean hasLoneSurrogate(String text) {
        return text.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
