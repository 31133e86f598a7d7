package io.gapwise.core.json;

import io.gapwise.core.cases.GapCase;
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
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;

/** Reads one gap case from a parser. It goes on after a problem as long as the text is valid JSON. */
final class GapCaseReader {

    private static final RecordShape CASE = RecordShape.of(GapCase.class);

    private static final String TITLE = "/title";
    private static final int FORMAT = Character.FORMAT;

    private final JsonParser parser;
    private final long firstLine;
    private final List<Problem> problems = new ArrayList<>();

    /** @param firstLine the number of the line on which the parser begins, from 1 */
    GapCaseReader(JsonParser parser, long firstLine) {
        this.parser = parser;
        this.firstLine = firstLine;
    }

    /** Reads a text that must hold exactly one value. */
    GapCase readAll() throws BadCase {
        Object read = null;
        try {
            if (parser.nextToken() == null) {
                problems.add(Problem.at(ProblemKind.MISSING, "", Sentence.of("nothing")));
            } else {
                read = value();
                if (parser.nextToken() != null) {
                    problems.add(Problem.at(ProblemKind.TRAILING_CONTENT, "", Sentence.of("behind.case")));
                }
            }
        } catch (JacksonException e) {
            problems.add(notJson(parser, firstLine, e));
        }
        return gapCase(read);
    }

    /** Reads the value at which the parser is; afterwards the parser is at the last token of that value. */
    GapCase readHere() throws BadCase {
        return gapCase(value());
    }

    private GapCase gapCase(@Nullable Object read) throws BadCase {
        if (!problems.isEmpty() || read == null) {
            throw new BadCase(problems);
        }
        return (GapCase) read;
    }

    private @Nullable Object value() {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(Problem.at(
                    ProblemKind.WRONG_TYPE, "", Sentence.of("case.object", PropertyValueReader.kind(parser))));
            parser.skipChildren();
            return null;
        }
        int before = problems.size();
        @Nullable Object[] components = new RecordReader(parser, problems, Set.of(TITLE)).members(CASE, Pointer.WHOLE);
        if ((components[0] == null || components[0] instanceof String title && isBlank(title))
                && problems.stream().noneMatch(p -> p.pointer().equals(TITLE))) {
            problems.add(Problem.at(ProblemKind.MISSING, TITLE, Sentence.of("case.untitled")));
        }
        return problems.size() > before ? null : CASE.record(components);
    }

    /** Says whether nothing of a text can be seen, as of one of blanks, or of characters without any width. */
    static boolean isBlank(String text) {
        return text.codePoints()
                .allMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.getType(c) == FORMAT);
    }

    /** Says in our own words that the text is not JSON, because a parser's message may name its classes. */
    static Problem notJson(JsonParser parser, long firstLine, JacksonException e) {
        String pointer = parser.streamReadContext().pathAsPointer().toString();
        if (e instanceof StreamConstraintsException) {
            return Problem.at(
                    ProblemKind.TOO_DEEP, pointer, Sentence.of("deep", GapCaseJson.MAX_DEPTH, GapCaseJson.MAX_BYTES));
        }
        TokenStreamLocation at = e.getLocation();
        Sentence said = at == null || at.getLineNr() < 1
                ? Sentence.of("json")
                : Sentence.of("json.from", firstLine - 1 + at.getLineNr(), Math.max(1, at.getColumnNr()));
        return Problem.at(ProblemKind.MALFORMED, pointer, said);
    }
}
