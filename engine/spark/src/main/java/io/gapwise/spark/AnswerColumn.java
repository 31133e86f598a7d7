package io.gapwise.spark;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.Reason;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;

/** Lists the columns that can be selected of an answer. Where the command evaluate adds a column to a sheet, it has the same name. */
enum AnswerColumn {
    VERDICT("verdict", text(advice -> advice.verdict().value().name())),
    SUMMARY("summary", text(advice -> advice.verdict().summary())),
    CONDITIONAL("conditional", truth(advice -> advice.verdict().conditional())),
    CONFIDENCE("confidence", text(advice -> advice.verdict().confidence().name())),
    FORMAL("formal", truth(advice -> advice.verdict().formal())),
    ALIGNMENT("alignment", text(advice -> advice.alignment().value().name())),
    CAUSES("causes", words(advice -> advice.causes().stream().map(Advice.CauseFound::cause))),
    DISCOUNTED("discounted", words(advice -> advice.discounted().stream().map(Advice.CauseDiscounted::cause))),
    REMEDIES("remedies", words(advice -> advice.remedies().stream().map(Advice.RemedyAdvised::remedy))),
    FIRST_METHOD("firstMethod", maybe(advice -> advice.methods().stream().findFirst())),
    METHODS("methods", words(advice -> advice.methods().stream().map(Advice.MethodAdvised::method))),
    CONSIDERED("considered", words(advice -> advice.considered().stream().map(Advice.MethodAdvised::method))),
    EXCLUDED("excluded", words(advice -> advice.excluded().stream().map(Advice.MethodExcluded::method))),
    QUESTIONS(
            "questions",
            texts(advice -> advice.questions().stream().map(asked -> asked.field() + ": " + asked.question()))),
    CAUTIONS("cautions", texts(advice -> advice.cautions().stream().map(Reason::text))),
    /** Names the rules that gave a reason, each once. */
    RULES("rules", texts(advice -> advice.reasons().map(Reason::rule).distinct()));

    /** Knows the type of a column, and how its value is taken from an answer. */
    private record Form(DataType type, Function<Advice, @Nullable Object> value) {}

    private final String title;
    private final Form form;

    AnswerColumn(String title, Form form) {
        this.title = title;
        this.form = form;
    }

    static List<String> titles() {
        return Arrays.stream(values()).map(AnswerColumn::title).toList();
    }

    static Optional<AnswerColumn> of(String title) {
        return Arrays.stream(values()).filter(each -> each.title.equals(title)).findFirst();
    }

    String title() {
        return title;
    }

    DataType type() {
        return form.type();
    }

    /** Returns the value as Spark holds it inside, or null where there is none. */
    @Nullable Object value(Advice advice) {
        return form.value().apply(advice);
    }

    private static Form text(Function<Advice, String> text) {
        return new Form(DataTypes.StringType, advice -> UTF8String.fromString(text.apply(advice)));
    }

    private static Form truth(Function<Advice, Boolean> truth) {
        return new Form(DataTypes.BooleanType, truth::apply);
    }

    private static Form maybe(Function<Advice, Optional<Advice.MethodAdvised>> method) {
        return new Form(
                DataTypes.StringType,
                advice -> method.apply(advice)
                        .map(advised -> UTF8String.fromString(advised.method().name()))
                        .orElse(null));
    }

    private static Form words(Function<Advice, Stream<? extends Enum<?>>> words) {
        return texts(advice -> words.apply(advice).map(Enum::name));
    }

    private static Form texts(Function<Advice, Stream<String>> texts) {
        return new Form(
                DataTypes.createArrayType(DataTypes.StringType, false),
                advice -> new GenericArrayData(
                        texts.apply(advice).map(UTF8String::fromString).toArray()));
    }
}
