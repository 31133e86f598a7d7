package io.gapwise.service.vocabulary;

import io.gapwise.service.caching.KeptByClients;
import io.gapwise.service.languages.AskedLanguage;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Gives the vocabulary in the language that is asked for. It depends on nothing but that and the rules that are live, so a
 * client keeps it until its tag no longer holds.
 */
@RestController
class VocabularyController {

    private final LiveRules rules;
    private volatile Made made = new Made("", Map.of());

    VocabularyController(LiveRules rules) {
        this.rules = rules;
    }

    /** What was written for a rule set, by language. */
    private record Made(String version, Map<Locale, byte[]> byLanguage) {}

    @GetMapping(
            path = "/api/v1/vocabulary",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> vocabulary(HttpServletRequest request) {
        Locale language = AskedLanguage.of(request);
        return KeptByClients.askingAgain(request, AskedLanguage.headers(language, true), written(language));
    }

    /** Writes the vocabulary without readers where no rules are live, since a form can be drawn all the same. */
    private byte[] written(Locale language) {
        @Nullable LiveSet live = rules.found().orElse(null);
        String version = live == null ? "" : live.version();
        Made last = made;
        if (!last.version.equals(version) || last.byLanguage.isEmpty()) {
            last = new Made(version, new ConcurrentHashMap<>());
            made = last;
        }
        return last.byLanguage.computeIfAbsent(
                language, asked -> VocabularyJson.of(live == null ? null : live.rules(), asked));
    }
}
