package io.gapwise.api.rules;

import io.gapwise.engine.ruleset.drl.RuleFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The rules that come with the program. */
public final class BuiltInRules {

    private static final String FOLDER = "/rules/";

    private BuiltInRules() {}

    /** The rules of a folder, or the built-in ones where there is none. */
    public static RuleFiles orThoseIn(@Nullable Path folder) {
        return folder == null ? files() : RuleFiles.in(folder);
    }

    /** From the class path, wherever it is: a folder, a jar, or the jar inside the program's jar. */
    public static RuleFiles files() {
        Map<String, byte[]> files = new TreeMap<>();
        try {
            for (Resource resource : new PathMatchingResourcePatternResolver().getResources("classpath*:rules/**")) {
                String name = name(resource);
                if (RuleFiles.belongs(name)) {
                    files.put(name, resource.getContentAsByteArray());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The built-in rules cannot be read.", e);
        }
        return RuleFiles.of(files);
    }

    private static String name(Resource resource) throws IOException {
        String url = resource.getURL().toString();
        return url.substring(url.lastIndexOf(FOLDER) + FOLDER.length());
    }
}
