package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.site.Say;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in plain words what a rule does to an answer when it speaks. */
@Component
final class Effects {

    private final Say say;

    Effects(Say say) {
        this.say = say;
    }

    /** One phrase for each thing that it says, in its order. */
    List<String> of(Rule rule) {
        return rule.calls().stream().map(Call::conclusion).map(this::phrase).toList();
    }

    /** Whether it adds nothing but questions: answers do not say which rule asked. */
    static boolean onlyAsks(Rule rule) {
        return rule.calls().stream().allMatch(call -> call.conclusion() instanceof Conclusion.Ask);
    }

    private String phrase(Conclusion said) {
        if (said instanceof Conclusion.Align c) {
            return say.text("rules.does.align", say.word(c.alignment()));
        } else if (said instanceof Conclusion.Lead) {
            return say.text("rules.does.lead");
        } else if (said instanceof Conclusion.NotWorthPursuing) {
            return say.text("rules.does.notWorthPursuing");
        } else if (said instanceof Conclusion.FindCause c) {
            return say.text("rules.does.findCause", say.word(c.cause()));
        } else if (said instanceof Conclusion.DiscountCause c) {
            return say.text("rules.does.discountCause", say.word(c.cause()));
        } else if (said instanceof Conclusion.GiveVerdict c) {
            return say.text("rules.does.verdict", say.word(c.value()));
        } else if (said instanceof Conclusion.AdviseRemedy c) {
            return say.text("rules.does.remedy", say.word(c.remedy()), c.weight());
        } else if (said instanceof Conclusion.SpeakFor c) {
            return say.text("rules.does.speakFor", say.word(c.method()), c.weight());
        } else if (said instanceof Conclusion.SpeakAgainst c) {
            return say.text("rules.does.speakAgainst", say.word(c.method()), c.weight());
        } else if (said instanceof Conclusion.Exclude c) {
            return say.text("rules.does.exclude", say.word(c.method()));
        } else if (said instanceof Conclusion.TakeMeasure c) {
            return say.text("rules.does.measure", say.text("measure.level." + c.level()), c.afterWeeks());
        } else if (said instanceof Conclusion.Ask c) {
            return say.text("rules.does.ask", say.question(c.field().path()));
        }
        return say.text("rules.does.caution");
    }
}
