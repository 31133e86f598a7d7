package io.gapwise.site.initiatives;

import io.gapwise.core.cases.Metric;
import io.gapwise.service.initiatives.Initiative;
import io.gapwise.service.initiatives.InitiativeContent;
import io.gapwise.site.SiteTexts;
import io.gapwise.site.evidence.EvidenceTexts;
import java.time.LocalDate;
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

    /** Says how far an initiative is, and that it should have begun where it has not. */
    String status(InitiativeContent content, LocalDate today) {
        LocalDate late = LateStart.of(content, today);
        return late == null
                ? say.text("initiative.status." + content.status())
                : say.text("initiative.status.late", say.day(late));
    }

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
