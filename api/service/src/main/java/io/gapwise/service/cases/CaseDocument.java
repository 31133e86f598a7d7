package io.gapwise.service.cases;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.CasePatch;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.core.json.JsonTree;
import io.gapwise.core.json.KeptCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.service.casecomments.KeptComment;
import io.gapwise.service.recommendations.CaseAnswer;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes a case as the API sends it, and reads what is sent of one. What the gap case says and what is kept beside it
 * stand in one object.
 */
final class CaseDocument {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final String ORIGINS = "origins";
    private static final String COMMENTS = "comments";
    private static final List<String> READ_ONLY =
            List.of("id", "version", "sample", "createdAt", "changedAt", ORIGINS, COMMENTS, "answers");
    private static final String OWNER = "owner";
    private static final String TAGS = "tags";
    private static final String NOTES = "notes";
    private static final String ARCHIVED = "archived";

    private CaseDocument() {}

    /** What was sent of a case: what it says, as JSON, and what is kept beside it. */
    record Sent(String gapCaseJson, CaseDetails details) {}

    static byte[] json(CaseView view, ObjectNode origins, List<KeptComment> comments) {
        ObjectNode json = NODES.objectNode();
        json.put("id", view.id());
        json.put("version", view.version());
        json.setAll(gapCase(view.body(), view.title()));
        putDetails(json, view.details());
        json.put("sample", view.sample());
        json.put("createdAt", time(view.createdAt()));
        json.put("changedAt", time(view.changedAt()));
        json.set(ORIGINS, origins);
        ArrayNode cameWithIt = json.putArray(COMMENTS);
        comments.forEach(comment ->
                cameWithIt.addObject().put("column", comment.column()).put("text", comment.text()));
        ArrayNode answers = json.putArray("answers");
        view.answers().forEach(answer -> answers.add(answer(answer)));
        return JsonTree.write(json);
    }

    static ObjectNode answer(CaseAnswer answer) {
        ObjectNode json = NODES.objectNode();
        json.put("id", answer.id());
        json.put("version", answer.version());
        json.put("verdict", answer.verdict());
        json.put("evaluatedAt", time(answer.evaluatedAt()));
        json.put("ruleset", answer.ruleset());
        json.put("superseded", answer.superseded());
        return json;
    }

    static String time(OffsetDateTime time) {
        return time.toInstant().toString();
    }

    /**
     * Reads a case that is to be made.
     *
     * @param owner whose the case is where that is not sent
     * @throws BadCase with every problem, those of the gap case and those of what is kept beside it
     */
    static Sent read(byte[] body, @Nullable String owner) throws BadCase {
        JsonNode tree = JsonTree.read(body);
        if (!(tree instanceof ObjectNode sent)) {
            GapCaseJson.read(body);
            throw new IllegalStateException("Only an object is a gap case.");
        }
        if (sent.propertyStream().noneMatch(member -> beside(member.getKey()))) {
            GapCaseJson.read(body);
            return new Sent(
                    new String(body, StandardCharsets.UTF_8), new CaseDetails(owner, List.of(), Map.of(), false));
        }
        List<Problem> problems = readOnly(sent);
        if (!sent.has(OWNER)) {
            sent.put(OWNER, owner);
        }
        return taken(sent, problems);
    }

    /**
     * Changes a case by a JSON Merge Patch (RFC 7396).
     *
     * @throws BadCase with every problem, those of the gap case and those of what is kept beside it
     */
    static Sent patched(CaseView now, byte[] patch) throws BadCase {
        if (!(JsonTree.read(patch) instanceof ObjectNode changes)) {
            throw new BadCase(
                    List.of(
                            Problem.at(
                                    ProblemKind.WRONG_TYPE,
                                    "",
                                    "The changes are an object such as {\"obstacles\":{\"habit\":\"PRESENT\"}}; null leaves an answer out.")));
        }
        List<Problem> problems = readOnly(changes);
        CasePatch.misspelt(changes).stream()
                .filter(problem -> !beside(problem.pointer().substring(1)))
                .forEach(problems::add);
        ObjectNode document = (ObjectNode) JsonTree.read(now.body().getBytes(StandardCharsets.UTF_8));
        if (changes.propertyStream().allMatch(member -> beside(member.getKey()))) {
            // What the case says stays as it was sent, to the last blank.
            putDetails(document, now.details());
            CasePatch.merge(document, changes);
            CaseDetails details = details(document, problems);
            refuse(problems);
            return new Sent(now.body(), details);
        }
        putDetails(document, now.details());
        CasePatch.merge(document, changes);
        return taken(document, problems);
    }

