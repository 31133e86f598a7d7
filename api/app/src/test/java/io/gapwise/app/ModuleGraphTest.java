package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The graph of the modules that contributors read is the one that Maven builds by. */
class ModuleGraphTest {

    private static final Path PROJECT = Path.of("../..");
    private static final Pattern GRAPH = Pattern.compile("```mermaid\ngraph TD\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EDGE = Pattern.compile("  ([a-z-]+) (-->|-- run time -->|-\\. tests \\.->) ([a-z-]+)");

    @Test
    void theGraphThatIsPrintedIsTheOneOfThePoms() throws Exception {
        List<String> edges = new ArrayList<>();
        for (Path module : modules(PROJECT)) {
            edges.addAll(edges(pom(module)));
        }

        assertThat(edges).hasSizeGreaterThan(10).doesNotHaveDuplicates();
        assertThat(printed()).containsExactlyInAnyOrderElementsOf(edges);
    }

    @Test
    void everyPomBelongsToAModule() throws Exception {
        Set<Path> modules = new HashSet<>();
        for (Path module : modules(PROJECT)) {
            modules.add(module.toRealPath());
        }
        for (String parent : List.of("", "engine", "api")) {
            modules.add(PROJECT.resolve(parent).toRealPath());
        }
        try (var folders = Files.walk(PROJECT, 3)) {
            assertThat(folders.filter(path -> path.endsWith("pom.xml"))
                            .filter(path -> !path.toString().contains("/target/"))
                            .map(Path::toAbsolutePath)
                            .map(Path::normalize)
                            .map(Path::getParent))
                    .allSatisfy(folder -> assertThat(modules).contains(folder.toRealPath()));
        }
    }

    private static List<String> printed() throws IOException {
        String text = Files.readString(PROJECT.resolve(".github/CONTRIBUTING.md"));
        Matcher graph = GRAPH.matcher(text);
        assertThat(graph.find()).as("there is a graph").isTrue();
        List<String> edges = new ArrayList<>();
        for (String line : graph.group(1).lines().toList()) {
            assertThat(line).matches(EDGE);
            edges.add(line.strip());
        }
        return edges;
    }

    /** Lists the folders of the modules that have no modules of their own. */
    private static List<Path> modules(Path folder) throws Exception {
        List<Path> modules = new ArrayList<>();
        for (Element list : children(pom(folder), "modules")) {
            for (Element module : children(list, "module")) {
                modules.addAll(modules(folder.resolve(module.getTextContent().strip())));
            }
        }
        return modules.isEmpty() ? List.of(folder) : modules;
    }

    /** A jar of tests lends its fixtures, which is no use of the module itself. */
    private static List<String> edges(Element pom) {
        List<String> edges = new ArrayList<>();
        for (Element list : children(pom, "dependencies")) {
            for (Element dependency : children(list, "dependency")) {
                if (text(dependency, "groupId").equals("io.gapwise")
                        && !text(dependency, "type").equals("test-jar")) {
                    edges.add("%s %s %s"
                            .formatted(
                                    text(pom, "artifactId"),
                                    arrow(text(dependency, "scope")),
                                    text(dependency, "artifactId")));
                }
            }
        }
        return edges;
    }

    private static String arrow(String scope) {
        return switch (scope) {
            case "" -> "-->";
            case "runtime" -> "-- run time -->";
            case "test" -> "-. tests .->";
            default -> throw new AssertionError("There is no arrow for the scope " + scope);
        };
    }

    private static Element pom(Path folder) throws Exception {
        Document pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(folder.resolve("pom.xml").toFile());
        return pom.getDocumentElement();
    }

    private static String text(Element parent, String name) {
        List<Element> found = children(parent, name);
        return found.isEmpty() ? "" : found.get(0).getTextContent().strip();
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> children = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element && element.getTagName().equals(name)) {
                children.add(element);
            }
        }
        return children;
    }
}
