package io.gapwise.service.asking;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.asking.AskingJson;
import io.gapwise.insight.interview.InterviewState;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.load.Costly;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.rules.LiveRules;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Locale;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Says what to find out next, in the language that is asked for. It stores nothing: the client keeps the answers and sends all of them each time. */
@Costly
@RestController
class InterviewController {

    private final LiveRules rules;
    private final AskingCache askings;

    InterviewController(LiveRules rules, AskingCache askings) {
        this.rules = rules;
        this.askings = askings;
    }

    @PostMapping(
            path = "/api/v1/interviews/next",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> next(HttpServletRequest request) throws IOException, CaseTooLarge, BadCase, Refusal {
        InterviewBody sent = InterviewBody.read(CaseBody.of(request));
        InterviewState step = askings.next(rules.now().advisor(), sent.gapCase(), sent.asked());
        Locale language = AskedLanguage.of(request);
        return ResponseEntity.ok()
                .headers(AskedLanguage.headers(language, true))
                .contentType(MediaType.APPLICATION_JSON)
                .body(AskingJson.write(WordedStep.of(step, VocabularyTexts.in(language))));
    }
}
