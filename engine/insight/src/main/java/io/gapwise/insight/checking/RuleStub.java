package io.gapwise.insight.checking;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.ruleset.drl.RuleFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes a rule that its author only has to fill in, with its cases. It cannot go live by accident: the check refuses
 * each blank and says what belongs there.
 */
public record RuleStub(Stage stage, String name) {

    private static final String PLAIN = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final int LONGEST = 100;

    /** Explains why a rule cannot have a name, and what was probably meant. */
    public record Refusal(String message, @Nullable String maybe) {}

    /** Returns why a rule cannot have this name, or nothing where it can; a good name is {@code causes/conflict}. */
    public static Optional<Refusal> against(String written) {
        int slash = written.indexOf('/');
        if (slash < 0) {
            return Optional.of(new Refusal(
                    "'%s' is no name for a rule: stage/what-it-concludes, such as causes/conflict.".formatted(written),
                    null));
        }
        String stage = written.substring(0, slash);
        String name = written.substring(slash + 1);
        String fitting = fitting(name);
        if (Stage.ofFolder(stage).isEmpty()) {
            List<String> stages =
                    Arrays.stream(Stage.values()).map(Stage::folder).toList();
            String nearest = NearestWord.to(stage, stages);
            return Optional.of(new Refusal(
                    "There is no stage '%s'. Stages are %s.".formatted(stage, String.join(", ", stages)),
                    nearest == null || fitting.isEmpty() ? nearest : nearest + "/" + fitting));
        }
        if (!name.matches(PLAIN) || name.length() > LONGEST) {
            return Optional.of(new Refusal(
                    "'%s' does not name a rule: lower-case letters, digits and hyphens, at most %d, behind the stage."
                            .formatted(name, LONGEST),
                    fitting.isEmpty() || fitting.equals(name) ? null : stage + "/" + fitting));
        }
        return Optional.empty();
    }

    /**
     * Returns the stub for a rule of this name.
     *
     * @throws IllegalArgumentException where {@link #against} refuses the name
     */
    public static RuleStub of(String written) {
        if (against(written).isPresent()) {
            throw new IllegalArgumentException(written);
        }
        int slash = written.indexOf('/');
        return new RuleStub(Stage.ofFolder(written.substring(0, slash)).orElseThrow(), written.substring(slash + 1));
    }

    /** Returns the name of the rule, such as {@code causes/conflict}, which is also the name of its files. */
    public String rule() {
        return stage.folder() + "/" + name;
    }

    /**
     * Returns the file and line of a rule that already has this name. It searches the text, since the rule set may have
     * errors.
     */
    public Optional<String> existingPlaceIn(RuleFiles files) {
        Pattern named = Pattern.compile("^\\s*rule\\s+\"" + Pattern.quote(rule()) + "\"", Pattern.MULTILINE);
        for (Map.Entry<String, byte[]> file : files.files().entrySet()) {
            String text = new String(file.getValue(), StandardCharsets.UTF_8);
            Matcher found = named.matcher(text);
            if (found.find()) {
                long line = text.substring(0, found.end()).lines().count();
                return Optional.of("%s%s:%d".formatted(files.root(), file.getKey(), line));
            }
        }
        return Optional.empty();
    }

    public String rules() {
        return """
                package %s

                // Why this rule stands, and what it overrides.
                rule "%s"
                    @summary( "" )
                    @source( "ID" )
                when
                    %s( PATH == WORD )
                then
                    advise.%s;
                end
                """.formatted(stage.folder(), rule(), subject().pattern(), call());
    }

    public String cases() {
        return """
                [
                  {
                    "rule": "%s",
                    "case": {"title": ""},%s
                    "silentWhen": {}
                  }
                ]
                """.formatted(rule(), beside());
    }

    /** Returns the line for what is known beside the case, where rules of the stage judge by that. */
    private String beside() {
        return Subject.sentBeside(stage)
                .map(subject -> "\n    \"%s\": {},".formatted(subject.prefix().replace(".", "")))
                .orElse("");
    }

    /** Returns what rules of the stage read most often. */
    private Subject subject() {
        return stage == Stage.PLACE
                ? Subject.WEIGHED
                : Subject.sentBeside(stage).orElse(Subject.GAP_CASE);
    }

    /** Returns the conclusion that rules of the stage draw most often. */
    private String call() {
        return switch (stage) {
            case TRIAGE, VERDICT -> "caution( \"\" )";
            case CAUSES -> "findCause( CAUSE, \"\" )";
            case REMEDIES -> "remedy( REMEDY, WEIGHT, \"\" )";
            case METHODS -> "speakFor( METHOD, WEIGHT, \"\" )";
            case MEASURES -> "measure( LEVEL, WEEKS, \"\", \"\" )";
            case PROGRESS -> "progress( PROGRESS, \"\" )";
            case PRIORITY -> "effect( EFFECT, \"\" )";
            case PLACE -> "place( PLACE, \"\" )";
            case INVARIANTS -> "mustNotHappen( \"\" )";
        };
    }

    private static String fitting(String name) {
        return name.replaceFirst("\\.drl$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
