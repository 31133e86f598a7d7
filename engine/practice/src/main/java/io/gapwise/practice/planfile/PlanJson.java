package io.gapwise.practice.planfile;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.practice.plan.EarlierPlan;
import io.gapwise.practice.plan.Period;
import io.gapwise.practice.plan.PlanDifference;
import io.gapwise.practice.plan.PlanRequest;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what a plan follows from, and writes what came of it. {@code PLAN.md} of this module describes both forms. */
public final class PlanJson {

    /** Limits the size of a file, in bytes. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private PlanJson() {}

    /**
     * Reads a request.
     *
     * @throws BadPlanFile with everything that is wrong with it, said in this language
     */
    public static PlanRequest read(byte[] json, Locale language) throws BadPlanFile {
        Fields fields = new Fields(language);
        JsonNode sent = tree(json, fields, language);
        if (!RequestReader.isObject(fields, sent)) {
            throw new BadPlanFile(fields.problems());
        }
        PlanRequest request = new RequestReader(fields, sent).read();
        CertainProblems certain = new CertainProblems(List.copyOf(fields.problems()));
        request.problems().stream()
                .filter(certain::isCertain)
                .map(problem -> Problems.of(problem, sent, fields.words()))
                .forEach(fields.problems()::add);
        if (!fields.problems().isEmpty()) {
            throw new BadPlanFile(fields.problems());
        }
        return request;
    }

    /**
     * Reads a written plan as the one that another takes the place of.
     *
     * @param request what is to be planned now, over the same periods
     * @param from the name of the first period that can still be changed
     * @throws BadPlanFile with everything that is wrong with it, said in this language
     */
    public static PlanRequest after(byte[] written, String from, PlanRequest request, Locale language)
            throws BadPlanFile {
        Fields fields = new Fields(language);
        JsonNode plan = tree(written, fields, language);
        List<String> periods =
                request.means().periods().stream().map(Period::name).toList();
        Map<String, Integer> starts = new TreeMap<>();
        JsonNode planned = plan.path("planned");
        if (!planned.isArray()) {
            fields.note(ProblemKind.MISSING, "/planned", fields.words().say("noPlan"), List.of());
        }
        for (int i = 0; i < planned.size(); i++) {
            String at = "/planned/" + i;
            String candidate = fields.required(planned.get(i), "candidate", at);
            String start = fields.required(planned.get(i), "start", at);
            starts.put(candidate, fields.position(start, periods, at + "/start"));
        }
        if (!fields.problems().isEmpty()) {
            throw new BadPlanFile(fields.problems());
        }
        return request.after(new EarlierPlan(starts, Math.max(0, periods.indexOf(from))));
    }

    /**
     * Makes sure that a request is one that can be planned for.
     *
     * @throws BadPlanFile with everything that is wrong with it, at its place in the written form, said in this language
     */
    public static void check(PlanRequest request, Locale language) throws BadPlanFile {
        JsonNode written = JSON.valueToTree(RequestTree.of(request));
        PlanWords words = PlanWords.in(language);
        List<Problem> found = request.problems().stream()
                .map(problem -> Problems.of(problem, written, words))
                .toList();
        if (!found.isEmpty()) {
            throw new BadPlanFile(found);
        }
    }

    /** Writes a request as a text that is read as the same request, without a line end. */
    public static String text(PlanRequest request) {
        return JSON.writeValueAsString(RequestTree.of(request));
    }

    /** Writes what became of each candidate from one plan to the next, as reports do. */
    public static String text(PlanDifference difference, PlanRequest request) {
        return JSON.writeValueAsString(ReportTree.changes(difference, request));
    }

    /**
     * Reads what came of a request, as it was written. Of the plans with more means only how far they reach the goals is there.
     *
     * @param request what it came of
     * @throws IllegalArgumentException if it is no report of this request
     */
    public static PlanReport report(byte[] written, PlanRequest request) {
        return ReportReader.read(JSON.readTree(written), request);
    }

    /** Writes what came of a request in UTF-8, without a line end. */
    public static byte[] write(PlanReport report) {
        return JSON.writeValueAsBytes(ReportTree.of(report));
    }

    /** Writes what came of a request as a text, without a line end. */
    public static String text(PlanReport report) {
        return JSON.writeValueAsString(ReportTree.of(report));
    }

    private static JsonNode tree(byte[] json, Fields fields, Locale language) throws BadPlanFile {
        if (json.length > MAX_BYTES) {
            fields.note(ProblemKind.TOO_LARGE, "", fields.words().say("large", MAX_BYTES), List.of());
            throw new BadPlanFile(fields.problems());
        }
        try {
            return JsonTree.read(json);
        } catch (BadCase e) {
            throw new BadPlanFile(e.problems().stream()
                    .map(problem -> new Problem(
                            problem.kind(),
                            problem.pointer(),
                            problem.detail(language),
                            problem.allowed(),
                            problem.maybe()))
                    .toList());
        }
    }
}
