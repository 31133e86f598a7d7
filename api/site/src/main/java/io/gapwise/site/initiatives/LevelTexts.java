package io.gapwise.site.initiatives;

import io.gapwise.core.advice.Advice;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.CaseAnswers;
import io.gapwise.practice.followup.Counted;
import io.gapwise.practice.followup.GatheredFollowUp;
import io.gapwise.practice.followup.Origin;
import io.gapwise.practice.schedule.DueMeasure;
import io.gapwise.practice.schedule.Schedule;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says level by level what is known of an initiative and what is still to be measured. */
@Component
final class LevelTexts {

    private static final int RESULT = 4;
    private static final int WORTH = 5;

    private final FollowUpTexts followUps;
    private final SiteTexts say;

    LevelTexts(FollowUpTexts followUps, SiteTexts say) {
        this.followUps = followUps;
        this.say = say;
    }

    /** @param advice the answer as it is stored, in English; the measures of the schedule are its own */
    List<ShownLevel> of(
            GatheredFollowUp known, Schedule schedule, Advice advice, SpokenAdvice spoken, LocalDate today) {
        return IntStream.rangeClosed(1, RESULT)
                .mapToObj(level ->
                        new ShownLevel(level, known(level, known), dues(level, schedule, advice, spoken, today)))
                .toList();
    }

    /** Says what is known on Phillips' level, the worth, on which nothing is due. */
    ShownLevel worth(ShownWorth worth) {
        return new ShownLevel(
                WORTH,
                worth.amounts().stream()
                        .map(amount -> new ShownReason.Line(amount.label(), amount.value(), amount.likely()))
                        .toList(),
                List.of());
    }

    private List<ShownReason.Line> known(int level, GatheredFollowUp known) {
        return FollowUpTexts.sent().stream()
                .filter(property -> FollowUpTexts.level(property) == level)
                .filter(property -> CaseAnswers.sent(property.read(known.followUp())) != null)
                .map(property -> new ShownReason.Line(
                        followUps.label(property.path()),
                        followUps.value(property, known.followUp())
                                + counted(known.counted().get(property.path())),
                        from(known.origins().get(property.path()))))
                .toList();
    }

    /** Names whom a percentage leaves out: those who are in no list that was read. */
    private String counted(@Nullable Counted from) {
        return from == null || !from.isPart()
                ? ""
                : " " + say.text("initiative.counted", from.count(), from.of(), from.people());
    }

    private String from(@Nullable Origin origin) {
        return origin == null ? "" : say.text("initiative.from." + origin);
    }

    private List<ShownLevel.Due> dues(
            int level, Schedule schedule, Advice advice, SpokenAdvice spoken, LocalDate today) {
        List<ShownLevel.Due> dues = new ArrayList<>();
        for (DueMeasure measure : schedule.measures()) {
            if (Math.min(measure.level(), RESULT) == level) {
                Advice.MeasureAdvised said = spoken(measure, advice, spoken);
                dues.add(new ShownLevel.Due(
                        said.measure(),
                        measure.due(),
                        measure.afterWeeks() == 0
                                ? say.text("initiative.due.atOnce")
                                : say.text("initiative.due.after", measure.afterWeeks()),
                        measure.takenOn() != null,
                        measure.overdue(today),
                        spoken.inEnglish(said)));
            }
        }
        return dues;
    }

    /** Returns a measure in the language of the page: the one that stands at the same place of the answer. */
    static Advice.MeasureAdvised spoken(DueMeasure measure, Advice advice, SpokenAdvice spoken) {
        for (int i = 0; i < advice.measures().size(); i++) {
            Advice.MeasureAdvised stored = advice.measures().get(i);
            if (stored.level() == measure.level()
                    && stored.afterWeeks() == measure.afterWeeks()
                    && stored.measure().equals(measure.measure())
                    && i < spoken.advice().measures().size()) {
                return spoken.advice().measures().get(i);
            }
        }
        return new Advice.MeasureAdvised(measure.level(), measure.measure(), measure.afterWeeks(), List.of());
    }
}
