package io.gapwise.service.docs;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Serves the description to machines and redirects people to the page that shows it. */
@Controller
class DescriptionController {

    private final Description description;

    DescriptionController(Description description) {
        this.description = description;
    }

    /** Names the address of the request as the server, so that a client made from the saved file finds the service. */
    @GetMapping(
            path = "/v3/api-docs",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> description() {
        String server =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(description.json(server).getBytes(StandardCharsets.UTF_8));
    }

    @GetMapping("/docs/reference")
    String page() {
        return "redirect:/swagger-ui/index.html";
    }
}
