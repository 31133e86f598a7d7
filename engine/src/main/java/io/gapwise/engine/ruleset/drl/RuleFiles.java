package io.gapwise.engine.ruleset.drl;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The files of a rule set as bytes, by their path inside it: {@code causes/learning.drl}, {@code sources.json}.
 *
 * @param root what to put before a path when speaking to the author, a folder with its slash, or nothing
 */
public record RuleFiles(String root, SortedMap<String, byte[]> files) {

    static final String SOURCES = "sources.json";

    public RuleFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    public static RuleFiles of(Map<String, byte[]> files) {
        return new RuleFiles("", new TreeMap<>(files));
    }

    /** The rule files and the sources below a folder; links are not followed. */
    public static RuleFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            RuleProblem problem = new RuleProblem(
                    folder.toString(),
                    1,
                    1,
                    null,
                    "there is no such folder of rules",
                    "a folder with rule files",
                    null);
            throw new RuleSetRefused(List.of(problem));
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (belongs(name)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The rule files in %s cannot be read.".formatted(folder), e);
        }
        return new RuleFiles(folder + "/", files);
    }

    /** Whether a file of this name is part of a rule set's decisions (cases beside the rules are not). */
    public static boolean belongs(String name) {
        return name.endsWith(".drl") || name.equals(SOURCES);
    }
}
