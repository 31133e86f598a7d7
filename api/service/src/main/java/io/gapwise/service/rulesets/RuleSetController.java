package io.gapwise.service.rulesets;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.caching.KeptByClients;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ErrorEntry;
import io.gapwise.service.problems.QueryParameters;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows which rule set is live, what the last check of the rules found, and every rule set that ever answered the tenant. */
@RestController
@RequestMapping(
        path = RuleSetController.PATH,
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class RuleSetController {

    static final String PATH = "/api/v1/rulesets";

    private static final List<String> PARAMETERS = List.of("limit", "cursor");

    private final LiveRules rules;
    private final RuleSets stored;
    private final RuleSetUses uses;

    RuleSetController(LiveRules rules, RuleSets stored, RuleSetUses uses) {
        this.rules = rules;
        this.stored = stored;
        this.uses = uses;
    }

    /** Fetches one more than is requested to see whether there is another page. */
    @GetMapping
    ResponseEntity<byte[]> list(HttpServletRequest request) throws BadParameters {
        QueryParameters parameters = QueryParameters.read(request.getQueryString(), PARAMETERS);
        int limit = parameters.limit();
        RuleSetUse behind = behind(parameters);
        parameters.refuseIfWrong();
        List<RuleSetUse> found = uses.list(limit + 1, behind);
        ResponseEntity.BodyBuilder response = ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON);
        if (found.size() > limit) {
            found = found.subList(0, limit);
            String path = request.getContextPath() + PATH;
            String last = found.get(limit - 1).version();
            response.header(HttpHeaders.LINK, "<%s?limit=%d&cursor=%s>; rel=\"next\"".formatted(path, limit, last));
        }
        return response.body(RuleSetsJson.bytes(RuleSetsJson.of(rules, found)));
    }

    @GetMapping("/{version}")
    ResponseEntity<byte[]> text(@PathVariable("version") String version, HttpServletRequest request)
            throws ResourceNotFound {
        RuleSetsJson.TextJson text = stored(version)
                .or(() -> live(version))
                .orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.rule-set")));
        byte[] json = RuleSetsJson.bytes(text);
        // Before its first answer it is not known since when a set is used.
        return text.firstUsed() == null
                ? KeptByClients.askingAgain(request, HttpHeaders.EMPTY, json)
                : KeptByClients.forEver(request, json);
    }

    /** Uses the version of a rule set as the cursor, because nobody is tempted to compute with it. */
    private @Nullable RuleSetUse behind(QueryParameters parameters) {
        String version = parameters.value("cursor");
        if (version == null) {
            return null;
        }
        Optional<RuleSetUse> behind = known(version) ? uses.find(version) : Optional.empty();
        if (behind.isEmpty()) {
            parameters.wrong(ErrorEntry.parameter(
                    ProblemKind.BAD_CURSOR, "cursor", "must be taken from the Link header of the page before"));
        }
        return behind.orElse(null);
    }

    private Optional<RuleSetsJson.TextJson> stored(String version) {
        return (known(version) ? uses.find(version) : Optional.<RuleSetUse>empty())
                .flatMap(use -> stored.find(use)
                        .map(set -> new RuleSetsJson.TextJson(
                                version, use.firstUsed().toInstant(), set.semantics(), set.canonical())));
    }

    private Optional<RuleSetsJson.TextJson> live(String version) {
        return rules.found()
                .map(LiveSet::rules)
                .filter(set -> set.version().equals(version))
                .map(set -> new RuleSetsJson.TextJson(version, null, RuleSet.SEMANTICS, set.canonical()));
    }

    /** Says whether the text looks like a version; any other text is not passed to the store. */
    private static boolean known(String version) {
        return version.matches("[0-9a-f]{64}");
    }
}
