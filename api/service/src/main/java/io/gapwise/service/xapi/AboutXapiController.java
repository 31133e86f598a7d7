package io.gapwise.service.xapi;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ProblemDocument;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Says which versions of the specification are taken, and what of it is not offered. */
@RestController
@RequestMapping(StatementsController.ROOT)
class AboutXapiController {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String EXTENSION = "urn:gapwise:xapi";

    @GetMapping("/about")
    ResponseEntity<byte[]> about() {
        Map<String, Object> offered = new LinkedHashMap<>();
        offered.put("resources", List.of("statements", "about"));
        offered.put("learningRecordStore", false);
        offered.put(
                "keeps",
                "id, stored, timestamp, verb, activity, completion, success, score, duration, progress; people as digests");
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("version", XapiVersion.all());
        json.put("extensions", Map.of(EXTENSION, offered));
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(JSON.writeValueAsBytes(json));
    }

    /** Refuses what belongs to a learning record store and is not offered, so that a sender learns why. */
    @RequestMapping({"/activities", "/activities/state", "/activities/profile", "/agents", "/agents/profile"})
    ResponseEntity<byte[]> notOffered(HttpServletRequest request) throws BadParameters {
        StatementsController.version(request);
        return StatementsController.problem(ProblemDocument.of(HttpStatus.NOT_FOUND, Sentence.of("xapi.noStore")));
    }
}
