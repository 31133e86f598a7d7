package io.gapwise.service.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.OpenAPI;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/**
 * Puts our own description of the API in place of the one that is guessed from the controllers: they work on bytes, of
 * which nothing can be guessed.
 */
@Component
class ApiDescription implements OpenApiCustomizer {

    private final Description ours;

    ApiDescription(Description description) {
        this.ours = description;
    }

    @Override
    public void customise(OpenAPI guessed) {
        OpenAPI described = read();
        guessed.setInfo(described.getInfo());
        guessed.setTags(described.getTags());
        guessed.setPaths(described.getPaths());
        guessed.setComponents(described.getComponents());
    }

    private OpenAPI read() {
        try {
            return Json31.mapper().readValue(ours.json(), OpenAPI.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The description of the API must be one.", e);
        }
    }
}
