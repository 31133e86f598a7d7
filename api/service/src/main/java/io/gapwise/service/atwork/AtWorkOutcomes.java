package io.gapwise.service.atwork;

import io.gapwise.core.followup.ShownBy;
import io.gapwise.practice.outcomes.Observation;
import io.gapwise.practice.outcomes.ObservationKind;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.outcomes.Tally;
import io.gapwise.service.initiatives.OutcomeSource;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Adds to what is known of an initiative what those say whose work it is, and their superiors. */
@Component
class AtWorkOutcomes implements OutcomeSource {

    private final AtWorkInvitations invitations;
    private final AtWorkCounts counts;

    AtWorkOutcomes(AtWorkInvitations invitations, AtWorkCounts counts) {
        this.invitations = invitations;
        this.counts = counts;
    }

    @Override
    public void addTo(String initiative, OutcomeData.Builder data) {
        for (AtWorkInvitation each : invitations.of(initiative)) {
            LocalDate on = each.shownOn();
            if (on != null) {
                add(new AtWorkResults(each, counts.shown(each.id()), List.of()), on, data);
            }
        }
    }

    private static void add(AtWorkResults results, LocalDate on, OutcomeData.Builder data) {
        ShownBy by = results.invitation().asked() == AskedGroup.MANAGERS ? ShownBy.MANAGERS : ShownBy.SELF_REPORT;
        if (results.of() > 0) {
            data.addObservation(new Observation(ObservationKind.USED, on, results.using(), results.of(), null, by));
        }
        if (results.promptedOf() > 0) {
            data.addObservation(new Observation(
                    ObservationKind.USED_ONLY_WHEN_PROMPTED, on, results.prompted(), results.promptedOf(), null, by));
        }
        int answers = results.invitation().shown();
        results.conditions()
                .forEach(each ->
                        data.addTally(new Tally(each.condition(), on, each.helps(), each.hinders(), answers, by)));
    }
}
