package io.gapwise.service.rulesets;

import io.gapwise.insight.checking.CheckReportJson;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Reports everything there is to say about rule files and changes nothing. */
@Costly
@RestController
class CheckController {

    private final RuleSetChecks checks;

    CheckController(RuleSetChecks checks) {
        this.checks = checks;
    }

    @PostMapping(
            path = RuleSetController.PATH + "/check",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> check(HttpServletRequest request) throws IOException, Refusal {
        String report = checks.pass(() -> RuleFilesJsonReader.read(request.getInputStream()), CheckReportJson::text);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(report.getBytes(StandardCharsets.UTF_8));
    }
}
