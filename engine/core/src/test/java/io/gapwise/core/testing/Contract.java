package io.gapwise.core.testing;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * Checks what the contract promises of every answer: the schema, the verdict table, rank and fit, confidence,
 * alignment, and reasons whose facts are true of the case. It looks at the JSON alone and was written without a look at
 * the engine.
 */
public final class Contract {

    private static final List<String> WORKPLACE = List.of(
            "expectationsUnclear",
            "feedbackMissing",
            "toolsInadequate",
            "informationMissing",
            "timeOrStaffShort",
            "processBroken",
            "consequencesWrong",
            "notTold",
            "conflict",
            "poorLeadership",
            "knowledgeNotShared",
            "habit",
            "outsideInfluence");
    private static final List<String> PERSON =
            List.of("neverLearned", "littlePractice", "forgotten", "lowConfidence", "unwilling", "unsuited", "barrier");
    private static final List<String> METHODS = List.of(
            "COACHING",
            "MENTORING",
            "PEER_COACHING",
            "WORK_SHADOWING",
            "STRETCH_ASSIGNMENT",
            "JOB_ROTATION",
            "ON_THE_JOB_TRAINING",
            "LUNCH_AND_LEARN",
            "COMMUNITY_OF_PRACTICE",
            "MICRO_COURSE",
            "ONLINE_COURSE",
            "VIRTUAL_CLASSROOM",
            "WORKSHOP",
            "SIMULATION",
            "SEMINAR",
            "EXTERNAL_PROGRAM",
            "APPRENTICESHIP",
            "GRADUATE_CERTIFICATE",
            "BLENDED_PROGRAM");
    private static final Set<String> CONCLUSIONS =
            Set.of("causes", "discounted", "verdict", "alignment", "remedies", "methods", "considered", "excluded");
    private static final Schema CASE_SCHEMA = schema("gap-case");
    private static final Schema ANSWER_SCHEMA = schema("recommendation");

    private final JsonNode asked;
    private final JsonNode answer;
    private final SaidOfObstacles said;
    private final List<String> broken = new ArrayList<>();

    private Contract(JsonNode asked, JsonNode answer) {
        this.asked = asked;
        this.answer = answer;
        this.said = new SaidOfObstacles(asked);
    }

    /** Lists what this answer breaks of the contract; the list is empty where it breaks nothing. */
    public static List<String> brokenBy(JsonNode asked, JsonNode answer) {
        Contract contract = new Contract(asked, answer);
        contract.check();
        return contract.broken;
    }

