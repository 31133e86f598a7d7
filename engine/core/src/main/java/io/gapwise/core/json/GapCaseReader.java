package io.gapwise.core.json;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.problems.Problem;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
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

    private static final List<String> REQUIRED = List.of("obstacle", "says", "by");
    private static final String TITLE = "/title";

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
        @Nullable Object[] components = members(CASE, "");
        if (components[0] == null
                && problems.stream().noneMatch(p -> p.pointer().equals("/title"))) {
            problems.add(Problem.at(ProblemKind.MISSING, "/title", Sentence.of("title.missing")));
        }
        return problems.size() > before ? null : CASE.record(components);
    }

    private @Nullable Object[] members(RecordShape shape, String at) {
        @Nullable Object[] components = shape.leftOut();
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String here = at + "/" + escaped(name);
            parser.nextToken();
            RecordShape.Member member = shape.member(name);
            if (!seen.add(name)) {
                problems.add(Problem.at(ProblemKind.GIVEN_TWICE, here, Sentence.of("field.twice")));
                parser.skipChildren();
            } else if (member == null) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD, here, Sentence.of("field.unknown"), name, shape.names()));
                parser.skipChildren();
            } else if (parser.currentToken() != JsonToken.VALUE_NULL || here.equals(TITLE)) {
                components[member.index()] = read(member, here, components[member.index()]);
            }
        }
        return components;
    }

    private @Nullable Object read(RecordShape.Member member, String here, @Nullable Object leftOut) {
        if (member.property() != null) {
            return new PropertyValueReader(parser, problems).read(member.property(), here);
        }
        RecordShape shape = Objects.requireNonNull(member.shape());
        if (member.many()) {
            return statements(shape, here);
        }
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(Problem.of(
                    ProblemKind.WRONG_TYPE,
                    here,
                    Sentence.of("must.object", PropertyValueReader.kind(parser)),
                    shape.names()));
            parser.skipChildren();
            return leftOut;
        }
        int before = problems.size();
        @Nullable Object[] components = members(shape, here);
        return problems.size() > before ? leftOut : shape.record(components);
    }

    /** Returns the statements that could be read; null where they are no list. */
    private @Nullable List<Statement> statements(RecordShape shape, String at) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            problems.add(Problem.of(
                    ProblemKind.WRONG_TYPE,
                    at,
                    Sentence.of("must.statements", PropertyValueReader.kind(parser)),
                    shape.names()));
            parser.skipChildren();
            return null;
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Statement statement = statement(shape, at + "/" + i);
            if (statement != null) {
                statements.add(statement);
            }
            if (i == Evidence.MAX_STATEMENTS) {
                problems.add(
                        Problem.at(ProblemKind.TOO_LARGE, at, Sentence.of("statements.many", Evidence.MAX_STATEMENTS)));
            }
        }
        return problems.isEmpty() ? statements : null;
    }

    private @Nullable Statement statement(RecordShape shape, String at) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(Problem.of(
                    ProblemKind.WRONG_TYPE,
                    at,
                    Sentence.of("statement.object", PropertyValueReader.kind(parser)),
                    shape.names()));
            parser.skipChildren();
            return null;
        }
        int before = problems.size();
        @Nullable Object[] components = members(shape, at);
        List<Problem> within = List.copyOf(problems.subList(before, problems.size()));
        for (String name : REQUIRED) {
            String here = at + "/" + name;
            if (components[Objects.requireNonNull(shape.member(name)).index()] == null
                    && within.stream().noneMatch(problem -> problem.pointer().equals(here))) {
                problems.add(Problem.at(ProblemKind.MISSING, here, Sentence.of("statement.missing")));
            }
        }
        return problems.size() > before ? null : (Statement) shape.record(components);
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

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
