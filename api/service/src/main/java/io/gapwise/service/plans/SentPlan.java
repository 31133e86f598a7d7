package io.gapwise.service.plans;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what is sent of a plan. */
final class SentPlan {

    static final List<String> READ_ONLY =
            List.of("id", "versions", "approved", "sample", "createdAt", "createdBy", "changedAt", "changedBy");
    private static final List<String> ACCEPTED = List.of("name", "owner", "note", "request");
    private static final PlanRequest NOTHING = PlanRequest.of(List.of(), Means.of(List.of()));

    private final JsonNode sent;
    private final SaidProblems problems;

    private SentPlan(JsonNode sent, SaidProblems problems) {
        this.sent = sent;
        this.problems = problems;
    }

    /** @throws BadPlanFile with everything that is wrong */
    static PlanContent read(byte[] json, Locale language) throws BadPlanFile {
        SaidProblems problems = new SaidProblems(language);
        return new SentPlan(object(json, ACCEPTED, problems), problems).content();
    }

    /**
     * Reads an object; members that are not known are named.
     *
     * @throws BadPlanFile if it is no object, so that nothing else of it can be judged
     */
    static JsonNode object(byte[] json, List<String> members, SaidProblems problems) throws BadPlanFile {
        try {
            JsonNode sent = JsonTree.read(json);
            if (sent.isObject()) {
                known(sent, "", members, problems);
                return sent;
            }
            problems.add(ProblemKind.WRONG_TYPE, "", Sentence.of("plan.isObject"), members);
        } catch (BadCase bad) {
            Locale language = problems.language();
            problems.addSaid(bad.problems().stream()
                    .map(problem -> new Problem(
                            problem.kind(),
                            problem.pointer(),
                            problem.detail(language),
                            problem.allowed(),
                            problem.maybe()))
                    .toList());
        }
        throw new BadPlanFile(problems.all());
    }

    static void known(JsonNode object, String at, List<String> members, SaidProblems problems) {
        for (String name : object.propertyNames()) {
            String here = at + "/" + name.replace("~", "~0").replace("/", "~1");
            if (at.isEmpty() && READ_ONLY.contains(name) && !members.contains(name)) {
                problems.add(ProblemKind.READ_ONLY, here, Sentence.of("plan.readOnly"));
            } else if (!members.contains(name)) {
                problems.add(ProblemKind.NO_SUCH_FIELD, here, Sentence.of("sent.member"), members);
            }
        }
    }

    private PlanContent content() throws BadPlanFile {
        String name = text(sent, "", "name", problems);
        PlanContent content = new PlanContent(
                name == null ? "" : name, text(sent, "", "owner", problems), text(sent, "", "note", problems), NOTHING);
        try {
            if (left(sent.path("request"))) {
                problems.add(ProblemKind.MISSING, PlanContents.REQUEST, Sentence.of("plan.noRequest"));
            } else {
                content = content.withRequest(PlanJson.read(JsonTree.write(sent.get("request")), problems.language()));
            }
        } catch (BadPlanFile bad) {
            problems.addSaid(PlanContents.under(PlanContents.REQUEST, bad.problems()));
        }
        if (!problems.none()) {
            PlanContents.texts(content, problems);
            throw new BadPlanFile(distinct());
        }
        return content;
    }

    /** What is no text is told once, not also as missing. */
    private List<Problem> distinct() {
        List<Problem> all = problems.all();
        return all.stream()
                .filter(problem -> all.stream()
                                .filter(other -> other.pointer().equals(problem.pointer()))
                                .findFirst()
                                .orElse(problem)
                        == problem)
                .toList();
    }

    static boolean left(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    /** Returns a text; null where it is left out, or is something else, which is noted. */
    static @Nullable String text(JsonNode object, String at, String name, SaidProblems problems) {
        JsonNode value = object.path(name);
        if (left(value)) {
            return null;
        } else if (!value.isString()) {
            problems.add(ProblemKind.WRONG_TYPE, at + "/" + name, Sentence.of("sent.text"));
            return null;
        }
        return value.asString();
    }
}
