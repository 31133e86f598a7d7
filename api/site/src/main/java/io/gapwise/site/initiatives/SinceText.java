package io.gapwise.site.initiatives;

import io.gapwise.core.followup.InPlace;
import io.gapwise.practice.outcomes.Choice;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.site.SiteTexts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says from which day a figure is judged and why from that one, because nobody would guess it from the dates alone. */
@Component
final class SinceText {

    private final SiteTexts say;

    SinceText(SiteTexts say) {
        this.say = say;
    }

    /** Returns a sentence; null where it is not known when anything began. */
    @Nullable String of(OutcomeData data, LocalDate asOf) {
        LocalDate from = data.judgedFrom(asOf);
        return from == null ? null : say.text("initiative.countedFrom." + why(data, asOf, from), say.day(from));
    }

    private static String why(OutcomeData data, LocalDate asOf, LocalDate from) {
        if (data.inPlaceSince(asOf) == null) {
            return "BEGUN";
        }
        List<Choice> taken = data.choices().stream().filter(Choice::taken).toList();
        long dated = taken.stream()
                .filter(choice -> choice.inPlaceOn(asOf) == InPlace.YES && choice.since() != null)
                .count();
        if (dated * 2 > taken.size()) {
            return taken.size() == 1 ? "ONE" : "MOST";
        }
        return from.equals(data.end()) ? "END" : "START";
    }
}
