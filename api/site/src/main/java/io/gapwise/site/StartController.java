package io.gapwise.site;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the first page: it says what this site is and links to its parts. */
@Controller
class StartController {

    private static final int LATEST = 6;
    private static final int SAMPLES = 3;
    private static final int UNFINISHED = 4;

    private final ListedRecommendations recommendations;
    private final Drafts drafts;

    StartController(ListedRecommendations recommendations, Drafts drafts) {
        this.recommendations = recommendations;
        this.drafts = drafts;
    }

    /**
     * Describes a draft as the page lists it.
     *
     * @param title null if this version of the program cannot read the draft
     */
    record Unfinished(String id, @Nullable String title, OffsetDateTime changedAt) {}

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("latest", recommendations.latest(LATEST));
        model.addAttribute("samples", recommendations.samples(SAMPLES));
        model.addAttribute(
                "unfinished",
                drafts.unfinished(UNFINISHED).stream()
                        .map(draft -> new Unfinished(draft.id(), title(draft), draft.changedAt()))
                        .toList());
        return "start";
    }

    private static @Nullable String title(Draft draft) {
        try {
            return GapCaseJson.read(draft.body().getBytes(StandardCharsets.UTF_8))
                    .title();
        } catch (BadCase e) {
            return null;
        }
    }
}
