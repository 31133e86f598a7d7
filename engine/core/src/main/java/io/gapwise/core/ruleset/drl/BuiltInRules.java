package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Translations;
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

/** Reads the rules that come with the program, from the folder {@code rules} on the class path. */
public final class BuiltInRules {

    /** Names the one file that every rule set has; its location shows where the other files are. */
    private static final String ALWAYS_THERE = "sources.json";

    private BuiltInRules() {}

    /** Keeps the translations, which are read once they are needed. */
    private static final class Held {

        static final Translations TRANSLATIONS = TranslationReader.ofBuiltIn(files());
    }

    /**
     * Returns what the built-in rules say in other languages. Other rule sets use it for the texts that they share with
     * them: copies of the built-in rules, and what was stored of earlier ones.
     */
    public static Translations translations() {
        return Held.TRANSLATIONS;
    }

    /** Returns the rules of a folder, or the built-in rules if no folder is given. */
    public static RuleFiles builtInOrFrom(@Nullable Path folder) {
        return folder == null ? files() : RuleFiles.in(folder);
    }

    /**
     * Reads the built-in rules wherever the class path has them: in a folder, in a jar, or in a jar inside the
     * program's jar.
     */
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

    /**
     * Reads the files of a folder without its name, so that problems name a built-in file by its path inside the rule
     * set, wherever the class path keeps it.
     */
    private static RuleFiles inFolder(Path folder) {
        return RuleFiles.in(folder).withoutRoot();
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
