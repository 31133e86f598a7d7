package io.gapwise.engine.ruleset.drl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
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

    /** The rule files and the sources below a folder; files and folders whose names begin with a dot are passed over. */
    public static RuleFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unreadable(folder, "there is no such folder of rules");
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        int bytes = 0;
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (belongs(name) && bytes <= Limits.SET_BYTES) {
                    files.put(name, bytes(path));
                    bytes += files.get(name).length;
                }
            }
        } catch (IOException | UncheckedIOException e) {
            throw unreadable(folder, "the rule files cannot be read");
        }
        return new RuleFiles(folder + "/", files);
    }

    /** One byte more than a file may have tells those that are too large. */
    private static byte[] bytes(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(Limits.FILE_BYTES + 1);
        }
    }

    private static RuleSetRefused unreadable(Path folder, String message) {
        return new RuleSetRefused(List.of(new RuleProblem(
                ProblemCode.FOLDER_UNREADABLE,
                folder.toString(),
                1,
                1,
                null,
                message,
                "a folder with rule files that can be read",
                null,
                null)));
    }

    /** Whether a file of this name is part of a rule set's decisions (cases beside the rules are not). */
    public static boolean belongs(String name) {
        boolean hidden = name.startsWith(".") || name.contains("/.");
        return !hidden && (name.endsWith(".drl") || name.equals(SOURCES));
    }
}
