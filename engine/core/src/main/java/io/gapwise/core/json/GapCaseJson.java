package io.gapwise.core.json;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;

/** Reads gap cases strictly: it refuses everything that the contract does not name and reports all problems at once. */
public final class GapCaseJson {

    /** Limits the size of a case, in bytes. */
    public static final int MAX_BYTES = 64 * 1024;

    static final int MAX_DEPTH = 16;

    private static final JsonFactory JSON = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_BYTES)
                    .maxNameLength(MAX_BYTES)
                    .maxNumberLength(MAX_BYTES)
                    .build())
            .build();

    private GapCaseJson() {}

    /**
     * Reads the case from a JSON text in UTF-8.
     *
     * @throws BadCase with every problem found
     */
    public static GapCase read(byte[] json) throws BadCase {
        return read(json, 1);
    }

    /**
     * Reads the case from a part of a larger text, so that problems name the lines of that text.
     *
     * @param firstLine the number of the line on which the case begins, from 1
     * @throws BadCase with every problem found
     */
    public static GapCase read(byte[] json, long firstLine) throws BadCase {
        if (json.length > MAX_BYTES) {
            throw tooLarge();
        }
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), decoded(json))) {
            return new GapCaseReader(parser, firstLine).readAll();
        }
    }

    static BadCase tooLarge() {
        return new BadCase(List.of(Problem.at(ProblemKind.TOO_LARGE, "", Sentence.of("case.large", MAX_BYTES))));
    }

    static JsonFactory factory() {
        return JSON;
    }

    static void refuseOtherThanUtf8(byte[] json) throws BadCase {
        decoded(json);
    }

    static String decoded(byte[] json) throws BadCase {
        ByteBuffer bytes = ByteBuffer.wrap(json);
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
        } catch (CharacterCodingException e) {
            throw new BadCase(
                    List.of(Problem.at(ProblemKind.BAD_ENCODING, "", Sentence.of("utf8", bytes.position() + 1))));
        }
    }
}
