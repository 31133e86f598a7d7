package io.gapwise.sheets;

import io.gapwise.core.cases.Answer;
import io.gapwise.core.evaluation.Evaluation;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Lists what can be selected of an answer: whatever needs no sentence, so that none is made. Each is named as the column of
 * an answered sheet, or of a selection on Spark.
 */
public enum SelectedColumn {
    VERDICT("verdict", word(found -> found.verdict().value())),
    CONDITIONAL("conditional", truth(Evaluation::conditional)),
    FORMAL("formal", truth(found -> found.methodsFound().formal() == Answer.YES)),
    ALIGNMENT("alignment", word(found -> found.triage().alignment())),
    CAUSES("causes", words(found -> found.causes().found())),
    DISCOUNTED("discounted", words(found -> found.causes().discounted())),
    REMEDIES("remedies", words(found -> found.remedies().bestFirst())),
    FIRST_METHOD("firstMethod", first(Evaluation::methodsAdvised)),
    METHODS("methods", words(Evaluation::methodsAdvised)),
    CONSIDERED("considered", words(Evaluation::methodsConsidered)),
    EXCLUDED("excluded", words(found -> found.methodsFound().excluded()));

    /** How a value is put into an answer: as JSON, and as the text of a cell. None of the words needs to be escaped. */
    private record Form(Function<Evaluation, String> json, Function<Evaluation, String> cell) {}

    private final String title;
    private final Form form;

    SelectedColumn(String title, Form form) {
        this.title = title;
        this.form = form;
    }

    public static List<String> titles() {
        return Arrays.stream(values()).map(SelectedColumn::title).toList();
    }

    public static Optional<SelectedColumn> of(String title) {
        return Arrays.stream(values()).filter(each -> each.title.equals(title)).findFirst();
    }

    public String title() {
        return title;
    }

    String json(Evaluation evaluation) {
        return form.json.apply(evaluation);
    }

    String cell(Evaluation evaluation) {
        return form.cell.apply(evaluation);
    }

    private static Form word(Function<Evaluation, Enum<?>> word) {
        return new Form(
                found -> quoted(word.apply(found)), found -> word.apply(found).name());
    }

    private static Form truth(Function<Evaluation, Boolean> truth) {
        return new Form(
                found -> String.valueOf(truth.apply(found)),
                found -> (truth.apply(found) ? Answer.YES : Answer.NO).name());
    }

    private static Form words(Function<Evaluation, Collection<? extends Enum<?>>> words) {
        return new Form(found -> list(words.apply(found)), found -> joined(words.apply(found), "; "));
    }

    private static Form first(Function<Evaluation, List<? extends Enum<?>>> words) {
        return new Form(
                found -> words.apply(found).stream()
                        .findFirst()
                        .map(SelectedColumn::quoted)
                        .orElse("null"),
                found -> joined(words.apply(found).stream().limit(1), "; "));
    }

    private static String quoted(Enum<?> word) {
        return '"' + word.name() + '"';
    }

    private static String list(Collection<? extends Enum<?>> words) {
        StringBuilder list = new StringBuilder("[");
        for (Enum<?> word : words) {
            list.append(list.length() == 1 ? "" : ",").append(quoted(word));
        }
        return list.append(']').toString();
    }

    private static String joined(Collection<? extends Enum<?>> words, String by) {
        return joined(words.stream(), by);
    }

    private static String joined(Stream<? extends Enum<?>> words, String by) {
        return String.join(by, words.map(Enum::name).toList());
    }
}
