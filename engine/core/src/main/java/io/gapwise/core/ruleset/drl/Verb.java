package io.gapwise.core.ruleset.drl;

import io.gapwise.core.cases.AlignmentValue;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.ProgressValue;
import io.gapwise.core.priority.EffectValue;
import io.gapwise.core.priority.NeedValue;
import io.gapwise.core.priority.PlaceValue;
import io.gapwise.core.priority.ReadinessValue;
import io.gapwise.core.priority.UrgencyValue;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Template;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Lists the verbs that a rule may call, each with its stage (null: every stage that concludes) and its parameters. */
enum Verb {
    ALIGN(
            "align",
            Stage.TRIAGE,
            a -> new Conclusion.Align(a.word(0, AlignmentValue.class), a.text(1)),
            Parameter.word(AlignmentValue.class),
            Parameter.TEXT),
    NOT_WORTH_PURSUING(
            "notWorthPursuing", Stage.TRIAGE, a -> new Conclusion.NotWorthPursuing(a.text(0)), Parameter.TEXT),
    LEAD("lead", Stage.TRIAGE, a -> new Conclusion.Lead(a.text(0)), Parameter.TEXT),
    FIND_CAUSE(
            "findCause",
            Stage.CAUSES,
            a -> new Conclusion.FindCause(a.word(0, Cause.class), a.text(1)),
            Parameter.word(Cause.class),
            Parameter.TEXT),
    DISCOUNT_CAUSE(
            "discountCause",
            Stage.CAUSES,
            a -> new Conclusion.DiscountCause(a.word(0, Cause.class), a.text(1)),
            Parameter.word(Cause.class),
            Parameter.TEXT),
    VERDICT(
            "verdict",
            Stage.VERDICT,
            a -> new Conclusion.GiveVerdict(a.word(0, VerdictValue.class), a.text(1), a.text(a.count() - 1)),
            Parameter.word(VerdictValue.class),
            Parameter.TEXT,
            Parameter.OPTIONAL_TEXT),
    REMEDY(
            "remedy",
            Stage.REMEDIES,
            a -> new Conclusion.AdviseRemedy(a.word(0, Remedy.class), a.number(1), a.text(2)),
            Parameter.word(Remedy.class),
            Parameter.WEIGHT,
            Parameter.TEXT),
    SPEAK_FOR(
            "speakFor",
            Stage.METHODS,
            a -> new Conclusion.SpeakFor(a.word(0, Method.class), a.number(1), a.text(2)),
            Parameter.word(Method.class),
            Parameter.WEIGHT,
            Parameter.TEXT),
    SPEAK_AGAINST(
            "speakAgainst",
            Stage.METHODS,
            a -> new Conclusion.SpeakAgainst(a.word(0, Method.class), a.number(1), a.text(2)),
            Parameter.word(Method.class),
            Parameter.WEIGHT,
            Parameter.TEXT),
    EXCLUDE(
            "exclude",
            Stage.METHODS,
            a -> new Conclusion.Exclude(a.word(0, Method.class), a.text(1)),
            Parameter.word(Method.class),
            Parameter.TEXT),
    MEASURE(
            "measure",
            Stage.MEASURES,
            a -> new Conclusion.TakeMeasure(a.number(0), a.number(1), a.text(2), a.text(3)),
            Parameter.LEVEL,
            Parameter.WEEKS,
            Parameter.TEXT,
            Parameter.TEXT),
    CAUTION("caution", null, a -> new Conclusion.Caution(a.text(0)), Parameter.TEXT),
    ASK(
            "ask",
            null,
            a -> new Conclusion.Ask(a.field(0), a.text(1), a.text(2)),
            Parameter.FIELD,
            Parameter.TEXT,
            Parameter.TEXT),
    PROGRESS(
            "progress",
            Stage.PROGRESS,
            a -> new Conclusion.Judge(a.word(0, ProgressValue.class), a.text(1)),
            Parameter.knownWord(ProgressValue.class),
            Parameter.TEXT),
    REVISE("revise", Stage.PROGRESS, a -> new Conclusion.Revise(a.text(0)), Parameter.TEXT),
    REOPEN(
            "reopen",
            Stage.PROGRESS,
            a -> new Conclusion.Reopen(a.word(0, Cause.class), a.text(1)),
            Parameter.word(Cause.class),
            Parameter.TEXT),
    NEED(
            "need",
            Stage.PRIORITY,
            a -> new Conclusion.NameNeed(a.word(0, NeedValue.class), a.text(1)),
            Parameter.knownWord(NeedValue.class),
            Parameter.TEXT),
    EFFECT(
            "effect",
            Stage.PRIORITY,
            a -> new Conclusion.WeighEffect(a.word(0, EffectValue.class), a.text(1)),
            Parameter.knownWord(EffectValue.class),
            Parameter.TEXT),
    READINESS(
            "readiness",
            Stage.PRIORITY,
            a -> new Conclusion.WeighReadiness(a.word(0, ReadinessValue.class), a.text(1)),
            Parameter.knownWord(ReadinessValue.class),
            Parameter.TEXT),
    URGENCY(
            "urgency",
            Stage.PRIORITY,
            a -> new Conclusion.WeighUrgency(a.word(0, UrgencyValue.class), a.text(1)),
            Parameter.knownWord(UrgencyValue.class),
            Parameter.TEXT),
    DOUBT("doubt", Stage.PRIORITY, a -> new Conclusion.DoubtRank(a.text(0)), Parameter.TEXT),
    PLACE(
            "place",
            Stage.PLACE,
            a -> new Conclusion.GivePlace(a.word(0, PlaceValue.class), a.text(1)),
            Parameter.knownWord(PlaceValue.class),
            Parameter.TEXT),
    MUST_NOT_HAPPEN("mustNotHappen", Stage.INVARIANTS, a -> new Conclusion.MustNotHappen(a.text(0)), Parameter.TEXT);

