package io.gapwise.service.outcomes;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says whether the figure of an initiative has moved, and what that is worth. */
@RestController
@RequestMapping(
        path = "/api/v1/initiatives/{id}",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class FigureController {

    private static final String AS_OF = "asOf";

    private final MeasuredFigures figures;
    private final InitiativeOutcomes outcomes;

    FigureController(MeasuredFigures figures, InitiativeOutcomes outcomes) {
        this.figures = figures;
        this.outcomes = outcomes;
    }

    @GetMapping("/movement")
    ResponseEntity<byte[]> movement(@PathVariable("id") String id, HttpServletRequest request)
            throws BadParameters, ResourceNotFound, Refusal {
        return OutcomeJson.answer(ResponseEntity.ok(), MovementJson.of(figures.movement(id, asOf(request))));
    }

    @GetMapping("/return")
    ResponseEntity<byte[]> worth(@PathVariable("id") String id, HttpServletRequest request)
            throws BadParameters, ResourceNotFound, Refusal {
        return OutcomeJson.answer(ResponseEntity.ok(), ReturnJson.of(figures.worth(id, asOf(request))));
    }

    private LocalDate asOf(HttpServletRequest request) throws BadParameters {
        QueryParameters sent = QueryParameters.read(request.getQueryString(), List.of(AS_OF));
        String written = sent.value(AS_OF);
        LocalDate asOf = outcomes.today();
        if (written != null) {
            try {
                asOf = LocalDate.parse(written);
                if (asOf.isAfter(outcomes.today())) {
                    sent.wrong(ErrorEntry.parameter(
                            ProblemKind.OUT_OF_RANGE, AS_OF, Sentence.of("sent.notYet", outcomes.today())));
                }
            } catch (DateTimeException e) {
                sent.wrong(ErrorEntry.parameter(ProblemKind.WRONG_FORM, AS_OF, Sentence.of("sent.day")));
            }
        }
        sent.refuseIfWrong();
        return asOf;
    }
}
