package io.gapwise.service.voices;

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

/** Asks people about a case, and says what they said. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{id}/voices",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class VoiceController {

    private final Voices voices;
    private final VoiceTaking taking;

    VoiceController(Voices voices, VoiceTaking taking) {
        this.voices = voices;
        this.taking = taking;
    }

    @GetMapping
    ResponseEntity<byte[]> said(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(VoicesJson.of(taking.results(id), voices::state));
    }

    /** Makes an invitation. Its link is in this answer and nowhere else. */
    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<byte[]> invite(@PathVariable("id") String id, HttpServletRequest request)
            throws IOException, ResourceNotFound, Refusal, BadParameters, CaseTooLarge {
        // Whose case it is comes before what is wrong with the invitation, so that nobody learns of another tenant's.
        voices.invitations(id);
        NewInvitation sent = InvitationBody.read(CaseBody.of(request), voices.today());
        try {
            IssuedLink link = voices.invite(id, sent);
            String address = ServletUriComponentsBuilder.fromContextPath(request)
                    .path(link.path())
                    .toUriString();
            return ResponseEntity.created(URI.create(
                            request.getRequestURI() + "/" + link.invitation().id()))
                    .cacheControl(CacheControl.noStore())
                    .contentType(MediaType.APPLICATION_JSON)
                    .body(VoicesJson.of(link, address, voices.state(link.invitation())));
        } catch (BadInvitation bad) {
            throw InvitationBody.refusal(bad);
        }
    }

    /** Takes an invitation back. Its answers stay. */
    @DeleteMapping("/{invitation}")
    ResponseEntity<Void> revoke(@PathVariable("id") String id, @PathVariable("invitation") String invitation)
            throws ResourceNotFound, Refusal {
        voices.revoke(id, invitation);
        return ResponseEntity.noContent().build();
    }
}
