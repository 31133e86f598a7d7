package io.gapwise.site.initiatives;

import io.gapwise.core.cases.Metric;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.evidence.EvidenceTexts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds together what puts the sides of an initiative into words. */
@Component
record InitiativeTexts(
        LevelTexts levels,
        MovementTexts movements,
        WorthTexts worths,
        FollowUpTexts followUps,
        FactLines facts,
        TimeLine timeLine,
        EvidenceTexts days,
        SiteTexts say) {

    /** Returns what the figure of an initiative is called; empty where nobody said. */
    String figureName(Initiative initiative) {
        return figureName(initiative.content().figure().name());
    }

    /** A figure that comes from the case is named by the word of the contract. */
    String figureName(@Nullable String name) {
        if (name == null) {
            return "";
        }
        return Arrays.stream(Metric.values())
                .filter(metric -> metric.name().equals(name))
                .findFirst()
                .map(say::word)
                .orElse(name);
    }
}
