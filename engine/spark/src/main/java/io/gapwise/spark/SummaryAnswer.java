package io.gapwise.spark;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.CaseSeen;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Method;
import io.gapwise.core.evaluation.Evaluation;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.types.DataType;
import org.jspecify.annotations.Nullable;

/**
 * Lists the words of an answer, so that they can be counted: its verdict, causes, remedies, methods and the rules that
 * spoke. Nothing is put into sentences for it.
 */
final class SummaryAnswer implements Answering {

    private static final long serialVersionUID = 1L;

    private static final InternalRow BAD = Spoken.row(Spoken.words(List.of(rows("cases"), rows("bad"))), (Long) null);
    private static final InternalRow FAULT =
            Spoken.row(Spoken.words(List.of(rows("cases"), rows("bad"), rows("faults"))), (Long) null);
    private static final InternalRow BLANK = Spoken.row(Spoken.words(List.of(rows("blank"))), (Long) null);

    private transient @Nullable CaseSeen seen;

    @Override
    public DataType type() {
        return Spoken.TYPE;
    }

    @Override
    public Object shared(Advisor advisor, GapCase gapCase) {
        Evaluation evaluation = advisor.evaluator().evaluate(gapCase);
        if (seen == null) {
            seen = new CaseSeen(ruleSets(advisor));
        }
        return Spoken.row(Spoken.words(words(evaluation)), seen.digest(gapCase));
    }

    private static List<String> words(Evaluation evaluation) {
        List<String> words = new ArrayList<>();
        words.add(rows("cases"));
        words.add(rows("answered"));
        words.add(Spoken.word("verdict", evaluation.verdict().value().name()));
        evaluation.causes().found().forEach(cause -> words.add(Spoken.word("cause", cause.name())));
        evaluation.remedies().bestFirst().forEach(remedy -> words.add(Spoken.word("remedy", remedy.name())));
        List<Method> methods = evaluation.methodsAdvised();
        methods.stream().limit(1).forEach(method -> words.add(Spoken.word("firstMethod", method.name())));
        methods.forEach(method -> words.add(Spoken.word("method", method.name())));
        evaluation.spoke().forEach(rule -> words.add(Spoken.word("rule", rule.name())));
        return words;
    }

    private static String rows(String word) {
        return Spoken.word("rows", word);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SummaryAnswer;
    }

    @Override
    public int hashCode() {
        return SummaryAnswer.class.hashCode();
    }

    @Override
    public Object answered(Object shared, Identity identity) {
        return shared;
    }

    @Override
    public Object refused(List<RowProblem> problems, Identity identity) {
        return RowProblem.fault(problems) ? FAULT : BAD;
    }

    @Override
    public Object blank() {
        return BLANK;
    }
}
