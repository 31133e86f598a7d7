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
    @Nullable Object[] members(RecordShape shape, Pointer at) {
        @Nullable Object[] components = shape.leftOut();
        long seen = 0;
        Set<String> unknown = Set.of();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            Pointer here = at.to(name);
            parser.nextToken();
            RecordShape.Member member = shape.member(name);
            boolean twice;
            if (member == null) {
                unknown = unknown.isEmpty() ? new HashSet<>() : unknown;
                twice = !unknown.add(name);
            } else {
                twice = (seen >>> member.index() & 1) == 1;
                seen |= 1L << member.index();
            }
            if (twice) {
                problems.add(Problem.at(ProblemKind.GIVEN_TWICE, here.toString(), Sentence.of("field.twice")));
                parser.skipChildren();
            } else if (member == null) {
                problems.add(Problem.unknownWord(
                        ProblemKind.NO_SUCH_FIELD, here.toString(), Sentence.of("field.unknown"), name, shape.names()));
                parser.skipChildren();
            } else if (parser.currentToken() != JsonToken.VALUE_NULL || required.contains(here.toString())) {
                components[member.index()] = read(member, here, components[member.index()]);
            }
        }
        return components;
    }

    private @Nullable Object read(RecordShape.Member member, Pointer here, @Nullable Object leftOut) {
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
                    here.toString(),
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
    private @Nullable List<Statement> statements(RecordShape shape, Pointer at) {
        if (parser.currentToken() != JsonToken.START_ARRAY) {
            problems.add(Problem.of(
                    ProblemKind.WRONG_TYPE,
                    at.toString(),
                    Sentence.of("must.statements", PropertyValueReader.kind(parser)),
                    shape.names()));
            parser.skipChildren();
            return null;
        }
        List<Statement> statements = new ArrayList<>();
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Statement statement = statement(shape, at.to(i));
            if (statement != null) {
                statements.add(statement);
            }
            if (i == Evidence.MAX_STATEMENTS) {
                problems.add(Problem.at(
                        ProblemKind.TOO_LARGE, at.toString(), Sentence.of("statements.many", Evidence.MAX_STATEMENTS)));
            }
        }
        return problems.isEmpty() ? statements : null;
    }

    private @Nullable Statement statement(RecordShape shape, Pointer at) {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            problems.add(Problem.of(
                    ProblemKind.WRONG_TYPE,
                    at.toString(),
                    Sentence.of("statement.object", PropertyValueReader.kind(parser)),
                    shape.names()));
            parser.skipChildren();
            return null;
        }
        int before = problems.size();
        @Nullable Object[] components = members(shape, at);
        List<Problem> within = List.copyOf(problems.subList(before, problems.size()));
        for (String name : REQUIRED) {
            if (components[Objects.requireNonNull(shape.member(name)).index()] != null) {
                continue;
            }
            String here = at.to(name).toString();
            if (within.stream().noneMatch(problem -> problem.pointer().equals(here))) {
                problems.add(Problem.at(ProblemKind.MISSING, here, Sentence.of("statement.missing")));
            }
        }
        return problems.size() > before ? null : (Statement) shape.record(components);
    }
}
