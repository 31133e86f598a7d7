package io.gapwise.service.initiatives;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the stories of cases. */
@RestController
@RequestMapping(
        path = "/api/v1/cases/{id}/story",
        produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.APPLICATION_PROBLEM_JSON_VALUE})
class StoryController {

    private final CaseStories stories;

    StoryController(CaseStories stories) {
        this.stories = stories;
    }

    @GetMapping
    ResponseEntity<byte[]> story(@PathVariable("id") String id) throws ResourceNotFound, Refusal {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(CaseStories.json(stories.of(id)));
    }
}
