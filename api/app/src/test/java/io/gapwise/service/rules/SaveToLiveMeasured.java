package io.gapwise.service.rules;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.BuiltInRules;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.checking.FolderChanges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long it takes from saving a file until its rules answer. The module's MEASURED.md says how to run it. */
class SaveToLiveMeasured {

    private static final int TIMES = 7;
    private static final int RULES_IN_A_FILE = 5;

    /** Which may be said only once of a case, so by no copy. */
    private static final Pattern ONCE = Pattern.compile("advise\\.(align|verdict)\\(");

    @TempDir
    private Path folder;

    @TempDir
    private Path small;

    @ParameterizedTest
    @ValueSource(ints = {40, 150, 325, 600, 2000})
    void printsMilliseconds(int size) throws Exception {
        RuleFiles own = size < 325 ? RuleFiles.in(MiniFolder.in(small).path()) : BuiltInRules.files();
        Files.write(folder.resolve(RuleFiles.SOURCES), own.files().get(RuleFiles.SOURCES));
        List<String> texts = grown(RuleSetReader.read(own), size);
        for (int i = 0; i < texts.size(); i++) {
            write(i, texts.get(i));
        }
        LiveRules live = LiveRules.ofFolder(FolderRules.notCheckedYet(Instant.EPOCH));
        try (BackgroundRuleCheck later = new BackgroundRuleCheck(live, Clock.systemUTC())) {
            RulesFolderWatcher watch = new RulesFolderWatcher(
                    new FolderChanges(folder), new FolderRules(folder, live, later, 600, Clock.systemUTC()));
            assertThat(live.found()).as(live.lastCheck().text()).isPresent();
            assertThat(live.now().rules().rules()).hasSize(size);
            watch.start();
            long[] took = new long[TIMES];
            for (int i = 0; i < TIMES; i++) {
                Thread.sleep(300);
                took[i] = saveToLive(live, texts.get(0).replaceFirst("@summary\\( \"", "@summary( \"" + i + " "));
            }
            watch.stop();
            Arrays.sort(took);
            System.out.printf(
                    "%5d rules: %5d ms from save to live (median of %d; %d to %d)%n",
                    size, took[TIMES / 2], TIMES, took[0], took[TIMES - 1]);
        }
    }

    private long saveToLive(LiveRules live, String text) throws Exception {
        String before = live.now().version();
        long saved = System.nanoTime();
        write(0, text);
        while (live.now().version().equals(before)) {
            Thread.sleep(2);
        }
        return (System.nanoTime() - saved) / 1_000_000;
    }

    private void write(int number, String text) throws IOException {
        String stage = text.substring("package ".length(), text.indexOf('\n'));
        Path file = folder.resolve(stage).resolve("f" + number + RuleFiles.RULES);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** The texts of files with these rules and copies of them, each copy for somewhat fewer cases than its rule. */
    private static List<String> grown(RuleSet own, int size) {
        String canonical = own.canonical();
        List<String> rules = new ArrayList<>(
                List.of(canonical.substring(canonical.indexOf("rule \"")).split("(?m)^(?=rule \")")));
        List<String> copied =
                rules.stream().filter(rule -> !ONCE.matcher(rule).find()).toList();
        for (int i = 0; rules.size() < size; i++) {
            String copy = copied.get(i % copied.size());
            rules.add(copy.replaceFirst("\"\n", "-" + i + "\"\n")
                    .replace("when\n", "when\n    GapCase( goal.baseline > %d )\n".formatted(i % 7)));
        }
        Map<String, List<String>> byStage = rules.stream()
                .collect(Collectors.groupingBy(rule -> rule.substring("rule \"".length(), rule.indexOf('/'))));
        List<String> files = new ArrayList<>();
        byStage.forEach((stage, ofStage) -> {
            for (int i = 0; i < ofStage.size(); i += RULES_IN_A_FILE) {
                List<String> some = ofStage.subList(i, Math.min(ofStage.size(), i + RULES_IN_A_FILE));
                files.add("package " + stage + "\n\n" + String.join("\n", some));
            }
        });
        return files;
    }
}
