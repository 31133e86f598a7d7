package io.gapwise.core.json;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON whose members are looked at one by one. It is as strict as for a case and keeps each number and each name
 * as it was sent.
 */
public final class JsonTree {

    private static final JsonMapper JSON = JsonMapper.builder(GapCaseJson.factory())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private JsonTree() {}

    /** @throws BadCase where the text is empty, is not JSON, holds more than one value or gives a name twice */
    public static JsonNode read(byte[] json) throws BadCase {
        try (JsonParser parser = JSON.createParser(json)) {
            return read(parser, json);
        }
    }

    public static byte[] write(JsonNode tree) {
        return JSON.writeValueAsBytes(tree);
    }

    private static JsonNode read(JsonParser parser, byte[] json) throws BadCase {
        try {
            JsonNode tree = JSON.readTree(parser);
            if (isNothing(tree)) {
                throw bad(Problem.at(ProblemKind.MISSING, "", Sentence.of("nothing.object")));
            } else if (parser.nextToken() != null) {
                throw bad(Problem.at(ProblemKind.TRAILING_CONTENT, "", Sentence.of("behind.object")));
            }
            return tree;
        } catch (DatabindException e) {
            String pointer = parser.streamReadContext().pathAsPointer().toString();
            throw bad(Problem.at(ProblemKind.GIVEN_TWICE, pointer, Sentence.of("field.twice")));
        } catch (JacksonException e) {
            GapCaseJson.refuseOtherThanUtf8(json);
            throw bad(GapCaseReader.notJson(parser, 1, e));
        }
    }

    private static boolean isNothing(@Nullable JsonNode tree) {
        return tree == null || tree.isMissingNode();
    }

    private static BadCase bad(Problem problem) {
        return new BadCase(List.of(problem));
    }
}
