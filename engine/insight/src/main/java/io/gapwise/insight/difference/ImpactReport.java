package io.gapwise.insight.difference;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.gapwise.insight.markup.MarkdownText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes how many cases are answered differently as text, as Markdown for a pull request, and as JSON. */
public final class ImpactReport {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private ImpactReport() {}

    /**
     * Holds it in the form in which it is sent.
     *
     * @param cases how many cases were tried
     * @param there how many there are, of which the newest were tried where they are more
     * @param differing how many of them get another answer
     * @param onlyWording how many of these only in other words
     */
    public record Sent(
            long cases,
            long there,
            long differing,
            long onlyWording,
            Map<Aspect, Long> changed,
            List<Impact.Example> examples) {

        public static Sent of(Impact impact) {
            return new Sent(
                    impact.cases(),
                    impact.there(),
                    impact.differing(),
                    impact.onlyWording(),
                    impact.changed(),
                    impact.examples());
        }
    }

    public static String json(Impact impact) {
        return JSON.writeValueAsString(Sent.of(impact));
    }

    /** Reads what {@link #json} has written, such as in another program. */
    public static Impact read(String json) {
        Sent sent = JSON.readValue(json, Sent.class);
        return new Impact(sent.cases(), sent.there(), sent.changed(), sent.examples());
    }

    /** Returns several lines, without a line break at the end. */
    public static String text(Impact impact) {
        List<String> lines = new ArrayList<>(List.of(summary(impact)));
        impact.changed().forEach((aspect, count) -> lines.add("  %6d  %s".formatted(count, aspect.words())));
        for (Impact.Example example : impact.examples()) {
            lines.add("");
            lines.add(example.id() + "  " + example.title());
            example.changes().forEach(change -> lines.add("  " + change));
        }
        return String.join("\n", lines);
    }

    /** Returns several lines, without a line break at the end. */
    public static String markdown(Impact impact) {
        List<String> lines = new ArrayList<>(List.of("## Cases that are answered differently", "", summary(impact)));
        if (!impact.changed().isEmpty()) {
            lines.addAll(List.of("", "| differs first in | cases |", "|---|--:|"));
            impact.changed().forEach((aspect, count) -> lines.add("| %s | %d |".formatted(aspect.words(), count)));
        }
        for (Impact.Example example : impact.examples()) {
            lines.addAll(List.of(
                    "",
                    "**%s** (%s)".formatted(MarkdownText.inside(example.title()), MarkdownText.code(example.id()))));
            lines.add("");
            example.changes().forEach(change -> lines.add("- " + MarkdownText.inside(change)));
        }
        return String.join("\n", lines);
    }

    /** Returns the count in one sentence. */
    public static String summary(Impact impact) {
        String cases = impact.there() > impact.cases()
                ? "the newest %d of %d cases".formatted(impact.cases(), impact.there())
                : "%d cases".formatted(impact.cases());
        if (impact.differing() == 0) {
            return "Of %s each gets the same answer, in the same words.".formatted(cases);
        }
        String wording =
                impact.onlyWording() == 0 ? "" : ", %d of them only in other words".formatted(impact.onlyWording());
        return "Of %s %d get another answer%s.".formatted(cases, impact.differing(), wording);
    }
}
