package io.gapwise.api.catalogue;

import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.rulecases.RuleCases;
import io.gapwise.engine.rulecases.RuleCasesReader;
import io.gapwise.engine.ruleset.RuleSet;
import io.gapwise.engine.ruleset.drl.RuleFiles;
import io.gapwise.engine.ruleset.drl.RuleSetRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rules that decide. */
@RestController
class CatalogueController {

    private static final Logger LOG = LoggerFactory.getLogger(CatalogueController.class);

    private final CatalogueJson catalogue;

    CatalogueController(RuleFiles files, Advisor advisor) {
        RuleSet rules = advisor.ruleSet();
        this.catalogue = CatalogueJson.of(Catalogue.of(files, rules, cases(files, rules)));
    }

    @GetMapping(
            path = "/api/v1/rules",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<CatalogueJson> rules() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(catalogue);
    }

    /** Cases decide nothing: a mistake in them keeps no service from answering. */
    private static RuleCases cases(RuleFiles files, RuleSet rules) {
        try {
            return RuleCasesReader.read(files, rules);
        } catch (RuleSetRefused e) {
            LOG.warn("The catalogue shows the rules without cases, for these are refused:\n{}", e.getMessage());
            return RuleCases.none();
        }
    }
}
