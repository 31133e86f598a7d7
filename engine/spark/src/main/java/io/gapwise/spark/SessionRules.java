package io.gapwise.spark;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.core.ruleset.drl.RuleSetRefused;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.WeakHashMap;
import org.apache.spark.SparkContext;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** Finds the rule set by which the functions of a session answer, and sends it to the executors once. */
final class SessionRules {

    /** Names the setting of a session: a folder of rules on the machine of the driver. */
    static final String SETTING = "spark.gapwise.rules";

    private static final Map<SparkContext, Map<String, SharedRules>> SENT = new WeakHashMap<>();

    private static @Nullable LastRead last;

    private record LastRead(String content, RuleSet rules) {}

    private SessionRules() {}

    /** @throws IllegalArgumentException with every problem, if the rules of the session are refused */
    static SharedRules of(SparkSession session) {
        String folder = session.conf().get(SETTING, "");
        return shared(session, read(folder.isBlank() ? null : Path.of(folder)));
    }

    /** Sends the same version only once to an application. */
    static synchronized SharedRules shared(SparkSession session, RuleSet rules) {
        return SENT.computeIfAbsent(session.sparkContext(), context -> new HashMap<>())
                .computeIfAbsent(rules.version(), version -> SharedRules.of(session, rules));
    }

    /**
     * Reads the rules of a folder, or the built-in ones if there is none.
     *
     * @throws IllegalArgumentException with every problem, if there is no such folder or its rules are refused
     */
    static RuleSet read(@Nullable Path folder) {
        if (folder == null) {
            return BuiltIn.RULES;
        } else if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("There is no folder '%s' with rules.".formatted(folder));
        }
        try {
            return read(RuleFiles.in(folder));
        } catch (RuleSetRefused e) {
            throw new IllegalArgumentException("The rules in '%s' are refused.%n%s".formatted(folder, e.getMessage()));
        }
    }

    /** Reads files only once as long as nothing is changed in them, because a query names its functions many times. */
    private static synchronized RuleSet read(RuleFiles files) {
        String content = content(files);
        if (last == null || !last.content().equals(content)) {
            last = new LastRead(content, RuleSetReader.read(files));
        }
        return last.rules();
    }

    private static String content(RuleFiles files) {
        MessageDigest digest = Identity.sha256();
        digest.update(files.root().getBytes(StandardCharsets.UTF_8));
        files.files().forEach((name, bytes) -> {
            digest.update((name + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        });
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Keeps the built-in rules, which do not change while the program runs. */
    private static final class BuiltIn {

        static final RuleSet RULES =
                RuleSetReader.checkBuiltIn(BuiltInRules.files()).rules().orElseThrow();
    }
}
