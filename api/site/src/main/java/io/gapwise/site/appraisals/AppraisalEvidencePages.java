package io.gapwise.site.appraisals;

import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.json.BadCase;
import io.gapwise.service.appraisals.AppraisalEvidence;
import io.gapwise.service.appraisals.AppraisalRound;
import io.gapwise.service.appraisals.Appraisals;
import io.gapwise.service.appraisals.AppraisedGroup;
import io.gapwise.service.appraisals.EvidenceWish;
import io.gapwise.service.cases.StaleCase;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.IssuedRecommendation;
import io.gapwise.service.strategy.CaseUse;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Takes what a round counts of a capability into a case, as evidence. */
@Controller
@RequestMapping("/appraisals/{id}/evidence")
class AppraisalEvidencePages {

    private static final int MOST_CASES = 200;

    private final Appraisals appraisals;
    private final AppraisalEvidence evidence;

    AppraisalEvidencePages(Appraisals appraisals, AppraisalEvidence evidence) {
        this.appraisals = appraisals;
        this.evidence = evidence;
    }

    @GetMapping
    ModelAndView ask(@PathVariable("id") String id, HttpServletRequest request) throws ResourceNotFound {
        return page(appraisals.get(id), request, List.of(), HttpStatus.OK);
    }

    @PostMapping
    ModelAndView take(@PathVariable("id") String id, HttpServletRequest request, Locale language)
            throws ResourceNotFound, Refusal {
        AppraisalRound round = appraisals.get(id);
        EvidenceWish wish = new EvidenceWish(
                text(request, "case"),
                text(request, "capability"),
                text(request, "role"),
                obstacle(text(request, "obstacle")),
                text(request, "says").equals(Stated.ABSENT.name()) ? Stated.ABSENT : Stated.PRESENT,
                text(request, "standing").equals("yes"));
        try {
            Optional<IssuedRecommendation> answer = evidence.take(id, wish, language);
            return answer.isPresent()
                    ? new ModelAndView("redirect:/cases/{id}", Map.of("id", wish.caseId()))
                    : new ModelAndView("redirect:/appraisals/{id}", Map.of("id", id, "note", "same"));
        } catch (BadParameters bad) {
            List<String> wrong = bad.errors().stream()
                    .map(each -> each.in(language))
                    .map(ErrorEntry::detail)
                    .toList();
            return page(round, request, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (BadCase bad) {
            List<String> wrong =
                    bad.problems().stream().map(each -> each.detail(language)).toList();
            return page(round, request, wrong, HttpStatus.UNPROCESSABLE_CONTENT);
        } catch (StaleCase stale) {
            return page(round, request, List.of(), HttpStatus.CONFLICT).addObject("stale", true);
        }
    }

    private static @Nullable Obstacle obstacle(String written) {
        return Arrays.stream(Obstacle.values())
                .filter(each -> each.name().equals(written))
                .findFirst()
                .orElse(null);
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "").replace("\0", "");
    }

    private ModelAndView page(AppraisalRound round, HttpServletRequest request, List<String> wrong, HttpStatus status) {
        AppraisedGroup group =
                round.group(text(request, "capability"), text(request, "role")).orElse(null);
        List<CaseUse> cases = group == null ? List.of() : evidence.cases(group);
        return new ModelAndView("appraisals/evidence", status)
                .addObject("round", round)
                .addObject("group", group)
                .addObject("standings", AppraisalPages.STANDINGS)
                .addObject("cases", cases.stream().limit(MOST_CASES).toList())
                .addObject("more", Math.max(0, cases.size() - MOST_CASES))
                .addObject("obstacles", Obstacle.values())
                .addObject("chosenCase", text(request, "case"))
                .addObject("chosenObstacle", text(request, "obstacle"))
                .addObject("absent", text(request, "says").equals(Stated.ABSENT.name()))
                .addObject("wrong", wrong)
                .addObject("stale", false)
                .addObject("pageAddress", "/appraisals/" + round.id() + "/evidence");
    }
}
