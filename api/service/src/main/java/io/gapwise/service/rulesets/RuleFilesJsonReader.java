package io.gapwise.service.rulesets;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads rule files that are sent as a JSON object of texts by file name. It goes on after a problem as long as the text
 * is valid JSON.
 */
final class RuleFilesJsonReader {

    /** Allows as many bytes as the texts may have, and as many again for what JSON writes around and inside them. */
    static final int MAX_BYTES = 2 * RuleFiles.MAX_BYTES;

    private static final int NAMED = 100;
    private static final int MAX_DEPTH = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .maxNumberLength(MAX_BYTES)
                    .build())
            .build();

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final Set<String> names = new HashSet<>();
    private final List<ErrorEntry> errors = new ArrayList<>();
    private int found;
    private long bytes;

    private RuleFilesJsonReader() {}

    static RuleFiles read(InputStream in) throws IOException, Refusal {
        byte[] body = in.readNBytes(MAX_BYTES + 1);
        if (body.length > MAX_BYTES) {
            throw tooLarge();
        }
        RuleFilesJsonReader sent = new RuleFilesJsonReader();
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), sent.decoded(body))) {
            sent.readAll(parser);
        }
        return sent.files();
    }

    private RuleFiles files() throws Refusal {
        if (bytes > RuleFiles.MAX_BYTES || files.size() > RuleFiles.MAX_FILES) {
            throw tooLarge();
        }
        if (found > errors.size()) {
            errors.add(wrong(ProblemKind.MORE_PROBLEMS, "", "And %d more.".formatted(found - errors.size())));
        }
        if (found > 0) {
            throw Refusal.badRuleFiles(errors);
        }
        return RuleFiles.of(files);
    }

    private String decoded(byte[] body) {
        ByteBuffer sent = ByteBuffer.wrap(body);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(sent).toString();
        } catch (CharacterCodingException e) {
            tell(ProblemKind.BAD_ENCODING, "", "This is not UTF-8 from byte %d on.".formatted(sent.position() + 1));
            return "{}";
        }
    }

    private void readAll(JsonParser parser) {
        try {
            JsonToken first = parser.nextToken();
            if (first != JsonToken.START_OBJECT) {
                tell(
                        first == null ? ProblemKind.MISSING : ProblemKind.WRONG_TYPE,
                        "",
                        "This must be a JSON object of texts by file name: {\"causes/people.drl\": \"package causes …\"}.");
                return;
            }
            while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
                file(parser, parser.currentName());
            }
            if (parser.nextToken() != null) {
                tell(ProblemKind.TRAILING_CONTENT, "", "Behind the rule files stands something else.");
            }
        } catch (JacksonException e) {
            notJson(parser, e);
        }
    }

    private void file(JsonParser parser, String name) {
        String pointer = "/" + name.replace("~", "~0").replace("/", "~1");
        JsonToken value = parser.nextToken();
        if (!names.add(name)) {
            tell(ProblemKind.GIVEN_TWICE, pointer, "This file is given twice.");
        }
        if (value == JsonToken.VALUE_STRING) {
            take(name, pointer, parser.getString());
        } else {
            tell(ProblemKind.WRONG_TYPE, pointer, "This must be the file's text in quotation marks.");
            parser.skipChildren();
        }
    }

    private void take(String name, String pointer, String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] content = new byte[encoded.remaining()];
            encoded.get(content);
            bytes += content.length;
            files.put(name, content);
        } catch (CharacterCodingException e) {
            tell(
                    ProblemKind.BAD_CHARACTER,
                    pointer,
                    "This is no text: it has half of a character that is written in two halves.");
        }
    }

    /** Says in our own words that the text is not JSON, because a parser's message may name its classes. */
    private void notJson(JsonParser parser, JacksonException e) {
        TokenStreamLocation at = e.getLocation();
        String where = at == null || at.getLineNr() < 1
                ? ""
                : " from line %d, column %d on".formatted(at.getLineNr(), Math.max(1, at.getColumnNr()));
        ProblemKind kind = e instanceof StreamConstraintsException ? ProblemKind.TOO_DEEP : ProblemKind.MALFORMED;
        tell(kind, parser.streamReadContext().pathAsPointer().toString(), "This is not valid JSON%s.".formatted(where));
    }

    private void tell(ProblemKind kind, String pointer, String detail) {
        found++;
        if (errors.size() < NAMED) {
            errors.add(wrong(kind, pointer, detail));
        }
    }

    private static ErrorEntry wrong(ProblemKind kind, String pointer, String detail) {
        return ErrorEntry.inBody(Problem.at(kind, pointer, detail));
    }

    private static Refusal tooLarge() {
        return Refusal.tooLarge(
                "Rule files sent to be checked may be at most %d, of at most %d bytes together; these are more."
                        .formatted(RuleFiles.MAX_FILES, RuleFiles.MAX_BYTES));
    }
}
