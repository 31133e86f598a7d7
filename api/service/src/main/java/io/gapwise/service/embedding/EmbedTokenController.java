package io.gapwise.service.embedding;

import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.CaseBody;
import io.gapwise.service.problems.CaseTooLarge;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Makes tokens for interviews in pages of other web sites. */
@RestController
class EmbedTokenController {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final EmbedTokenMaker maker;

    EmbedTokenController(EmbedTokenMaker maker) {
        this.maker = maker;
    }

    /** Makes a token. It is in this answer and in no other one. */
    @PostMapping(
            path = "/api/v1/embed-tokens",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
    ResponseEntity<byte[]> make(HttpServletRequest request) throws IOException, BadParameters, CaseTooLarge {
        EmbedWish wish = EmbedWish.read(CaseBody.ofOther(request));
        EmbedTokenMaker.Made made = maker.make(wish);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("token", made.secret().written());
        json.put("expiresAt", made.token().expiresAt().toString());
        if (wish.origin() != null) {
            json.put("origin", wish.origin());
        }
        if (wish.reference() != null) {
            json.put("reference", wish.reference());
        }
        json.put("answers", wish.answers());
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .contentType(MediaType.APPLICATION_JSON)
                .body(JSON.writeValueAsString(json).getBytes(StandardCharsets.UTF_8));
    }
}
