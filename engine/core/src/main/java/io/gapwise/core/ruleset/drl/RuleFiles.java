package io.gapwise.core.ruleset.drl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Holds the files of a rule set as bytes, by their path inside the rule set.
 *
 * @param root the prefix of each path in messages to the author: a folder with its slash, or an empty text
 * @param files the files that decide: {@code causes/learning.drl}, {@code sources.json}
 * @param cases the files that test the rules and decide nothing: {@code causes/learning.cases.json}
 */
public record RuleFiles(String root, SortedMap<String, byte[]> files, SortedMap<String, byte[]> cases) {

    /** Limits the bytes of all files that decide together; the files of cases together may have as many again. */
    public static final int MAX_BYTES = Limits.SET_BYTES;

    /** Limits the number of files that decide. */
    public static final int MAX_FILES = Limits.FILES;

    /** The name of every rule file ends with this. */
    public static final String RULES = ".drl";

    /** The name of every file of cases ends with this; the part before it is the name of the rule file next to it. */
    public static final String CASES = ".cases.json";

    /** The list of sources has this name and is next to the folders of the stages. */
    public static final String SOURCES = "sources.json";

    public RuleFiles {
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
        cases = Collections.unmodifiableSortedMap(new TreeMap<>(cases));
    }

    /**
     * Takes files that somebody sends. It drops none of them, so that a file that does not belong in a rule set is
     * refused later.
     */
    public static RuleFiles of(Map<String, byte[]> files) {
        SortedMap<String, byte[]> deciding = new TreeMap<>(files);
        SortedMap<String, byte[]> cases = new TreeMap<>(files);
        deciding.keySet().removeIf(name -> name.endsWith(CASES));
        cases.keySet().removeIf(name -> !name.endsWith(CASES));
        return new RuleFiles("", deciding, cases);
    }

    /**
     * Reads the rule files, sources and cases below a folder. It skips files and folders whose names begin with a dot.
     */
    public static RuleFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw unreadable(folder, "there is no such folder of rules");
        }
        Gathered deciding = new Gathered();
        Gathered cases = new Gathered();
        try (Stream<Path> paths = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(path).toString().replace('\\', '/');
                if (decides(name)) {
                    deciding.add(name, path);
                } else if (proves(name)) {
                    cases.add(name, path);
                }
            }
        } catch (IOException e) {
            throw unreadable(folder, whatCannotBeRead(folder, e));
        } catch (UncheckedIOException e) {
            throw unreadable(folder, whatCannotBeRead(folder, e.getCause()));
        }
        return new RuleFiles(folder + "/", deciding.files, cases.files);
    }

    /**
     * Says whether a file of this name belongs to a rule set: its rules, its sources, or the cases next to the rules.
     */
    public static boolean belongs(String name) {
        return decides(name) || proves(name);
    }

    /** Says whether there are more bytes of cases than are read. The limit is the same as for the rules, 4 MiB. */
    public boolean tooManyCases() {
        return tooMany(cases);
    }

    /** Describes a problem with the files as a whole. */
    public RuleProblem problem(ProblemCode code, String message, @Nullable String expected) {
        return new RuleProblem(code, root.isEmpty() ? "rules" : root, 1, 1, null, message, expected, null, null);
    }

    private static boolean tooMany(SortedMap<String, byte[]> files) {
        return files.values().stream().mapToLong(content -> content.length).sum() > Limits.SET_BYTES;
    }

    private static boolean decides(String name) {
        return !hidden(name) && (name.endsWith(RULES) || name.equals(SOURCES));
    }

    private static boolean proves(String name) {
        return !hidden(name) && name.endsWith(CASES);
    }

    private static boolean hidden(String name) {
        return name.startsWith(".") || name.contains("/.");
    }

    private static String whatCannotBeRead(Path folder, IOException e) {
        if (e instanceof FileSystemException known && known.getFile() != null) {
            Path file = Path.of(known.getFile());
            if (file.startsWith(folder) && !file.equals(folder)) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                return FileName.shown("", name) + " cannot be read";
            }
        }
        return "the rule files cannot be read";
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

    /** Collects files of one kind. Once they exceed the limit, it keeps no more of them in memory. */
    private static final class Gathered {

        private final SortedMap<String, byte[]> files = new TreeMap<>();
        private long bytes;

        void add(String name, Path file) throws IOException {
            if (bytes <= Limits.SET_BYTES) {
                byte[] content = content(file);
                files.put(name, content);
                bytes += content.length;
            }
        }

        /** Reads at most one byte more than a file may have, which is enough to recognize a file that is too large. */
        private static byte[] content(Path file) throws IOException {
            try (InputStream in = Files.newInputStream(file)) {
                return in.readNBytes(Limits.FILE_BYTES + 1);
            }
        }
    }
}
