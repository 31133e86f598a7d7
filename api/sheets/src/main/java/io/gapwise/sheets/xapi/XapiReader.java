package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.ProblemKind;
import java.io.ByteArrayInputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the statements of one request, all of them or none. */
public final class XapiReader {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private XapiReader() {}

    /**
     * Reads one statement or an array of them.
     *
     * @param most how many statements are taken at once
     * @throws BadStatements with everything that is wrong
     */
    public static SentStatements read(byte[] body, int most) throws BadStatements {
        Checked checked = new Checked();
        JsonNode sent = tree(body, checked);
        List<XapiStatement> statements = new ArrayList<>();
        if (!sent.isArray()) {
            take(new StatementReader(checked).statement(sent, ""), statements);
        } else if (sent.size() > most) {
            checked.wrong(ProblemKind.TOO_LARGE, "", "may have at most %d statements".formatted(most));
        } else {
            int number = 0;
            for (JsonNode each : sent) {
                take(new StatementReader(checked).statement(each, "/" + number++), statements);
            }
            refuseTwice(statements, checked);
        }
        refuseIfWrong(checked);
        return new SentStatements(sent.isArray(), statements);
    }

    private static void take(@Nullable XapiStatement read, List<XapiStatement> statements) {
        if (read != null) {
            statements.add(read);
        }
    }

    private static void refuseTwice(List<XapiStatement> statements, Checked checked) {
        Set<UUID> ids = new HashSet<>();
        int number = 0;
        for (XapiStatement each : statements) {
            UUID id = each.id();
            if (id != null && !ids.add(id)) {
                checked.wrong(ProblemKind.GIVEN_TWICE, "/" + number + "/id", "must be the id of one statement only");
            }
            number++;
        }
    }

    private static JsonNode tree(byte[] body, Checked checked) throws BadStatements {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            JsonNode tree = JSON.readTree(new ByteArrayInputStream(body));
            if (tree != null && !tree.isMissingNode()) {
                return tree;
            }
            checked.wrong(ProblemKind.MISSING, "", "must be a statement or an array of statements");
        } catch (CharacterCodingException e) {
            checked.wrong(ProblemKind.BAD_ENCODING, "", "must be text in UTF-8");
        } catch (JacksonException e) {
            checked.wrong(
                    ProblemKind.MALFORMED,
                    "",
                    "must be JSON that uses each name of an object only once: line %d, column %d"
                            .formatted(
                                    e.getLocation().getLineNr(), e.getLocation().getColumnNr()));
        }
        throw new BadStatements(checked.problems());
    }

    private static void refuseIfWrong(Checked checked) throws BadStatements {
        if (!checked.problems().isEmpty()) {
            throw new BadStatements(checked.problems());
        }
    }
}
