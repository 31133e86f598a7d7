package io.gapwise.insight.signs;

import io.gapwise.core.ruleset.drl.RuleFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** A small book of signs: seven obstacles, of which each shows something that the real ones have too. */
public final class SmallSigns {

    /** The files, in the form in which they lie beside the rules. */
    public static final Map<String, String> FILES = files();

    public static final SignBook BOOK = SignBook.of(files(FILES));

    private SmallSigns() {}

    static RuleFiles files(Map<String, String> texts) {
        Map<String, byte[]> files = new TreeMap<>();
        texts.forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return RuleFiles.of(files);
    }

    private static Map<String, String> files() {
        Map<String, String> files = new TreeMap<>();
        for (String name : List.of(
                "sources.json",
                "signs/opening.json",
                "signs/toolsInadequate.json",
                "signs/notTold.json",
                "signs/neverLearned.json",
                "signs/littlePractice.json",
                "signs/unwilling.json",
                "signs/barrier.json")) {
            try (InputStream in = Objects.requireNonNull(SmallSigns.class.getResourceAsStream(name))) {
                files.put(name, new String(in.readAllBytes(), StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return files;
    }
}
