package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Conclusion;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.site.SiteTexts;
import java.util.List;
import org.springframework.stereotype.Component;

/** Says in plain words what a rule contributes to an answer. */
@Component
final class Effects {

    private final SiteTexts say;
    private final Phrase phrase = new Phrase();

    Effects(SiteTexts say) {
        this.say = say;
    }

    /** Returns one phrase for each conclusion, in the order of the rule. */
    List<String> of(Rule rule) {
        return rule.calls().stream()
                .map(Call::conclusion)
                .map(said -> said.match(phrase))
                .toList();
    }

    /**
     * Says whether the rule does nothing but raise questions. Answers do not say which rule raised a question, so
     * nobody can count the answers to which such a rule contributed.
     */
    static boolean onlyAsks(Rule rule) {
        return rule.calls().stream().allMatch(call -> call.conclusion() instanceof Conclusion.Ask);
    }

    /** Puts each kind of conclusion into words. */
    private final class Phrase implements Conclusion.Cases<String> {

        @Override
        public String align(Conclusion.Align said) {
            return say.text("rules.does.align", say.word(said.alignment()));
        }

        @Override
        public String lead(Conclusion.Lead said) {
            return say.text("rules.does.lead");
        }

        @Override
        public String notWorthPursuing(Conclusion.NotWorthPursuing said) {
            return say.text("rules.does.notWorthPursuing");
        }

        @Override
        public String findCause(Conclusion.FindCause said) {
            return say.text("rules.does.findCause", say.word(said.cause()));
        }

        @Override
        public String discountCause(Conclusion.DiscountCause said) {
            return say.text("rules.does.discountCause", say.word(said.cause()));
        }

        @Override
        public String giveVerdict(Conclusion.GiveVerdict said) {
            return say.text("rules.does.verdict", say.word(said.value()));
        }

        @Override
        public String adviseRemedy(Conclusion.AdviseRemedy said) {
            return say.text("rules.does.remedy", say.word(said.remedy()), said.weight());
        }

        @Override
        public String speakFor(Conclusion.SpeakFor said) {
            return say.text("rules.does.speakFor", say.word(said.method()), said.weight());
        }

        @Override
        public String speakAgainst(Conclusion.SpeakAgainst said) {
            return say.text("rules.does.speakAgainst", say.word(said.method()), said.weight());
        }

        @Override
        public String exclude(Conclusion.Exclude said) {
            return say.text("rules.does.exclude", say.word(said.method()));
        }

        @Override
        public String takeMeasure(Conclusion.TakeMeasure said) {
            return say.text("rules.does.measure", say.text("measure.level." + said.level()), said.afterWeeks());
        }

        @Override
        public String caution(Conclusion.Caution said) {
            return say.text("rules.does.caution");
        }

        @Override
        public String ask(Conclusion.Ask said) {
            return say.text("rules.does.ask", say.question(said.field().qualifiedPath()));
        }

        @Override
        public String judge(Conclusion.Judge said) {
            return say.text("rules.does.judge", say.word(said.value()));
        }

        @Override
        public String revise(Conclusion.Revise said) {
            return say.text("rules.does.revise");
        }

        @Override
        public String reopen(Conclusion.Reopen said) {
            return say.text("rules.does.reopen", say.word(said.cause()));
        }

        @Override
        public String nameNeed(Conclusion.NameNeed said) {
            return say.text("rules.does.need", say.word(said.value()));
        }

        @Override
        public String weighEffect(Conclusion.WeighEffect said) {
            return say.text("rules.does.effect", say.word(said.value()));
        }

        @Override
        public String weighReadiness(Conclusion.WeighReadiness said) {
            return say.text("rules.does.readiness", say.word(said.value()));
        }

        @Override
        public String weighUrgency(Conclusion.WeighUrgency said) {
            return say.text("rules.does.urgency", say.word(said.value()));
        }

        @Override
        public String doubtRank(Conclusion.DoubtRank said) {
            return say.text("rules.does.doubt");
        }

        @Override
        public String givePlace(Conclusion.GivePlace said) {
            return say.text("rules.does.place", say.word(said.value()));
        }

        @Override
        public String mustNotHappen(Conclusion.MustNotHappen said) {
            return say.text("rules.does.mustNotHappen");
        }
    }
}
