package io.gapwise.site.rulebook;

import io.gapwise.core.ruleset.drl.PackageLine;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.service.rules.LiveSet;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The text of a rule file that somebody typed, and the name it is to be checked under.
 *
 * @param text with line ends as files have them: a form sends others
 */
record PastedRuleFile(String text, String file) {

    private static final String OTHER = "rules";

    /** Without a name it is a new file of the stage that its first line names. */
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

    /** In the place of the file of this name, or as one more; alone where nothing is live. */
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
