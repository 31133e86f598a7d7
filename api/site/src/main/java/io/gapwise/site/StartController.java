package io.gapwise.site;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.service.cases.CaseFilter;
import io.gapwise.service.cases.CasePage;
import io.gapwise.service.cases.ListedCases;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
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
    private final ListedCases cases;

    StartController(ListedRecommendations recommendations, Drafts drafts, ListedCases cases) {
        this.recommendations = recommendations;
        this.drafts = drafts;
        this.cases = cases;
    }

    /**
     * Describes a draft as the page lists it.
     *
     * @param title null if this version of the program cannot read the draft
     */
    record Unfinished(String id, @Nullable String title, OffsetDateTime changedAt) {}

    @GetMapping("/")
    String start(Model model) {
        List<ListedRecommendation> latest = recommendations.latest(LATEST);
        model.addAttribute("latest", latest);
        model.addAttribute(
                "outdated",
                recommendations.outdated(
                        latest.stream().map(ListedRecommendation::caseId).toList()));
        model.addAttribute("samples", recommendations.samples(SAMPLES));
        List<Draft> unfinished = drafts.unfinished(UNFINISHED);
        model.addAttribute("unanswered", unanswered(unfinished));
        model.addAttribute(
                "unfinished",
                unfinished.stream()
                        .map(draft -> new Unfinished(draft.id(), title(draft), draft.changedAt()))
                        .toList());
        return "start";
    }

    /** Lists the cases that nobody has answered and whose description is not listed anyway. */
    private List<CasePage.Row> unanswered(List<Draft> unfinished) {
        Set<String> described =
                unfinished.stream().map(Draft::caseId).filter(Objects::nonNull).collect(Collectors.toSet());
        CaseFilter filter = new CaseFilter(2 * UNFINISHED, null, false, false, false, null, null, null, Map.of());
        return cases.page(filter).rows().stream()
                .filter(row -> !described.contains(row.id()))
                .limit(UNFINISHED)
                .toList();
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