    private static Schema schema(String name) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(Contract.class.getResourceAsStream("/io/gapwise/core/contract/" + name + ".schema.json"));
    }

    private void check() {
        CASE_SCHEMA.validate(asked).forEach(e -> broken.add("case schema: " + e));
        ANSWER_SCHEMA.validate(answer).forEach(e -> broken.add("answer schema: " + e));
        if (!broken.isEmpty()) {
            return;
        }
        checkVerdict();
        checkLists();
        checkRank();
        require("confidence", confidence(), answer.at("/verdict/confidence").asString());
        require("alignment", alignment(), answer.at("/alignment/value").asString());
        reasons(answer).forEach(this::checkReason);
    }

    private void checkVerdict() {
        require("verdict", verdict(), answer.at("/verdict/value").asString());
        boolean formal = stream(answer.get("methods"))
                .limit(3)
                .anyMatch(m -> m.get("formal").asBoolean());
        require("formal", formal, answer.at("/verdict/formal").asBoolean());
        stream(answer.get("causes"))
                .forEach(cause -> require(
                        "support of " + cause.get("cause"),
                        said.supportOfCause(cause.get("cause").asString()),
                        cause.get("support").asString()));
        boolean conditional = !verdict().equals("INSUFFICIENT_EVIDENCE") && !leftAsItIs() && onlyClaimed();
        require("conditional", conditional, answer.at("/verdict/conditional").asBoolean());
        if (conditional) {
            require("GATHER_EVIDENCE", true, words("remedies", "remedy").contains("GATHER_EVIDENCE"));
        }
        if (!verdict().equals("INSUFFICIENT_EVIDENCE")) {
            require(
                    "a level 4 measure",
                    true,
                    stream(answer.get("measures")).anyMatch(m -> m.get("level").asInt() == 4));
        } else {
            require("GATHER_EVIDENCE", true, words("remedies", "remedy").contains("GATHER_EVIDENCE"));
            require("questions", true, !answer.get("questions").isEmpty());
        }
    }

    /** Follows the contract's table line by line. */
    private String verdict() {
        Set<String> causes = Set.copyOf(words("causes", "cause"));
        boolean learning =
                stream(answer.get("causes")).anyMatch(c -> c.get("learning").asBoolean());
        boolean other =
                stream(answer.get("causes")).anyMatch(c -> !c.get("learning").asBoolean());
        if (leftAsItIs()) {
            return "NOT_TRAINING";
        } else if (causes.isEmpty() || onlyAnOpinionAboutPeople(causes)) {
            return "INSUFFICIENT_EVIDENCE";
        }
        return learning ? other ? "MIXED" : "TRAINING" : "NOT_TRAINING";
    }

    private boolean leftAsItIs() {
        return told("goal.stake").equals("LITTLE")
                && !told("gap.legallyMandated").equals("YES");
    }

    /** Says whether there are causes beside growth and mandate, and each of them is only claimed. */
    private boolean onlyClaimed() {
        List<String> claims = words("causes", "cause").stream()
                .filter(cause -> !cause.equals("GROWTH") && !cause.equals("MANDATE"))
                .toList();
        return !claims.isEmpty()
                && claims.stream().allMatch(cause -> said.supportOfCause(cause).equals("CLAIMED"));
    }

    private boolean onlyAnOpinionAboutPeople(Set<String> causes) {
        boolean ofPeople = stream(answer.get("causes"))
                .allMatch(cause -> cause.get("side").asString().equals("PERSON")
                                && !cause.get("cause").asString().equals("GROWTH")
                        || cause.get("cause").asString().equals("POOR_LEADERSHIP"));
        boolean claimed =
                causes.stream().allMatch(cause -> said.supportOfCause(cause).equals("CLAIMED"));
        boolean nothingElse = WORKPLACE.stream()
                .filter(obstacle -> !obstacle.equals("poorLeadership"))
                .allMatch(obstacle -> said.answer(obstacle).equals("UNKNOWN"));
        return ofPeople && claimed && nothingElse && (said.sources().equals(Set.of("OPINION")) || said.stated());
    }

    private void checkLists() {
        List<String> methods = words("methods", "method");
        List<String> remedies = words("remedies", "remedy");
        String verdict = verdict();
        require("methods", verdict.equals("TRAINING") || verdict.equals("MIXED"), !methods.isEmpty());
        if (!verdict.equals("TRAINING")) {
            require("remedies", true, !remedies.isEmpty());
        }
        if (leftAsItIs()) {
            require("first remedy", "LEAVE_AS_IS", remedies.get(0));
        }
        requireApart("listed and excluded", methods, words("excluded", "method"));
        requireApart("found and discounted", words("causes", "cause"), words("discounted", "cause"));
        requireApart("advised and considered", methods, words("considered", "method"));
        requireApart("considered and excluded", words("considered", "method"), words("excluded", "method"));
        for (String list : List.of(
                "causes/cause",
                "discounted/cause",
                "remedies/remedy",
                "methods/method",
                "considered/method",
                "questions/field")) {
            List<String> words = words(list.split("/")[0], list.split("/")[1]);
            require(list + " once each", words.size(), new HashSet<>(words).size());
        }
    }

    private void checkRank() {
        int previous = Integer.MAX_VALUE;
        int place = -1;
        boolean fits = false;
        for (JsonNode method : Stream.concat(stream(answer.get("methods")), stream(answer.get("considered")))
                .toList()) {
            int sum = weights(method.get("reasonsFor")) + weights(method.get("reasonsAgainst"));
            int order = METHODS.indexOf(method.get("method").asString());
            require("rank of " + method.get("method"), true, sum < previous || (sum == previous && order > place));
            require(
                    "fit of " + method.get("method"),
                    Math.round((float) (50 + 50.0 * sum / (Math.abs(sum) + 50))),
                    method.get("fit").asInt());
            require(
                    "a reason for " + method.get("method"),
                    true,
                    !method.get("reasonsFor").isEmpty());
            previous = sum;
            place = order;
            fits |= sum > 0;
        }
        for (JsonNode method : answer.get("methods")) {
            int sum = weights(method.get("reasonsFor")) + weights(method.get("reasonsAgainst"));
            require("more for than against " + method.get("method"), true, sum > 0 || !fits);
        }
        for (JsonNode method : answer.get("considered")) {
            int sum = weights(method.get("reasonsFor")) + weights(method.get("reasonsAgainst"));
            require("no more for than against " + method.get("method"), true, sum <= 0);
        }
        if (!fits) {
            require("only one where nothing fits", true, answer.get("methods").size() <= 1);
        }
        int before = Integer.MAX_VALUE;
        for (JsonNode remedy : answer.get("remedies")) {
            int sum = weights(remedy.get("reasons"));
            require("rank of " + remedy.get("remedy"), true, sum <= before);
            before = sum;
        }
    }

    private String confidence() {
        Set<String> sources = said.allSources();
        if (sources.isEmpty() || sources.equals(Set.of("OPINION"))) {
            return "WEAK";
        }
        boolean seen =
                Stream.of("OBSERVATION", "PERFORMANCE_DATA", "WORK_SAMPLES").anyMatch(sources::contains);
        return seen && said.heard().contains("PERFORMERS") && known(WORKPLACE) >= 5 ? "STRONG" : "FAIR";
    }

    private String alignment() {
        String metric = told("goal.metric");
        if (told("goal.strategic").equals("YES")) {
            return "STRATEGIC";
        } else if (Set.of("COMPLIANCE", "ONBOARDING", "PRODUCT_KNOWLEDGE").contains(told("gap.purpose"))
                || told("gap.legallyMandated").equals("YES")) {
            return "NECESSARY";
        } else if (metric.equals("NONE")) {
            return "UNALIGNED";
        }
        return metric.equals("UNKNOWN") ? "UNKNOWN" : "OPERATIONAL";
    }

    private void checkReason(JsonNode reason) {
        String rule = reason.get("rule").asString();
        require(
                "no place left open in the text of " + rule,
                false,
                reason.get("text").asString().contains("{"));
        for (Map.Entry<String, JsonNode> fact : reason.get("facts").properties()) {
            if (CONCLUSIONS.contains(fact.getKey())) {
                checkConclusion(rule, fact);
            } else if (fact.getKey().equals("evidence.heard") && fact.getValue().isArray()) {
                require(rule + " on whom was heard", said.heard(), set(fact.getValue()));
            } else if (fact.getKey().equals("evidence.statements")) {
                require(rule + " on what was said", true, said.stated());
            } else if (fact.getValue().isArray()) {
                require(rule + " on " + fact.getKey(), set(at(fact.getKey())), set(fact.getValue()));
            } else {
                require(
                        rule + " on " + fact.getKey(),
                        told(fact.getKey()),
                        fact.getValue().asString());
            }
        }
    }

    private void checkConclusion(String rule, Map.Entry<String, JsonNode> fact) {
        Set<String> concluded = switch (fact.getKey()) {
            case "verdict" -> Set.of(answer.at("/verdict/value").asString());
            case "alignment" -> Set.of(answer.at("/alignment/value").asString());
            case "methods", "considered", "excluded" -> Set.copyOf(words(fact.getKey(), "method"));
            case "remedies" -> Set.copyOf(words("remedies", "remedy"));
            default -> Set.copyOf(words(fact.getKey(), "cause"));
        };
        Set<String> cited = fact.getValue().isArray()
                ? set(fact.getValue())
                : Set.of(fact.getValue().asString());
        require(rule + " cites " + fact.getKey() + " as concluded: " + cited, true, concluded.containsAll(cited));
    }

    /**
     * Returns the case's value as the contract has it: UNKNOWN where it was left out, and derived properties computed.
     */
    private String told(String path) {
        return switch (path) {
            case "goal.measurable" -> both("goal.baseline", "goal.target");
            case "gap.described" -> both("desired", "actual");
            case "obstacles.workplaceKnown" -> String.valueOf(known(WORKPLACE));
            case "obstacles.personKnown" -> String.valueOf(known(PERSON));
            case "goal.direction" -> direction();
            case "evidence.stated" -> said.stated() ? "YES" : "NO";
            default ->
                path.startsWith("obstacles.") || path.startsWith("support.") || path.startsWith("share.")
                        ? ofObstacle(path)
                        : at(path).isMissingNode() ? "UNKNOWN" : at(path).asString();
        };
    }

    private String ofObstacle(String path) {
        String obstacle = path.substring(path.indexOf('.') + 1);
        return switch (path.substring(0, path.indexOf('.'))) {
            case "obstacles" -> said.answer(obstacle);
            case "support" -> said.support(obstacle);
            default -> said.share(obstacle);
        };
    }

    private String direction() {
        if (both("goal.baseline", "goal.target").equals("NO")) {
            return "UNKNOWN";
        }
        int towards =
                at("goal.target").decimalValue().compareTo(at("goal.baseline").decimalValue());
        return towards == 0 ? "NONE" : towards > 0 ? "RISE" : "FALL";
    }

    private JsonNode at(String path) {
        return asked.at("/" + path.replace('.', '/'));
    }

    private String both(String first, String second) {
        return at(first).isMissingNode() || at(second).isMissingNode() ? "NO" : "YES";
    }

    private long known(List<String> obstacles) {
        return obstacles.stream()
                .filter(o -> !told("obstacles." + o).equals("UNKNOWN"))
                .count();
    }

    private List<String> words(String list, String name) {
        return stream(answer.get(list)).map(entry -> entry.get(name).asString()).toList();
    }

    private static int weights(JsonNode reasons) {
        return stream(reasons)
                .mapToInt(reason -> reason.path("weight").asInt(0))
                .sum();
    }

    private static Set<String> set(JsonNode array) {
        return stream(array).map(JsonNode::asString).collect(Collectors.toSet());
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return array.valueStream();
    }

    /** Lists every reason anywhere in the answer. */
    private static Stream<JsonNode> reasons(JsonNode node) {
        if (node.isObject() && node.has("rule") && node.has("facts")) {
            return Stream.of(node);
        }
        return node.isContainer() ? node.valueStream().flatMap(Contract::reasons) : Stream.empty();
    }

    private void requireApart(String what, List<String> some, List<String> others) {
        Set<String> both = new HashSet<>(some);
        both.retainAll(others);
        require(what, Set.of(), both);
    }

    private void require(String what, Object expected, Object actual) {
        if (!expected.equals(actual)) {
            broken.add("%s: expected %s, was %s".formatted(what, expected, actual));
        }
    }
}
