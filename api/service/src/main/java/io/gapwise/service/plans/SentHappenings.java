package io.gapwise.service.plans;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.practice.plan.Candidate;
import io.gapwise.practice.plan.Means;
import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.plan.Resource;
import io.gapwise.practice.planfile.BadPlanFile;
import io.gapwise.practice.planfile.PlanJson;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads what happened since a plan was approved. Candidates and means are read as those of the plan are. */
final class SentHappenings {

    private static final int MOST_AT_ONCE = 200;

    /** Names what can have happened, as it is sent. */
    enum What {
        MONEY(List.of("what", "share", "inAll")),
        LOST(List.of("what", "resource", "name")),
        GONE(List.of("what", "candidate")),
        FLAT(List.of("what", "candidate", "instead")),
        ADDED(List.of("what", "candidate")),
        MEANS(List.of("what", "means"));

        private final List<String> members;

        What(List<String> members) {
            this.members = members;
        }

        static List<String> names() {
            return Arrays.stream(values()).map(Enum::name).toList();
        }
    }

    private final PlanRequest base;
    private final SaidProblems problems;

    private SentHappenings(PlanRequest base, SaidProblems problems) {
        this.base = base;
        this.problems = problems;
    }

    /** @throws BadPlanFile with everything that is wrong */
    static Happening.Since read(byte[] json, PlanRequest base, Locale language) throws BadPlanFile {
        SaidProblems problems = new SaidProblems(language);
        JsonNode sent = SentPlan.object(json, List.of("from", "happened"), problems);
        return new SentHappenings(base, problems).since(sent);
    }

    private Happening.Since since(JsonNode sent) throws BadPlanFile {
        String from = SentPlan.text(sent, "", "from", problems);
        if (from == null) {
            problems.add(ProblemKind.MISSING, "/from", Sentence.of("plan.from"));
        }
        JsonNode happened = sent.path("happened");
        List<Happening> all = new ArrayList<>();
        if (!happened.isArray() || happened.isEmpty() || happened.size() > MOST_AT_ONCE) {
            problems.add(ProblemKind.MISSING, "/happened", Sentence.of("plan.nothing"));
        } else {
            for (int i = 0; i < happened.size(); i++) {
                one(happened.get(i), "/happened/" + i).ifPresent(all::add);
            }
        }
        problems.refuseIfAny();
        return new Happening.Since(String.valueOf(from), all);
    }

    private Optional<Happening> one(JsonNode one, String at) {
        if (!one.isObject()) {
            problems.add(ProblemKind.WRONG_TYPE, at, Sentence.of("sent.object"), List.of("what"));
            return Optional.empty();
        }
        String written = SentPlan.text(one, at, "what", problems);
        if (written == null) {
            problems.add(ProblemKind.MISSING, at + "/what", Sentence.of("plan.what"), What.names());
            return Optional.empty();
        } else if (!What.names().contains(written)) {
            problems.word(at + "/what", written, What.names());
            return Optional.empty();
        }
        What what = What.valueOf(written);
        SentPlan.known(one, at, what.members, problems);
        return switch (what) {
            case MONEY -> money(one, at);
            case LOST -> lost(one, at);
            case GONE -> named(one, at).map(Happening.Gone::new);
            case FLAT -> named(one, at).map(id -> new Happening.Flat(id, instead(one, at)));
            case ADDED -> candidate(one.path("candidate"), at + "/candidate").map(Happening.Added::new);
            case MEANS -> means(one.path("means"), at + "/means").map(Happening.NewMeans::new);
        };
    }

    private Optional<Happening> money(JsonNode one, String at) {
        boolean share = !SentPlan.left(one.path("share"));
        if (share != SentPlan.left(one.path("inAll"))) {
            problems.add(ProblemKind.WRONG_FORM, at, Sentence.of("plan.shareOrAmount"));
            return Optional.empty();
        }
        String name = share ? "share" : "inAll";
        JsonNode amount = one.path(name);
        boolean whole = amount.isIntegralNumber() && amount.canConvertToLong();
        boolean fits = whole && (share ? amount.canConvertToInt() : amount.asLong() >= 0);
        if (!fits) {
            problems.add(
                    whole || amount.isNumber() ? ProblemKind.OUT_OF_RANGE : ProblemKind.WRONG_TYPE,
                    at + "/" + name,
                    Sentence.of(share ? "plan.percent" : "plan.amount"));
            return Optional.empty();
        }
        return Optional.of(share ? new Happening.MoneyToShare(amount.asInt()) : new Happening.MoneyTo(amount.asLong()));
    }

    private Optional<Happening> lost(JsonNode one, String at) {
        List<String> words = Arrays.stream(Resource.values()).map(Enum::name).toList();
        String resource = required(one, at, "resource");
        String name = required(one, at, "name");
        if (resource != null && !words.contains(resource)) {
            problems.word(at + "/resource", resource, words);
            return Optional.empty();
        }
        return resource == null || name == null
                ? Optional.empty()
                : Optional.of(new Happening.Lost(Resource.valueOf(resource), name));
    }

    private Optional<String> named(JsonNode one, String at) {
        return Optional.ofNullable(required(one, at, "candidate"));
    }

    private @Nullable String required(JsonNode one, String at, String name) {
        if (SentPlan.left(one.path(name))) {
            problems.add(ProblemKind.MISSING, at + "/" + name, Sentence.of("sent.text"));
            return null;
        }
        return SentPlan.text(one, at, name, problems);
    }

    private @Nullable Candidate instead(JsonNode one, String at) {
        return SentPlan.left(one.path("instead"))
                ? null
                : candidate(one.get("instead"), at + "/instead").orElse(null);
    }

    /** Reads a candidate at the end of those of the plan, so that it may name all that they may name. */
    private Optional<Candidate> candidate(JsonNode sent, String at) {
        ObjectNode tree = tree();
        ArrayNode all = tree.withArrayProperty("candidates");
        int index = all.size();
        all.add(sent);
        return read(tree, "/candidates/" + index, at)
                .map(request -> request.candidates().get(index));
    }

    private Optional<Means> means(JsonNode sent, String at) {
        ObjectNode tree = tree();
        tree.remove(List.of("candidates", "byHand"));
        tree.set("means", sent);
        return read(tree, "/means", at).map(PlanRequest::means);
    }

    private ObjectNode tree() {
        try {
            String written = PlanTexts.of(new PlanRequest(
                    base.candidates(),
                    base.gaps(),
                    base.objectives(),
                    base.means(),
                    List.of(),
                    PlanRequest.USUAL,
                    null));
            return (ObjectNode) JsonTree.read(written.getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalStateException("What was stored is JSON.", e);
        }
    }

    private Optional<PlanRequest> read(ObjectNode tree, String place, String at) {
        try {
            return Optional.of(PlanJson.read(JsonTree.write(tree), problems.language()));
        } catch (BadPlanFile bad) {
            problems.addSaid(bad.problems().stream()
                    .map(problem -> problem.pointer().startsWith(place)
                            ? new Problem(
                                    problem.kind(),
                                    at + problem.pointer().substring(place.length()),
                                    problem.detail(),
                                    problem.allowed(),
                                    problem.maybe())
                            : problem.under(PlanContents.REQUEST))
                    .toList());
            return Optional.empty();
        }
    }
}
