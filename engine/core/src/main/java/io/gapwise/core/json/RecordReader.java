package io.gapwise.core.json;

import io.gapwise.core.cases.Evidence;
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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/** Reads the values of a record from a JSON object and notes what is wrong with them. */
final class RecordReader {

    private static final List<String> REQUIRED = List.of("obstacle", "says", "by");

    private final JsonParser parser;
    private final List<Problem> problems;
    private final Set<String> required;

    /** @param required the places that {@code null} does not leave out */
    RecordReader(JsonParser parser, List<Problem> problems, Set<String> required) {
        this.parser = parser;
        this.problems = problems;
        this.required = required;
    }

    /** Reads the members of the object at which the parser is, and returns the components of its record. */
    @Nullable Object[] members(RecordShape shape, String at) {
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
            } else if (parser.currentToken() != JsonToken.VALUE_NULL || required.contains(here)) {
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

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
