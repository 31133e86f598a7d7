package io.gapwise.site.initiatives;

import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.core.cases.Cause;
import io.gapwise.core.cases.Method;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Remedy;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.FollowUp;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.site.FactTexts;
import io.gapwise.site.SiteTexts;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts into words what a reason rests on: answers of the case, facts of the follow-up, and conclusions of the answer. */
@Component
final class FactLines {

    private static final String FOLLOW_UP = FollowUp.PATH + ".";

    /** The conclusions that a reason may cite, with their vocabulary and the keys of their names. */
    private static final Map<String, List<String>> CONCLUSIONS = Map.of(
            "verdict", List.of(VerdictValue.class.getSimpleName(), "answer.verdict"),
            "causes", List.of(Cause.class.getSimpleName(), "answer.causes"),
            "discounted", List.of(Cause.class.getSimpleName(), "answer.causes"),
            "remedies", List.of(Remedy.class.getSimpleName(), "answer.remedies"),
            "methods", List.of(Method.class.getSimpleName(), "answer.methods"));

    private final FollowUpTexts followUps;
    private final FactTexts others;
    private final SiteTexts say;

    FactLines(FollowUpTexts followUps, FactTexts others, SiteTexts say) {
        this.followUps = followUps;
        this.others = others;
        this.say = say;
    }

    /** @param facts what was read, by contract path; what nobody knows is not shown */
    List<ShownReason.Line> of(Map<String, Object> facts) {
        return facts.entrySet().stream()
                .filter(fact -> !Word.UNKNOWN.equals(fact.getValue()))
                .map(fact -> line(fact.getKey(), fact.getValue()))
                .toList();
    }

    private ShownReason.Line line(String path, Object value) {
        if (path.startsWith(FOLLOW_UP)) {
            String inside = path.substring(FOLLOW_UP.length());
            Optional<Property> property = FollowUpTexts.find(inside);
            if (property.isPresent()) {
                String said = followUps.value(property.get(), value);
                return ShownReason.Line.of(followUps.label(inside), said.isEmpty() ? unknown() : said);
            }
        } else if (CaseAnswers.find(path).isPresent()) {
            return ShownReason.Line.of(say.field(path), say.answer(path, value));
        } else if (CONCLUSIONS.containsKey(path)) {
            String vocabulary = CONCLUSIONS.get(path).get(0);
            Collection<?> words = value instanceof Collection<?> several ? several : List.of(value);
            return ShownReason.Line.of(
                    say.text(CONCLUSIONS.get(path).get(1)),
                    words.stream()
                            .map(word -> say.word(vocabulary, word.toString()))
                            .collect(Collectors.joining(", ")));
        }
        if (Slot.ofQualifiedPath(path).isPresent()) {
            return ShownReason.Line.of(others.fact(path, value), "");
        }
        return ShownReason.Line.of(path, value.toString());
    }

    private String unknown() {
        return say.text("initiative.answers.not");
    }
}
