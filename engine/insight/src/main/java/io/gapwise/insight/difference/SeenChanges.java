package io.gapwise.insight.difference;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.evaluation.EvaluationBeside;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Lists what two answers of the real engine to one case differ in, such as {@code verdict: MIXED → TRAINING}. */
final class SeenChanges {

    private static final int FEW = 6;

    private final List<String> changes = new ArrayList<>();

    private SeenChanges() {}

    static List<String> between(AnswerSeen before, AnswerSeen after) {
        SeenChanges seen = new SeenChanges();
        if (before.evaluation().isEmpty() || after.evaluation().isEmpty()) {
            seen.changed("answer", before.answered() ? "one" : "none", after.answered() ? "one" : "none");
            return seen.changes;
        }
        seen.conclusions(before.evaluation().orElseThrow(), after.evaluation().orElseThrow());
        seen.rest(before.advice().orElseThrow(), after.advice().orElseThrow());
        return seen.changes;
    }

    /** Lists what is judged otherwise beside one answer. */
    static List<String> between(EvaluationBeside before, EvaluationBeside after) {
        SeenChanges seen = new SeenChanges();
        seen.changed("judged", judged(before), judged(after));
        return seen.changes;
    }

    private static List<Object> judged(EvaluationBeside evaluation) {
        return evaluation.match(
                progress -> List.of(progress.value()),
                priority -> List.of(
                        priority.weighed().need(),
                        priority.weighed().effect(),
                        priority.weighed().readiness(),
                        priority.weighed().urgency(),
                        priority.place()));
    }

    private void conclusions(Evaluation was, Evaluation is) {
        changed("verdict", was.verdict().value(), is.verdict().value());
        changed("worth pursuing", was.triage().worthPursuing(), is.triage().worthPursuing());
        changed("alignment", was.triage().alignment(), is.triage().alignment());
        changed("conditional", was.conditional(), is.conditional());
        changed("causes", was.causes().found(), is.causes().found());
        changed("discounted", was.causes().discounted(), is.causes().discounted());
        changed("remedies", was.remedies().bestFirst(), is.remedies().bestFirst());
        changed("methods", was.methodsAdvised(), is.methodsAdvised());
        changed("considered", was.methodsConsidered(), is.methodsConsidered());
        changed("excluded", was.methodsFound().excluded(), is.methodsFound().excluded());
    }

    private void rest(Advice was, Advice is) {
        changed("measures", measures(was), measures(is));
        changed("cautions", was.cautions().size(), is.cautions().size());
        gainedAndLost("questions", questions(was), questions(is));
    }

    private static List<String> measures(Advice advice) {
        return advice.measures().stream()
                .map(measure -> "level " + measure.level() + " after " + measure.afterWeeks() + " weeks")
                .toList();
    }

    private static List<String> questions(Advice advice) {
        return advice.questions().stream().map(Advice.Question::field).toList();
    }

    private void changed(String what, Object before, Object now) {
        if (before instanceof Collection<?> old
                && now instanceof Collection<?> young
                && old.size() + young.size() > FEW) {
            gainedAndLost(what, old, young);
        } else if (!before.equals(now)) {
            changes.add(what + ": " + listed(before) + " → " + listed(now));
        }
    }

    /** Names of long lists only what is in one of them. */
    private void gainedAndLost(String what, Collection<?> before, Collection<?> now) {
        Stream<String> lost =
                before.stream().filter(each -> !now.contains(each)).map(each -> "−" + each);
        Stream<String> gained =
                now.stream().filter(each -> !before.contains(each)).map(each -> "+" + each);
        List<String> both = Stream.concat(lost, gained).toList();
        if (!both.isEmpty()) {
            changes.add(what + ": " + String.join(", ", both));
        } else if (!before.equals(now)) {
            changes.add(what + ": in another order");
        }
    }

    private static String listed(Object value) {
        if (value instanceof Collection<?> words) {
            return words.isEmpty()
                    ? "none"
                    : words.stream().map(Object::toString).collect(Collectors.joining(", "));
        }
        return value.toString();
    }
}
