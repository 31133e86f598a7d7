package io.gapwise.core.json;

import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;

/**
 * Reads a record of words, sets of words, numbers and texts, in groups, as strictly as a gap case. Nothing is required;
 * what is left out is null, or the word of its vocabulary for what is not known.
 */
public final class RecordJson {

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {

        @Override
        protected RecordShape computeValue(Class<?> record) {
            return RecordShape.of(record.asSubclass(Record.class));
        }
    };

    private final JsonParser parser;
    private final RecordShape shape;
    private final List<Problem> problems = new ArrayList<>();

    private RecordJson(JsonParser parser, RecordShape shape) {
        this.parser = parser;
        this.shape = shape;
    }

    /**
     * Reads a text in UTF-8 that must hold exactly one object.
     *
     * @throws BadCase with every problem found
     */
    public static <R extends Record> R read(byte[] json, Class<R> record) throws BadCase {
        if (json.length > GapCaseJson.MAX_BYTES) {
            throw GapCaseJson.tooLarge();
        }
        try (JsonParser parser =
                GapCaseJson.factory().createParser(ObjectReadContext.empty(), GapCaseJson.decoded(json))) {
            return record.cast(new RecordJson(parser, SHAPES.get(record)).readAll());
        }
    }

    private Object readAll() throws BadCase {
        Object read = null;
        try {
            if (parser.nextToken() == null) {
                problems.add(Problem.at(ProblemKind.MISSING, "", Sentence.of("nothing.object")));
            } else {
                read = value();
                if (parser.nextToken() != null) {
                    problems.add(Problem.at(ProblemKind.TRAILING_CONTENT, "", Sentence.of("behind.object")));
                }
            }
        } catch (JacksonException e) {
            problems.add(GapCaseReader.notJson(parser, 1, e));
        }
        if (!problems.isEmpty() || read == null) {
            throw new BadCase(problems);
        }
        return read;
    }

    private @Nullable Object value() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(Problem.of(
                    ProblemKind.WRONG_TYPE,
                    "",
                    Sentence.of("must.object", PropertyValueReader.kind(parser)),
                    shape.names()));
            parser.skipChildren();
            return null;
        }
        @Nullable Object[] components = new RecordReader(parser, problems, Set.of()).members(shape, Pointer.WHOLE);
        return problems.isEmpty() ? shape.record(components) : null;
    }
}
