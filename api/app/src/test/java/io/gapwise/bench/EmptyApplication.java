package io.gapwise.bench;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An application with the same starters and settings that does nothing: what a start costs anyhow. */
@SpringBootApplication
public class EmptyApplication {

    public static void main(String[] args) {
        SpringApplication.run(EmptyApplication.class, args);
    }

    /** Says where it answers, as Gapwise does. */
    @EventListener
    void started(ServletWebServerInitializedEvent event) {
        System.out.println("http://127.0.0.1:" + event.getWebServer().getPort());
    }

    /** Gives back what it is sent. */
    @RestController
    static class Echo {

        @PostMapping("/api/v1/recommendations")
        byte[] echo(@RequestBody byte[] body) {
            return body;
        }
    }
}
