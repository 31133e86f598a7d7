package io.gapwise.core.ruleset.drl;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.net.URLConnection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.jspecify.annotations.Nullable;

/** The rules that come with the program: the folder {@code rules} of the class path. */
public final class BuiltInRules {

    /** The one file that every rule set has; it tells where the others are. */
    private static final String ALWAYS_THERE = "sources.json";

    private BuiltInRules() {}

    /** The rules of a folder, or the built-in ones where there is none. */
    public static RuleFiles builtInOrFrom(@Nullable Path folder) {
        return folder == null ? files() : RuleFiles.in(folder);
    }

    /** Reads them wherever the class path has them: in a folder, a jar, or the jar inside the program's jar. */
    public static RuleFiles files() {
        URL found = BuiltInRules.class.getResource("/rules/" + ALWAYS_THERE);
        if (found == null) {
            throw new IllegalStateException("There are no built-in rules on the class path.");
        }
        try {
            URLConnection connection = found.openConnection();
            return connection instanceof JarURLConnection jar
                    ? inJar(jar)
                    : inFolder(Path.of(URI.create(found.toString())).getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in rules cannot be read.", e);
        }
    }

    /** Problems name built-in files by their place in the set, wherever the class path keeps them. */
    private static RuleFiles inFolder(Path folder) {
        RuleFiles read = RuleFiles.in(folder);
        return new RuleFiles("", read.files(), read.cases());
    }

    private static RuleFiles inJar(JarURLConnection connection) throws IOException {
        JarFile jar = connection.getJarFile();
        String entry = connection.getEntryName();
        String folder = entry.substring(0, entry.length() - ALWAYS_THERE.length());
        List<JarEntry> entries = jar.stream()
                .filter(each -> !each.isDirectory() && each.getName().startsWith(folder))
                .toList();
        Map<String, byte[]> files = new TreeMap<>();
        for (JarEntry each : entries) {
            String name = each.getName().substring(folder.length());
            if (RuleFiles.belongs(name)) {
                try (InputStream content = jar.getInputStream(each)) {
                    files.put(name, content.readAllBytes());
                }
            }
        }
        return RuleFiles.of(files);
    }
}
