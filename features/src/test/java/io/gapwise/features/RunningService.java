package io.gapwise.features;

import io.cucumber.spring.CucumberContextConfiguration;
import io.gapwise.app.GapwiseApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The service as it is shipped, on a free port, with an empty store that goes with the next clean build. */
@CucumberContextConfiguration
@SpringBootTest(
        classes = GapwiseApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "gapwise.samples=false")
@Import({Portal.class, Conversation.class})
public class RunningService {

    @DynamicPropertySource
    static void anEmptyStore(DynamicPropertyRegistry settings) throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "store");
        settings.add("gapwise.data-dir", folder::toString);
    }
}
