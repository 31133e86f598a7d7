package io.gapwise.api.docs;

import java.net.URI;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whoever opens the address that the program prints is led to the documentation. */
@RestController
class FrontDoor {

    @GetMapping("/")
    ResponseEntity<Void> open() {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(URI.create("docs"))
                .build();
    }
}
