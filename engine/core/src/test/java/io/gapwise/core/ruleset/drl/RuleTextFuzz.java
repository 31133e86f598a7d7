package io.gapwise.core.ruleset.drl;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Checks that reading a rule file ends in a rule set or a report and never throws, whatever bytes the file has. An
 * accepted rule must read the same again from its canonical text. The first byte chooses the stage.
 */
class RuleTextFuzz {

    private static final byte[] SOURCES = bytes(Path.of("src/test/resources/mini/sources.json"));

    static Stream<Arguments> seeds() {
        Stream<byte[]> rules = RuleFiles.in(Path.of("src/test/resources/mini")).files().entrySet().stream()
                .filter(file -> file.getKey().endsWith(".drl"))
                .map(Map.Entry::getValue);
        Stream<byte[]> attacks = TestData.of("attacks.json", Attack[].class).stream()
                .filter(attack -> attack.repeat() == null)
                .flatMap(attack -> attack.ruleFile().stream());
        return Stream.concat(rules, attacks).map(file -> Arguments.of((Object) withStage(file)));
    }

    @MethodSource("seeds")
    @FuzzTest
    void endsInARuleSetOrAReport(byte[] data) {
        if (data.length < 2) {
            return;
        }
        Stage stage = Stage.values()[Math.floorMod(data[0], Stage.values().length)];
        byte[] file = Arrays.copyOfRange(data, 1, data.length);
        RuleSetReading reading = RuleSetReader.check(
                RuleFiles.of(Map.of(stage.folder() + "/fuzzed.drl", file, RuleFiles.SOURCES, SOURCES)));
        reading.problems().forEach(RuleTextFuzz::requirePlace);
        if (reading.rules().isEmpty()) {
            require(reading.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR), "refused for nothing");
        } else {
            requireFixpoint(reading.rules().get());
        }
    }

    private static void requirePlace(RuleProblem problem) {
        require(
                problem.line() > 0
                        && problem.column() > 0
                        && !problem.toString().isBlank(),
                "a problem without a place");
    }

    private static void requireFixpoint(RuleSet rules) {
        RuleSetReading again = RuleSetReader.check(RuleFiles.of(filesOf(rules)));
        String canonical = again.rules()
                .orElseThrow(() -> new AssertionError(rules.canonical() + again.problems()))
                .canonical();
        require(canonical.equals(rules.canonical()), "canonical text reads otherwise: " + rules.canonical());
    }

    private static Map<String, byte[]> filesOf(RuleSet rules) {
        Map<String, byte[]> files = new LinkedHashMap<>(Map.of(RuleFiles.SOURCES, SOURCES));
        String canonical = rules.canonical();
        String[] texts = canonical.substring(canonical.indexOf("rule \"")).split("(?m)^(?=rule \")");
        for (int i = 0; i < texts.length; i++) {
            Stage stage = rules.rules().get(i).stage();
            files.put(
                    stage.folder() + "/r" + i + ".drl",
                    ("package " + stage.folder() + "\n" + texts[i]).getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private static byte[] withStage(byte[] file) {
        String text = new String(file, StandardCharsets.UTF_8);
        int stage = Arrays.stream(Stage.values())
                .filter(s -> text.contains("package " + s.folder()))
                .mapToInt(Stage::ordinal)
                .findFirst()
                .orElse(1);
        byte[] data = new byte[file.length + 1];
        data[0] = (byte) stage;
        System.arraycopy(file, 0, data, 1, file.length);
        return data;
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
