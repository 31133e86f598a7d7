package io.gapwise.service.samples;

import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows what a case looks like. */
@RestController
class SampleController {

    private final byte[] samples;

    SampleController(SampleCases samples) {
        this.samples = ("[" + String.join(",\n", samples.cases()) + "]").getBytes(StandardCharsets.UTF_8);
    }

    @GetMapping(
            path = "/api/v1/cases/samples",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> samples() {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(samples);
    }
}