    /** Describes one parameter of a verb. */
    record Parameter(Kind kind, List<Enum<?>> words, int min, int max) {

        enum Kind {
            WORD,
            NUMBER,
            TEXT,
            OPTIONAL_TEXT,
            FIELD
        }

        static final Parameter TEXT = new Parameter(Kind.TEXT, List.of(), 0, 0);
        static final Parameter OPTIONAL_TEXT = new Parameter(Kind.OPTIONAL_TEXT, List.of(), 0, 0);
        static final Parameter FIELD = new Parameter(Kind.FIELD, List.of(), 0, 0);
        static final Parameter WEIGHT = new Parameter(Kind.NUMBER, List.of(), 1, Limits.WEIGHT);
        static final Parameter LEVEL = new Parameter(Kind.NUMBER, List.of(), 1, 5);
        static final Parameter WEEKS = new Parameter(Kind.NUMBER, List.of(), 0, Limits.WEEKS);

        static Parameter word(Class<? extends Enum<?>> vocabulary) {
            return new Parameter(Kind.WORD, List.of(vocabulary.getEnumConstants()), 0, 0);
        }

        /** Accepts the words of a vocabulary without the one that says that nothing is known. */
        static <E extends Enum<E> & Word> Parameter knownWord(Class<E> vocabulary) {
            List<Enum<?>> known = new ArrayList<>();
            for (E word : vocabulary.getEnumConstants()) {
                if (word.known()) {
                    known.add(word);
                }
            }
            return new Parameter(Kind.WORD, List.copyOf(known), 0, 0);
        }

        String expected() {
            return switch (kind) {
                case WORD -> "a word";
                case NUMBER -> "a whole number from %d to %d".formatted(min, max);
                case TEXT, OPTIONAL_TEXT -> "a text in quotation marks";
                case FIELD -> "a path of the case in quotation marks";
            };
        }
    }

    /** Holds the arguments of one call, checked against the verb's parameters. */
    record Arguments(List<Object> values) {

        int count() {
            return values.size();
        }

        <E> E word(int index, Class<E> type) {
            return type.cast(values.get(index));
        }

        int number(int index) {
            return (Integer) values.get(index);
        }

        Template text(int index) {
            return (Template) values.get(index);
        }

        Slot field(int index) {
            return (Slot) values.get(index);
        }
    }

    private final String written;
    private final @Nullable Stage stage;
    private final Function<Arguments, Conclusion> conclusion;
    private final List<Parameter> parameters;

    Verb(String written, @Nullable Stage stage, Function<Arguments, Conclusion> conclusion, Parameter... parameters) {
        this.written = written;
        this.stage = stage;
        this.conclusion = conclusion;
        this.parameters = List.of(parameters);
    }

    String written() {
        return written;
    }

    List<Parameter> parameters() {
        return parameters;
    }

    Conclusion conclusion(List<Object> arguments) {
        return conclusion.apply(new Arguments(arguments));
    }

    boolean isAllowedIn(Stage asked) {
        return stage == null ? asked.concludes() : stage == asked;
    }

    static Optional<Verb> of(String written) {
        return Arrays.stream(values()).filter(v -> v.written.equals(written)).findFirst();
    }

    static List<String> verbsAllowedIn(Stage asked) {
        return Arrays.stream(values())
                .filter(v -> v.isAllowedIn(asked))
                .map(Verb::written)
                .toList();
    }
}
