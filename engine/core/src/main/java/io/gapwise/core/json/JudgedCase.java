package io.gapwise.core.json;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Holds what a judgement of progress needs, as one JSON object: {@code case}, {@code recommendation} and {@code followUp}.
 *
 * @param recommendation what was recommended; null where it is what the rules recommend today
 */
public record JudgedCase(GapCase gapCase, @Nullable Advice recommendation, FollowUp followUp) {

    /** Limits the size of the object, in bytes: a recommendation is by far larger than its case. */
    public static final int MAX_BYTES = 4 * 1024 * 1024;

    private static final String CASE = "case";
    private static final String RECOMMENDATION = "recommendation";
    private static final List<String> MEMBERS = List.of(CASE, RECOMMENDATION, FollowUp.PATH);

    /**
     * Reads the object from a JSON text in UTF-8. Only the case is required.
     *
     * @throws BadCase with every problem found in any of the three
     */
    public static JudgedCase read(byte[] json) throws BadCase {
        if (json.length > MAX_BYTES) {
            throw new BadCase(List.of(Problem.at(ProblemKind.TOO_LARGE, "", Sentence.of("case.large", MAX_BYTES))));
        }
        JsonNode sent = JsonTree.read(json);
        if (sent instanceof ObjectNode object) {
            return new Parts(object).read();
        }
        Sentence kind = Sentence.of(sent.isArray() ? "a.array" : "a.this");
        throw new BadCase(List.of(Problem.of(ProblemKind.WRONG_TYPE, "", Sentence.of("must.object", kind), MEMBERS)));
    }

    /** Reads each of the parts, whatever is wrong with the others. */
    private static final class Parts {

        private final ObjectNode sent;
        private final List<Problem> problems = new ArrayList<>();

        Parts(ObjectNode sent) {
            this.sent = sent;
        }

        JudgedCase read() throws BadCase {
            sent.propertyNames().forEach(name -> {
                if (!MEMBERS.contains(name)) {
                    problems.add(Problem.unknownWord(
                            ProblemKind.NO_SUCH_FIELD, "/" + name, Sentence.of("field.unknown"), name, MEMBERS));
                }
            });
            GapCase gapCase = part(CASE, GapCaseJson::read);
            FollowUp followUp = part(FollowUp.PATH, FollowUpJson::read);
            Advice recommendation = part(RECOMMENDATION, Parts::recommendation);
            if (!sent.hasNonNull(CASE)) {
                problems.add(Problem.at(ProblemKind.MISSING, "/" + CASE, Sentence.of("progress.case")));
            }
            if (!problems.isEmpty() || gapCase == null) {
                throw new BadCase(problems);
            }
            return new JudgedCase(gapCase, recommendation, followUp == null ? FollowUp.NOTHING : followUp);
        }

        private interface Reader<T> {

            T read(byte[] json) throws BadCase;
        }

        /** Returns a part; null where it is left out or a problem was noted. */
        private <T> @Nullable T part(String name, Reader<T> reader) {
            JsonNode part = sent.get(name);
            if (part == null || part.isNull()) {
                return null;
            }
            try {
                return reader.read(JsonTree.write(part));
            } catch (BadCase e) {
                e.problems().forEach(problem -> problems.add(problem.under("/" + name)));
                return null;
            }
        }

        private static Advice recommendation(byte[] json) throws BadCase {
            try {
                return RecommendationReader.advice(json);
            } catch (UnreadableRecommendation e) {
                throw new BadCase(
                        List.of(Problem.at(ProblemKind.WRONG_FORM, "", Sentence.of("progress.recommendation"))));
            }
        }
    }
}
