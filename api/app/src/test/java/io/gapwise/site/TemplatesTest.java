package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.thymeleaf.processor.element.IElementProcessor;
import org.thymeleaf.processor.element.MatchingAttributeName;
import org.thymeleaf.spring6.dialect.SpringStandardDialect;

/** Finds in the templates what Thymeleaf would refuse only when it makes the page. */
class TemplatesTest {

    private static final Path TEMPLATES = Path.of("../site/src/main/resources/templates");

    /** Matches a bean, a static member, a new object or a parameter of the request. */
    private static final Pattern FORBIDDEN = Pattern.compile("\\$\\{[^}]*(@\\w|\\bT\\(|\\bnew |\\bparam\\b)");

    /** Lists attributes of the dialect in which the same is forbidden as in attributes that it does not know. */
    private static final Set<String> RESTRICTED = Set.of("attr", "attrappend", "attrprepend", "utext");

    @Test
    void noAttributeReachesForWhatItMayNotUse() throws IOException {
        Set<String> known = new SpringStandardDialect()
                .getProcessors("th").stream()
                        .filter(IElementProcessor.class::isInstance)
                        .map(processor -> ((IElementProcessor) processor).getMatchingAttributeName())
                        .filter(Objects::nonNull)
                        .map(MatchingAttributeName::getMatchingAttributeName)
                        .filter(Objects::nonNull)
                        .map(name -> name.getAttributeName())
                        .collect(Collectors.toCollection(TreeSet::new));
        known.removeAll(RESTRICTED);
        assertThat(known).contains("text", "with", "href", "each");

        List<String> faults = new ArrayList<>();
        int restricted = 0;
        for (Path template : templates()) {
            for (Element element : Jsoup.parse(Files.readString(template)).getAllElements()) {
                for (Attribute attribute : element.attributes()) {
                    String name = attribute.getKey().replaceFirst("^th:", "");
                    if (name.equals(attribute.getKey()) || known.contains(name)) {
                        continue;
                    }
                    restricted++;
                    if (FORBIDDEN.matcher(attribute.getValue()).find()) {
                        faults.add(template.getFileName() + ": " + attribute);
                    }
                }
            }
        }
        assertThat(faults).isEmpty();
        assertThat(restricted).isGreaterThan(50);
    }

    private static List<Path> templates() throws IOException {
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }
}
