package io.gapwise.site.guide;

import io.gapwise.service.problems.ProblemType;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
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
        List<List<List<Span>>> codes = codes(Locale.forLanguageTag(language));
        return NAMES.stream()
                .map(name -> new PageFile(
                                ExampleFile.read(text("examples/" + name + ".txt")),
                                file -> text("programs/" + file),
                                codes)
                        .page(name, text(language + "/" + name + ".txt")))
                .toList();
    }

    /** Returns a row for each code of a problem, with its status and what people read of it. */
    private static List<List<List<Span>>> codes(Locale language) {
        return ProblemType.all().stream()
                .map(type -> List.of(
                        List.of(new Span(String.valueOf(type.status().value()), true, "")),
                        List.of(new Span(type.code(), true, "")),
                        List.of(new Span(String.join(" · ", type.sentences(language)), false, ""))))
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
