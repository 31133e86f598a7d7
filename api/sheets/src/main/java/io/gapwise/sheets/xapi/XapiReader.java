package io.gapwise.sheets.xapi;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the statements of one request, all of them or none. */
public final class XapiReader {

    /** Statements that are nested deeper are refused, and numbers with more digits. */
    private static final int DEEPEST = 500;

    private static final int MOST_DIGITS = 1000;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxNumberLength(MOST_DIGITS)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
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
            checked.wrong(ProblemKind.TOO_LARGE, "", Sentence.of("xapi.many", most));
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
                checked.wrong(ProblemKind.GIVEN_TWICE, "/" + number + "/id", Sentence.of("xapi.id"));
            }
            number++;
        }
    }

    private static JsonNode tree(byte[] body, Checked checked) throws BadStatements {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
        } catch (CharacterCodingException e) {
            checked.wrong(ProblemKind.BAD_ENCODING, "", Sentence.of("xapi.utf8"));
            throw new BadStatements(checked.problems());
        }
        try (JsonParser parser = JSON.createParser(body)) {
            return tree(parser, checked);
        } catch (JacksonException e) {
            // It begins as a text in an encoding that nobody uses, which is text in UTF-8 as well.
            checked.wrong(ProblemKind.BAD_ENCODING, "", Sentence.of("xapi.utf8"));
            throw new BadStatements(checked.problems());
        }
    }

    private static JsonNode tree(JsonParser parser, Checked checked) throws BadStatements {
        try {
            JsonNode tree = JSON.readTree(parser);
            if (tree == null || tree.isMissingNode()) {
                checked.wrong(ProblemKind.MISSING, "", Sentence.of("xapi.nothing"));
            } else if (parser.nextToken() != null) {
                checked.wrong(ProblemKind.TRAILING_CONTENT, "", Sentence.of("xapi.behind"));
            } else {
                return tree;
            }
        } catch (StreamConstraintsException e) {
            tooMuch(parser, checked);
        } catch (DatabindException e) {
            checked.wrong(ProblemKind.GIVEN_TWICE, here(parser), Sentence.of("xapi.twice"));
        } catch (JacksonException e) {
            TokenStreamLocation at = e.getLocation();
            checked.wrong(
                    ProblemKind.MALFORMED,
                    here(parser),
                    at == null || at.getLineNr() < 1
                            ? Sentence.of("json")
                            : Sentence.of("json.from", at.getLineNr(), Math.max(1, at.getColumnNr())));
        }
        throw new BadStatements(checked.problems());
    }

    /** The parser gives up where what it reads would take too much memory, and does not say in words of ours why. */
    private static void tooMuch(JsonParser parser, Checked checked) {
        if (parser.streamReadContext().getNestingDepth() >= DEEPEST) {
            // The place would have as many names in it.
            checked.wrong(ProblemKind.TOO_DEEP, "", Sentence.of("xapi.deep", DEEPEST));
        } else {
            checked.wrong(ProblemKind.TOO_LONG, here(parser), Sentence.of("xapi.longNumber", MOST_DIGITS));
        }
    }

    private static String here(JsonParser parser) {
        return parser.streamReadContext().pathAsPointer().toString();
    }

    private static void refuseIfWrong(Checked checked) throws BadStatements {
        if (!checked.problems().isEmpty()) {
            throw new BadStatements(checked.problems());
        }
    }
}
