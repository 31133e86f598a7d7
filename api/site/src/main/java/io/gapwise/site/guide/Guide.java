package io.gapwise.site.guide;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Holds the pages of the guide, in the order in which they are read first. They are read when somebody first asks. */
@Component
final class Guide {

    static final List<String> NAMES = List.of(
            "first-call",
            "lists-and-changes",
            "retries",
            "errors",
            "bulk",
            "webhooks",
            "languages",
            "embedding",
            "limits",
            "versions");

    private final Map<String, List<GuidePage>> pages = new ConcurrentHashMap<>();

    List<GuidePage> pages(String language) {
        return pages.computeIfAbsent(language, Guide::read);
    }

    Optional<GuidePage> page(String language, String name) {
        return pages(language).stream().filter(page -> page.name().equals(name)).findFirst();
    }

    private static List<GuidePage> read(String language) {
        return NAMES.stream()
                .map(name -> new PageFile(
                                ExampleFile.read(text("examples/" + name + ".txt")), file -> text("programs/" + file))
                        .page(name, text(language + "/" + name + ".txt")))
                .toList();
    }

    private static String text(String file) {
        try (InputStream in = Objects.requireNonNull(
                Guide.class.getResourceAsStream("/guide/" + file), "There is no " + file + ".")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
