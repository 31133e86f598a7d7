package io.gapwise.api.rules;

import io.gapwise.engine.advice.Advisor;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rules that decide. */
@RestController
class RuleController {

    private final Catalogue catalogue;

    RuleController(Advisor advisor) {
        this.catalogue = Catalogue.of(advisor.ruleSet());
    }

    @GetMapping(
            path = "/api/v1/rules",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<Catalogue> rules() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(catalogue);
    }
}
