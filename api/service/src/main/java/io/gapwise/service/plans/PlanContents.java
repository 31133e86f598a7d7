package io.gapwise.service.plans;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes sure that what is said of a plan can be kept, and planned for. */
final class PlanContents {

    static final String REQUEST = "/request";

    private PlanContents() {}

    /**
     * Returns the content without space around its texts, and without texts of which nothing is left.
     *
     * @throws BadPlanFile with everything that is wrong, at its place in a plan as it is sent
     */
    static PlanContent checked(PlanContent content, Locale language) throws BadPlanFile {
        SaidProblems problems = new SaidProblems(language);
        PlanContent checked = texts(content, problems);
        titles(content.request(), problems);
        problems.addSaid(under(REQUEST, ofRequest(content.request(), language)));
        problems.refuseIfAny();
        return checked;
    }

    /** Looks at all but what it follows from. */
    static PlanContent texts(PlanContent content, SaidProblems problems) {
        String name = text(content.name(), "/name", PlanContent.LONGEST_NAME, problems);
        if (name == null) {
            problems.add(ProblemKind.MISSING, "/name", Sentence.of("plan.name"));
        }
        return new PlanContent(
                name == null ? "" : name,
                text(content.owner(), "/owner", PlanContent.LONGEST_OWNER, problems),
                text(content.note(), "/note", PlanContent.LONGEST_NOTE, problems),
                content.request());
    }

    /** Looks whether everything that can be chosen has a name that people can read. */
    private static void titles(PlanRequest request, SaidProblems problems) {
        for (int i = 0; i < request.candidates().size(); i++) {
            String at = REQUEST + "/candidates/" + i + "/title";
            if (text(request.candidates().get(i).title(), at, PlanContent.LONGEST_TITLE, problems) == null) {
                problems.add(ProblemKind.MISSING, at, Sentence.of("plan.title"));
            }
        }
    }

    private static List<Problem> ofRequest(PlanRequest request, Locale language) {
        int candidates = request.candidates().size();
        if (candidates > PlanContent.MOST_CANDIDATES) {
            SaidProblems many = new SaidProblems(language);
            many.add(
                    ProblemKind.TOO_LARGE,
                    "/candidates",
                    Sentence.of("plan.many", PlanContent.MOST_CANDIDATES, candidates));
            return many.all();
        }
        try {
            PlanJson.check(request, language);
            // What is stored has to be read again, so that it has to be text that can be read.
            PlanJson.read(PlanJson.text(request).getBytes(StandardCharsets.UTF_8), language);
            return List.of();
        } catch (BadPlanFile bad) {
            return bad.problems();
        }
    }

    static List<Problem> under(String place, List<Problem> problems) {
        return problems.stream().map(problem -> problem.under(place)).toList();
    }

    static @Nullable String text(@Nullable String sent, String at, int longest, SaidProblems problems) {
        if (sent == null || sent.isBlank()) {
            return null;
        }
        String text = sent.strip();
        if (text.codePointCount(0, text.length()) > longest) {
            problems.add(ProblemKind.TOO_LONG, at, Sentence.of("sent.long", longest));
        } else if (text.codePoints().anyMatch(PlanContents::cannotBeShown)) {
            problems.add(ProblemKind.BAD_CHARACTER, at, Sentence.of("sent.character"));
        }
        return text;
    }

    private static boolean cannotBeShown(int c) {
        boolean control = Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t';
        return control || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }
}
