package io.gapwise.service.initiatives;

import io.gapwise.core.followup.Decision;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.outcomes.Reach;
import io.gapwise.practice.schedule.DueMeasure;
import io.gapwise.practice.schedule.Schedule;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.StoredAnswers;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.node.ObjectNode;

/** Gathers what is known of an initiative, and keeps with it what lists show of that. */
@Component
class InitiativeSummaries {

    private final InitiativeRecords records;
    private final HeldInitiatives held;
    private final CountedInitiatives counted;
    private final InitiativeChecks checks;
    private final StoredAnswers answers;
    private final List<OutcomeSource> sources;
    private final Clock clock;

    InitiativeSummaries(
            InitiativeRecords records,
            HeldInitiatives held,
            CountedInitiatives counted,
            InitiativeChecks checks,
            StoredAnswers answers,
            List<OutcomeSource> sources,
            Clock clock) {
        this.records = records;
        this.held = held;
        this.counted = counted;
        this.checks = checks;
        this.answers = answers;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    /** @param said what somebody knows better than the data */
    OutcomeData outcomes(Initiative initiative, @Nullable ObjectNode said) {
        InitiativeContent content = initiative.content();
        OutcomeData.Builder data = OutcomeData.builder()
                // What is only planned has not begun, whatever day was planned for it.
                .start(content.status() == InitiativeStatus.PLANNED ? null : content.startsOn())
                .end(content.endsOn())
                .decision(content.decision())
                .figure(content.figure())
                .currency(content.currency())
                .isolation(content.isolation());
        content.choices().forEach(data::addChoice);
        content.costs().forEach(data::addCost);
        if (content.reaches() != null) {
            data.addReach(new Reach(null, content.reaches()));
        }
        if (said != null) {
            InitiativeReader.followUp(said).ifPresent(data::answers);
        }
        sources.forEach(source -> source.addTo(initiative.id(), data));
        return data.build();
    }

    /**
     * Renews what lists show of the data of an initiative, after data came or went. Whoever does so last has read all that
     * the others wrote.
     */
    void refresh(String id) {
        held.whereThere(id, () -> {
            Initiative found = records.find(id).orElseThrow();
            Initiative.Summary now = summary(found);
            Supplier<Boolean> summarising = () -> {
                records.summarise(id, now);
                return true;
            };
            // Counts read nothing else of the data.
            return Objects.equals(now.lastProgress(), found.summary().lastProgress())
                            && Objects.equals(now.lastCheckOn(), found.summary().lastCheckOn())
                            && Objects.equals(now.levels(), found.summary().levels())
                    ? summarising.get()
                    : counted.counting(List.of(found.recommendation()), summarising);
        });
        counted.compactIfDue();
    }

    private Initiative.Summary summary(Initiative initiative) {
        OutcomeData data = outcomes(initiative, initiative.content().answers());
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        // What was judged before it was declined says nothing of a decision to do nothing.
        Optional<InitiativeCheck> last = initiative.content().decision() == Decision.DECLINED
                ? Optional.empty()
                : checks.latest(initiative.id());
        return new Initiative.Summary(
                MeasuredLevels.of(data, today),
                initiative.content().status() == InitiativeStatus.STOPPED ? null : nextDue(initiative, data, today),
                last.map(InitiativeCheck::progress).orElse(null),
                last.map(InitiativeCheck::asOf).orElse(null));
    }

    private @Nullable LocalDate nextDue(Initiative initiative, OutcomeData data, LocalDate today) {
        try {
            return Schedule.of(answers.of(initiative.recommendation()).advice().measures(), data, today)
                    .next()
                    .map(DueMeasure::due)
                    .orElse(null);
        } catch (ResourceNotFound | Refusal e) {
            // This version of the program does not know all words of the answer, and so not what it wants measured.
            return null;
        }
    }
}
