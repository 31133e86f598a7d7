package io.gapwise.service.asking;

import io.gapwise.insight.brief.Brief;
import io.gapwise.service.pages.Templates;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

/** Makes an HTML page from a brief. The page needs no other file and can be printed. */
public final class BriefPage {

    private BriefPage() {}

    public static String of(Brief brief) {
        return of(brief, styles());
    }

    /** Makes the page with the given style sheet; the page is well-formed XML. */
    public static String of(Brief brief, String style) {
        return Templates.filled("brief-alone.html", Map.of("brief", PrintableBrief.of(brief), "style", style));
    }

    private static String styles() {
        try (InputStream in = Objects.requireNonNull(BriefPage.class.getResourceAsStream("brief.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("The style sheet of the brief cannot be read.", e);
        }
    }
}
