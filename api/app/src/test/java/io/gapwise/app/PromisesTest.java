package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Checks that each promise in the table of {@code SECURITY.md} names a test, and that the tests exist. */
class PromisesTest {

    private static final Path ROOT = Path.of("../..");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)`");

    @Test
    void eachPromiseNamesTestsThatExist() throws IOException {
        List<String> promises = promises();
        Set<String> tests = tests();

        assertThat(promises)
                .hasSizeGreaterThan(5)
                .allSatisfy(promise ->
                        assertThat(named(promise)).as(promise).isNotEmpty().isSubsetOf(tests));
    }

    private static List<String> promises() throws IOException {
        List<String> lines = Files.readAllLines(ROOT.resolve(".github/SECURITY.md"));
        int head = lines.indexOf("| promise | test | figure |");
        return lines.stream()
                .skip(head + 2L)
                .takeWhile(line -> line.startsWith("|"))
                .filter(line -> !line.startsWith("| **"))
                .toList();
    }

    private static List<String> named(String promise) {
        return TEST.matcher(promise).results().map(result -> result.group(1)).toList();
    }

    private static Set<String> tests() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.map(file -> file.toString().replace('\\', '/'))
                    .filter(file -> file.contains("/src/test/java/") && file.endsWith("Test.java"))
                    .map(file -> file.substring(file.lastIndexOf('/') + 1, file.length() - ".java".length()))
                    .collect(Collectors.toSet());
        }
    }
}