    private static Sent taken(ObjectNode document, List<Problem> problems) throws BadCase {
        CaseDetails details = details(document, problems);
        document.remove(List.of(OWNER, TAGS, NOTES, ARCHIVED));
        byte[] gapCase = JsonTree.write(document);
        try {
            GapCaseJson.read(gapCase);
        } catch (BadCase bad) {
            problems.addAll(bad.problems());
        }
        refuse(problems);
        return new Sent(new String(gapCase, StandardCharsets.UTF_8), details);
    }

    private static void refuse(List<Problem> problems) throws BadCase {
        if (!problems.isEmpty()) {
            throw new BadCase(problems);
        }
    }

    private static boolean beside(String member) {
        return READ_ONLY.contains(member)
                || List.of(OWNER, TAGS, NOTES, ARCHIVED).contains(member);
    }

    /** Takes the members out that only the service fills, and says that nobody else does. */
    private static List<Problem> readOnly(ObjectNode sent) {
        List<Problem> problems = new ArrayList<>();
        for (String member : READ_ONLY) {
            if (sent.has(member)) {
                sent.remove(member);
                problems.add(Problem.at(
                        ProblemKind.READ_ONLY, "/" + member, "Only the service says what stands here: leave it out."));
            }
        }
        return problems;
    }

    private static void putDetails(ObjectNode json, CaseDetails details) {
        if (details.owner() != null) {
            json.put(OWNER, details.owner());
        }
        details.tags().forEach(json.putArray(TAGS)::add);
        ObjectNode notes = json.putObject(NOTES);
        details.notes().forEach(notes::put);
        json.put(ARCHIVED, details.archived());
    }

    private static CaseDetails details(ObjectNode document, List<Problem> problems) {
        CaseDetails sent = new CaseDetails(
                text(document.get(OWNER), "/" + OWNER, problems),
                tags(document.get(TAGS), problems),
                notes(document.get(NOTES), problems),
                archived(document.get(ARCHIVED), problems));
        return DetailsCheck.read(sent, problems);
    }

    private static @Nullable String text(@Nullable JsonNode sent, String here, List<Problem> problems) {
        if (sent == null || sent.isNull()) {
            return null;
        }
        if (!sent.isString()) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, here, "This must be a text."));
            return null;
        }
        return sent.asString();
    }

    private static List<String> tags(@Nullable JsonNode sent, List<Problem> problems) {
        if (sent == null || sent.isNull()) {
            return List.of();
        }
        if (!(sent instanceof ArrayNode array)) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, "/" + TAGS, "This must be an array of texts."));
            return List.of();
        }
        List<String> tags = new ArrayList<>();
        for (int i = 0; i < array.size(); i++) {
            String tag = array.get(i).isString() ? array.get(i).asString() : null;
            if (tag == null) {
                problems.add(Problem.at(ProblemKind.WRONG_TYPE, "/" + TAGS + "/" + i, "This must be a text."));
            } else {
                tags.add(tag);
            }
        }
        return tags;
    }

    private static Map<String, String> notes(@Nullable JsonNode sent, List<Problem> problems) {
        if (sent == null || sent.isNull()) {
            return Map.of();
        }
        if (!(sent instanceof ObjectNode object)) {
            problems.add(Problem.at(
                    ProblemKind.WRONG_TYPE, "/" + NOTES, "This must be an object with a text for each obstacle."));
            return Map.of();
        }
        Map<String, String> notes = new LinkedHashMap<>();
        object.forEachEntry((obstacle, note) -> {
            String text = text(note, DetailsCheck.note(obstacle), problems);
            if (text != null) {
                notes.put(obstacle, text);
            }
        });
        return notes;
    }

    private static boolean archived(@Nullable JsonNode sent, List<Problem> problems) {
        if (sent == null || sent.isNull()) {
            return false;
        }
        if (!sent.isBoolean()) {
            problems.add(Problem.at(ProblemKind.WRONG_TYPE, "/" + ARCHIVED, "This must be true or false."));
        }
        return sent.asBoolean(false);
    }

    /** Returns what this version understands of a gap case, as an object. */
    static ObjectNode gapCase(String body, String title) {
        try {
            return (ObjectNode) JsonTree.read(
                    KeptCase.read(body, title.isEmpty() ? "?" : title).json().getBytes(StandardCharsets.UTF_8));
        } catch (BadCase e) {
            throw new IllegalStateException("A case that was kept is JSON.", e);
        }
    }
}
