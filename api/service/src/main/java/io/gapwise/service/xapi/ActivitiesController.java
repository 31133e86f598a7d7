package io.gapwise.service.xapi;

import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says of which activities learning systems have told, and which of them belong to an initiative. */
@RestController
@RequestMapping(
        path = "/api/v1",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class ActivitiesController {

    private final InitiativeActivities activities;

    ActivitiesController(InitiativeActivities activities) {
        this.activities = activities;
    }

    @GetMapping("/xapi/activities")
    ResponseEntity<byte[]> heard(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), List.of("text", "limit"));
        int limit = parameters.limit();
        parameters.refuseIfWrong();
        String text = parameters.value("text");
        return json(ActivitiesBody.heard(activities.heard(text == null ? "" : text, limit)));
    }

    @GetMapping("/initiatives/{id}/activities")
    ResponseEntity<byte[]> of(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return json(ActivitiesBody.write(activities.of(id)));
    }

    /** Puts the activities that are sent in the place of those that the initiative has. */
    @PutMapping(path = "/initiatives/{id}/activities", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> replace(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, ResourceNotFound, Refusal, BadParameters, CaseTooLarge {
        // Whose initiative it is comes before what is wrong, so that nobody learns of another tenant's.
        activities.of(id);
        activities.replace(id, ActivitiesBody.read(CaseBody.ofOther(request)));
        return json(ActivitiesBody.write(activities.of(id)));
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
