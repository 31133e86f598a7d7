package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.drl.PackageLine;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.service.rules.LiveSet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Holds the text of a rule file that somebody typed, and the name under which it is checked.
 *
 * @param text the text with the line ends of files, because forms send others
 */
record PastedRuleFile(String text, String file) {

    private static final String OTHER = "rules";

    /** Names the file; without a name it counts as a new file of the stage that its first line names. */
    static PastedRuleFile of(String text, String name) {
        String plain = text.replace("\r\n", "\n");
        String written = name.strip();
        if (written.isEmpty()) {
            written = PackageLine.named(plain).orElse(OTHER) + "/your-rules";
        }
        return new PastedRuleFile(plain, written.endsWith(RuleFiles.RULES) ? written : written + RuleFiles.RULES);
    }

    RuleFiles alone() {
        return RuleFiles.of(Map.of(file, bytes()));
    }

    /**
     * Returns the live files in which it replaces the file of the same name or is added; it is alone if nothing is
     * live.
     */
    RuleFiles among(@Nullable LiveSet live) {
        if (live == null) {
            return alone();
        }
        Map<String, byte[]> files = new TreeMap<>(live.files().files());
        files.putAll(live.files().cases());
        files.put(file, bytes());
        return RuleFiles.of(files);
    }

    private byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
