package io.gapwise.features;

import io.gapwise.app.GapwiseApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/** A place where cases are answered and kept: that of all scenarios, or one with settings of its own. */
final class House implements AutoCloseable {

    private final Portal portal;
    private final @Nullable ConfigurableApplicationContext own;

    private House(Environment environment, @Nullable ConfigurableApplicationContext own) {
        this.portal = new Portal(environment);
        this.own = own;
    }

    static House shared(Environment environment) {
        return new House(environment, null);
    }

    static House ofItsOwn(String... settings) {
        try {
            Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "house");
            List<String> all = new ArrayList<>(List.of(settings));
            all.addAll(List.of("--server.port=0", "--gapwise.samples=false", "--gapwise.data-dir=" + folder));
            ConfigurableApplicationContext own = GapwiseApplication.start(all.toArray(String[]::new));
            return new House(own.getEnvironment(), own);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Reply get(String path) {
        return portal.get(path);
    }

    Reply delete(String path) {
        return portal.delete(path);
    }

    Reply post(String gapCase) {
        return post(Portal.RECOMMENDATIONS, gapCase);
    }

    Reply post(String path, String json) {
        return portal.post(path, Portal.JSON, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Sends something of a type. */
    Reply send(String path, String contentType, byte[] body) {
        return portal.post(path, contentType, body);
    }

    /** Sends something to what somebody has seen in a certain state. */
    Reply post(String path, String ifMatch, String json) {
        return portal.post(path, Portal.JSON, ifMatch, json.getBytes(StandardCharsets.UTF_8));
    }

    /** Changes something, if it is still in this state. */
    Reply patch(String path, String ifMatch, String json) {
        return portal.patch(path, "application/merge-patch+json", ifMatch, json.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        if (own != null) {
            own.close();
        }
    }
}
