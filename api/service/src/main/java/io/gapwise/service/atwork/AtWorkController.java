package io.gapwise.service.atwork;

import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Asks people of an initiative by links, and says what they answered. */
@RestController
@RequestMapping(
        path = "/api/v1/initiatives/{id}/at-work",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class AtWorkController {

    private final AtWork atWork;

    AtWorkController(AtWork atWork) {
        this.atWork = atWork;
    }

    @GetMapping
    ResponseEntity<byte[]> list(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return json(AtWorkJson.list(atWork.invitations(id), atWork::state));
    }

    /** Makes a link, which is in this answer and nowhere else. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> invite(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, ResourceNotFound, Refusal, BadParameters, CaseTooLarge {
        // Whose initiative it is comes before what is wrong, so that nobody learns of another tenant's.
        atWork.invitations(id);
        NewAtWork sent = AtWorkBody.read(CaseBody.ofOther(request), atWork.today());
        try {
            AtWorkLink link = atWork.invite(id, sent);
            String address = ServletUriComponentsBuilder.fromContextPath(request)
                    .path(link.path())
                    .toUriString();
            return ResponseEntity.created(URI.create(
                            request.getRequestURI() + "/" + link.invitation().id()))
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(AtWorkJson.of(link, address, atWork.state(link.invitation())));
        } catch (BadAtWork bad) {
            throw AtWorkBody.refusal(bad);
        }
    }

    @GetMapping("/results")
    ResponseEntity<byte[]> results(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return json(AtWorkJson.results(atWork.results(id)));
    }

    /** Takes a link back. Its answers stay. */
    @DeleteMapping("/{invitation}")
    ResponseEntity<Void> revoke(@PathVariable("id") String id, @PathVariable("invitation") String invitation)
            throws ResourceNotFound, Refusal {
        atWork.revoke(id, invitation);
        return ResponseEntity.noContent().build();
    }

    private static ResponseEntity<byte[]> json(byte[] body) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(body);
    }
}
