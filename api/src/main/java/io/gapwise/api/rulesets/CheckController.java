package io.gapwise.api.rulesets;

import io.gapwise.api.problems.Refusal;
import io.gapwise.api.rules.LiveRules;
import io.gapwise.api.settings.Settings;
import io.gapwise.engine.checking.CheckReportJson;
import io.gapwise.engine.checking.RuleSetCheck;
import io.gapwise.engine.ruleset.drl.RuleFiles;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what there is to say about rule files, and changes nothing. */
@RestController
class CheckController {

    private final LiveRules rules;
    private final Turnstile turnstile;
    private final int judgedUpTo;

    CheckController(LiveRules rules, Settings settings) {
        this.rules = rules;
        this.turnstile = new Turnstile(settings.checks());
        this.judgedUpTo = settings.meaningUpTo();
    }

    @PostMapping(
            path = RuleSetController.PATH + "/check",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> check(HttpServletRequest request) throws IOException, Refusal {
        String report = turnstile.pass(
                () -> withSources(SentFiles.read(request.getInputStream())),
                files -> CheckReportJson.text(RuleSetCheck.ofPart(files, judgedUpTo)));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(report.getBytes(StandardCharsets.UTF_8));
    }

    /** Where no list of sources is sent, that of the rule set that is live serves; where none is live, none does. */
    private RuleFiles withSources(RuleFiles sent) {
        byte[] sources = rules.found()
                .map(set -> set.files().files().get(RuleFiles.SOURCES))
                .orElse(null);
        if (sources == null || sent.files().containsKey(RuleFiles.SOURCES)) {
            return sent;
        }
        TreeMap<String, byte[]> files = new TreeMap<>(sent.files());
        files.put(RuleFiles.SOURCES, sources);
        return new RuleFiles("", files, sent.cases());
    }
}
