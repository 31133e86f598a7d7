package io.gapwise.insight.rulecases;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Answer;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.ruleset.Stage;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Lists the parts of an answer that a case can demand, each under the name that {@code then} has for it. Sentences and the
 * weights that are shown with them are no part of it: a weight shows in what it brings to the top.
 */
public enum AnswerPart {
    ALIGNMENT(Stage.TRIAGE, Form.WORD, words(AlignmentValue.class)),
    WORTH_PURSUING("worthPursuing", Stage.TRIAGE, Form.WORD, words(Answer.class)),
    CAUSES(Stage.CAUSES, Form.SET, words(Cause.class)),
    DISCOUNTED(Stage.CAUSES, Form.SET, words(Cause.class)),
    VERDICT(Stage.VERDICT, Form.WORD, words(VerdictValue.class)),
    REMEDIES(Stage.REMEDIES, Form.RANKED, words(Remedy.class)),
    METHODS(Stage.METHODS, Form.RANKED, words(Method.class)),
    CONSIDERED(Stage.METHODS, Form.RANKED, words(Method.class)),
    EXCLUDED(Stage.METHODS, Form.SET, words(Method.class)),
    LEVELS(
            Stage.MEASURES,
            Form.SET,
            IntStream.rangeClosed(1, 5).mapToObj(String::valueOf).toList()),
    PROGRESS(Stage.PROGRESS, Form.WORD, words(ProgressValue.class)),
    REOPENED(Stage.PROGRESS, Form.SET, words(Cause.class)),
    NEED(Stage.PRIORITY, Form.WORD, words(NeedValue.class)),
    EFFECT(Stage.PRIORITY, Form.WORD, words(EffectValue.class)),
    READINESS(Stage.PRIORITY, Form.WORD, words(ReadinessValue.class)),
    URGENCY(Stage.PRIORITY, Form.WORD, words(UrgencyValue.class)),
    PLACE(Stage.PLACE, Form.WORD, words(PlaceValue.class));

    /** Says how a part is written: as one word, as a list whose order counts, or as a list whose order does not. */
    public enum Form {
        WORD,
        RANKED,
        SET
    }

    private final String written;
    private final Stage stage;
    private final Form form;
    private final List<String> vocabulary;

    AnswerPart(Stage stage, Form form, List<String> vocabulary) {
        this.written = name().toLowerCase(Locale.ROOT);
        this.stage = stage;
        this.form = form;
        this.vocabulary = vocabulary;
    }

    AnswerPart(String written, Stage stage, Form form, List<String> vocabulary) {
        this.written = written;
        this.stage = stage;
        this.form = form;
        this.vocabulary = vocabulary;
    }

    /** Returns the name that {@code then} has for it. */
    public String written() {
        return written;
    }

    public Form form() {
        return form;
    }

    /** Lists the words that can stand there. */
    public List<String> vocabulary() {
        return vocabulary;
    }

    /**
     * Says whether a case of a rule of this stage can demand the part: every case has an answer, and what is judged beside
     * an answer is judged for the rules that do so.
     */
    public boolean demandedIn(Stage ofRule) {
        return stage.answers()
                || stage == ofRule
                || stage == Stage.PRIORITY && ofRule == Stage.PLACE
                || stage == Stage.PLACE && ofRule == Stage.PRIORITY;
    }

    /** Says whether the rules of this stage conclude the part. */
    public boolean concludedIn(Stage stage) {
        return this.stage == stage;
    }

    static Optional<AnswerPart> ofWritten(String written) {
        return Arrays.stream(values())
                .filter(part -> part.written.equals(written))
                .findFirst();
    }

    private static <E extends Enum<E>> List<String> words(Class<E> vocabulary) {
        return Arrays.stream(vocabulary.getEnumConstants()).map(Enum::name).toList();
    }
}
