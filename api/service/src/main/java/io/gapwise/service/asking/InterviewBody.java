package io.gapwise.service.asking;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.insight.interview.Interview;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Holds the progress of an interview.
 *
 * @param gapCase the case with all answers so far
 * @param asked the paths that were answered "don't know"; a question that asks for several is named by its own id as well
 */
record InterviewBody(GapCase gapCase, Set<String> asked) {

    private static final List<String> MEMBERS = List.of("case", "asked");

    /** @throws BadCase with every problem found */
    static InterviewBody read(byte[] body) throws BadCase {
        JsonNode sent = JsonTree.read(body);
        List<Problem> problems = new ArrayList<>();
        if (!sent.isObject()) {
            throw new BadCase(
                    List.of(Problem.of(ProblemKind.WRONG_TYPE, "", Sentence.of("interview.object"), MEMBERS)));
        }
        for (String name : sent.propertyNames()) {
            if (!MEMBERS.contains(name)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD, "/" + name, Sentence.of("field.unknown"), name, MEMBERS));
            }
        }
        GapCase gapCase = gapCase(sent, problems);
        Set<String> asked = asked(sent.path("asked"), problems);
        if (gapCase == null || !problems.isEmpty()) {
            throw new BadCase(problems);
        }
        return new InterviewBody(gapCase, asked);
    }

    private static @Nullable GapCase gapCase(JsonNode sent, List<Problem> problems) {
        if (!sent.has("case")) {
            problems.add(Problem.at(ProblemKind.MISSING, "/case", Sentence.of("interview.case")));
            return null;
        }
        try {
            return GapCaseJson.read(JsonTree.write(sent.get("case")));
        } catch (BadCase e) {
            e.problems().forEach(problem -> problems.add(problem.under("/case")));
            return null;
        }
    }

    private static Set<String> asked(JsonNode paths, List<Problem> problems) {
        Set<String> asked = new LinkedHashSet<>();
        if (!paths.isArray() && !paths.isMissingNode()) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, "/asked", Sentence.of("interview.asked")));
        }
        for (int i = 0; paths.isArray() && i < paths.size(); i++) {
            String path = paths.get(i).isString()
                    ? paths.get(i).asString()
                    : paths.get(i).toString();
            List<String> meant = CaseAnswers.find(path).isPresent() ? List.of(path) : Interview.paths(path);
            if (meant.isEmpty()) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD,
                        "/asked/" + i,
                        Sentence.of("interview.noAnswer"),
                        path,
                        CaseAnswers.paths()));
            }
            asked.addAll(meant);
        }
        return asked;
    }
}
