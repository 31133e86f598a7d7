package io.gapwise.service.catalogue;

import io.gapwise.insight.catalogue.Catalogue;
import io.gapwise.insight.catalogue.CatalogueJson;
import io.gapwise.insight.rulecases.RuleCasesReader;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import java.lang.ref.WeakReference;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the rules that decide. */
@RestController
class CatalogueController {

    /**
     * Keeps the catalogue of a rule set for the next request. The weak reference lets a rule set that is no longer used
     * leave memory.
     */
    private record Made(WeakReference<LiveSet> of, CatalogueJson catalogue) {}

    private final LiveRules rules;
    private volatile @Nullable Made made;

    CatalogueController(LiveRules rules) {
        this.rules = rules;
    }

    @GetMapping(
            path = "/api/v1/rules",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<CatalogueJson> rules() throws Refusal {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(catalogue(rules.now()));
    }

    /** Makes the catalogue at the first request, because reading the cases would make every start longer. */
    private CatalogueJson catalogue(LiveSet set) {
        Made last = made;
        if (last == null || last.of.get() != set) {
            Catalogue all = Catalogue.of(set.files(), set.rules(), RuleCasesReader.read(set.files(), set.rules()));
            last = new Made(new WeakReference<>(set), CatalogueJson.of(all));
            made = last;
        }
        return last.catalogue;
    }
}
