package io.gapwise.core.testing;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Condition;
import io.gapwise.core.ruleset.Pattern;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Span;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Prepares the authors' own text for Drools' compiler: it puts imports in front and qualifies each word of the
 * vocabulary in its place. It prints nothing from our model of the rule, because that would hide our own misreadings.
 */
public final class AuthorsText {

    /** Drools' compiler takes a property that begins with "is" for the getter of another one, unless it is called. */
    private static final java.util.regex.Pattern ACCESSOR_LIKE_A_GETTER =
            java.util.regex.Pattern.compile("(\\bmoney\\.isolated)(?= (?:==|!=|in|not in) )");

    private AuthorsText() {}

    /** Returns the rules of a stage as one DRL text; the rules call their verbs on a global of the given class. */
    public static String of(Stage stage, List<Rule> rules, Class<?> advise) {
        return prelude(stage.folder(), advise)
                + rules.stream().map(AuthorsText::qualified).collect(Collectors.joining("\n"));
    }

    /** Returns the text in front of the rules of a package. */
    public static String prelude(String folder, Class<?> advise) {
        String imports = Arrays.stream(Subject.values())
                .map(subject -> "import " + subject.type().getName() + "\n")
                .collect(Collectors.joining());
        return "package " + folder + "\n" + imports + "global " + advise.getName() + " advise\n";
    }

    /** Returns the text of one rule with its words qualified. */
    public static String qualified(Rule rule) {
        Map<Integer, Replacement> words = new TreeMap<>();
        for (Pattern pattern : rule.patterns()) {
            pattern.constraints().forEach(constraint -> collect(constraint, words));
        }
        for (Call call : rule.calls()) {
            for (int i = 0; i < call.arguments().size(); i++) {
                note(call.arguments().get(i), call.argumentSpans().get(i), words);
            }
        }
        StringBuilder text = new StringBuilder();
        int from = rule.span().start();
        for (Replacement word : words.values()) {
            text.append(
                    rule.text(),
                    from - rule.span().start(),
                    word.at().start() - rule.span().start());
            text.append(word.by());
            from = word.at().end();
        }
        text.append(rule.text().substring(from - rule.span().start()));
        return ACCESSOR_LIKE_A_GETTER.matcher(text).replaceAll("$1()");
    }

    private static void collect(Condition condition, Map<Integer, Replacement> words) {
        if (condition instanceof Condition.Test test) {
            for (int i = 0; i < test.values().size(); i++) {
                note(test.values().get(i), test.valueSpans().get(i), words);
            }
        } else if (condition instanceof Condition.Not not) {
            collect(not.part(), words);
        } else if (condition instanceof Condition.All all) {
            all.parts().forEach(part -> collect(part, words));
        } else if (condition instanceof Condition.Any any) {
            any.parts().forEach(part -> collect(part, words));
        }
    }

    private static void note(@Nullable Object value, Span at, Map<Integer, Replacement> words) {
        if (value == null) {
            words.put(at.start(), new Replacement(at, "null"));
        } else if (value instanceof Enum<?> word) {
            words.put(at.start(), new Replacement(at, word.getDeclaringClass().getName() + "." + word.name()));
        }
    }

    private record Replacement(Span at, String by) {}
}
