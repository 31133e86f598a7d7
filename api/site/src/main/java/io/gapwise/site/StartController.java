package io.gapwise.site;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Stream;
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

    /** Describes a draft as the page lists it. */
    record Unfinished(String id, String title, OffsetDateTime changedAt) {}

    @GetMapping("/")
    String start(Model model) {
        model.addAttribute("latest", recommendations.latest(LATEST));
        model.addAttribute("samples", recommendations.samples(SAMPLES));
        model.addAttribute(
                "unfinished",
                drafts.unfinished(UNFINISHED).stream()
                        .flatMap(StartController::named)
                        .toList());
        return "start";
    }

    /** Leaves out a draft that this program can no longer read. */
    private static Stream<Unfinished> named(Draft draft) {
        try {
            String title = GapCaseJson.read(draft.body().getBytes(StandardCharsets.UTF_8))
                    .title();
            return Stream.of(new Unfinished(draft.id(), title, draft.changedAt()));
        } catch (BadCase e) {
            return List.<Unfinished>of().stream();
        }
    }
}
