package io.gapwise.core.testing;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.ruleset.drl.RuleSetReading;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Provides a rule set of a dozen rules that covers every stage and verb; a test changes one file of it at a time. */
public final class MiniRules {

    /** Tests of other modules run in folders of their own, so several places are tried. */
    private static final Path FOLDER = Stream.of("", "../core/", "../../engine/core/")
            .map(here -> Path.of(here + "src/test/resources/mini"))
            .filter(Files::isDirectory)
            .findFirst()
            .orElseThrow();

    private final Map<String, byte[]> files;

    private MiniRules(Map<String, byte[]> files) {
        this.files = files;
    }

    public static MiniRules asTheyAre() {
        return new MiniRules(new LinkedHashMap<>(RuleFiles.in(FOLDER).files()));
    }

    /** Returns the list of sources without a rule. */
    public static MiniRules onlySources() {
        MiniRules sources = asTheyAre();
        sources.files.keySet().removeIf(name -> name.endsWith(".drl"));
        return sources;
    }

    public MiniRules withFile(String name, String text) {
        return withFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    public MiniRules withFile(String name, byte[] text) {
        files.put(name, text);
        return this;
    }

    public MiniRules without(String name) {
        files.remove(name);
        return this;
    }

    public byte[] bytes(String name) {
        return files.get(name);
    }

    public String text(String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    public RuleFiles files() {
        return RuleFiles.of(files);
    }

    public RuleSetReading check() {
        return RuleSetReader.check(RuleFiles.of(files));
    }

    public RuleSet read() {
        return RuleSetReader.read(files());
    }
}
