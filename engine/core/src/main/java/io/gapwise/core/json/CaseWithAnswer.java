package io.gapwise.core.json;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a JSON object that holds a case, the recommendation that was given, and what is judged beside it. Each part is
 * read, whatever is wrong with the others, so that every problem is reported at once.
 *
 * @param <B> what is judged beside the recommendation
 * @param <T> what is made of all three
 */
final class CaseWithAnswer<B, T> {

    /** Limits the size of the object, in bytes: a recommendation is by far larger than its case. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String CASE = "case";
    private static final String RECOMMENDATION = "recommendation";

    /** Reads one part. */
    interface Reader<P> {

        P read(byte[] json) throws BadCase;
    }

    /** Makes one of the parts; the recommendation and what is beside it are null where they were left out. */
    interface Maker<B, T> {

        T make(GapCase gapCase, @Nullable Advice recommendation, @Nullable B beside);
    }

    private final ObjectNode sent;
    private final String beside;
    private final Reader<B> reader;
    private final List<String> members;
    private final List<Problem> problems = new ArrayList<>();

    private CaseWithAnswer(ObjectNode sent, String beside, Reader<B> reader) {
        this.sent = sent;
        this.beside = beside;
        this.reader = reader;
        this.members = members(beside);
    }

    /**
     * Reads the object from a JSON text in UTF-8. Only the case is required.
     *
     * @param beside the name of the member that holds what is judged beside the recommendation
     * @param caseMissing what is said where there is no case
     * @throws BadCase with every problem found in any of the three
     */
    static <B, T> T read(byte[] json, String beside, Reader<B> reader, Sentence caseMissing, Maker<B, T> maker)
            throws BadCase {
        if (json.length > MAX_BYTES) {
            throw new BadCase(List.of(Problem.at(ProblemKind.TOO_LARGE, "", Sentence.of("case.large", MAX_BYTES))));
        }
        JsonNode sent = JsonTree.read(json);
        if (sent instanceof ObjectNode object) {
            return new CaseWithAnswer<B, T>(object, beside, reader).read(caseMissing, maker);
        }
        Sentence kind = Sentence.of(sent.isArray() ? "a.array" : "a.this");
        throw new BadCase(
                List.of(Problem.of(ProblemKind.WRONG_TYPE, "", Sentence.of("must.object", kind), members(beside))));
    }

    private static List<String> members(String beside) {
        return List.of(CASE, RECOMMENDATION, beside);
    }

    private T read(Sentence caseMissing, Maker<B, T> maker) throws BadCase {
        sent.propertyNames().forEach(name -> {
            if (!members.contains(name)) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD, "/" + name, Sentence.of("field.unknown"), name, members));
            }
        });
        GapCase gapCase = part(CASE, GapCaseJson::read);
        B known = part(beside, reader);
        Advice recommendation = part(RECOMMENDATION, CaseWithAnswer::recommendation);
        if (!sent.hasNonNull(CASE)) {
            problems.add(Problem.at(ProblemKind.MISSING, "/" + CASE, caseMissing));
        }
        if (!problems.isEmpty() || gapCase == null) {
            throw new BadCase(problems);
        }
        return maker.make(gapCase, recommendation, known);
    }

    /** Returns a part; null where it is left out or a problem was noted. */
    private <P> @Nullable P part(String name, Reader<P> partReader) {
        JsonNode part = sent.get(name);
        if (part == null || part.isNull()) {
            return null;
        }
        try {
            return partReader.read(JsonTree.write(part));
        } catch (BadCase e) {
            e.problems().forEach(problem -> problems.add(problem.under("/" + name)));
            return null;
        }
    }

    private static Advice recommendation(byte[] json) throws BadCase {
        try {
            return RecommendationReader.advice(json);
        } catch (UnreadableRecommendation e) {
            throw new BadCase(List.of(Problem.at(ProblemKind.WRONG_FORM, "", Sentence.of("progress.recommendation"))));
        }
    }
}
