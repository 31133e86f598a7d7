package io.gapwise.core.ruleset.drl;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Lists the features of DRL that this language leaves out, by the place where they would be written, each with what to
 * write instead.
 */
final class UnsupportedSyntax {

    private static final String COUNT =
            "a count that is ready, such as learningCount of Causes; another one becomes a property of the case, in Java";
    private static final String PROPERTY =
            "a property as it is; what has to be worked out becomes a property of the case, in Java";
    private static final String ALWAYS_THERE =
            "the pattern alone: there is exactly one case, and one finding of each stage";
    private static final String NEXT_STAGE = "a stage: what is to come later belongs into the folder of a later stage";
    private static final String SPEAKS_ONCE = "nothing: a rule speaks once";
    private static final String TEST_IN_WHEN = "a test in when; a rule that is no longer wanted is deleted";
    private static final String WHILE_LIVE =
            "nothing: a rule holds while its file is live, so save it on the day from which on it holds, and delete it on the last";
    private static final String FINDING =
            "a call such as advise.findCause( … ): what is concluded is matched in the next stage";
    private static final String OWN_RULE = "a rule of its own for each branch, with the test in when";
    private static final String LITERALS =
            "words, numbers and texts as they are, with values named as {audience.headcount}";
    private static final String EXACT_TEXT =
            "a test of words; texts cannot be tested, only whether there is one (gap.described)";
    static final String TIME = "a number of weeks such as goal.dueInWeeks: rules know no clock";

    /** Lists the features that would be at the top of a file. */
    static final UnsupportedSyntax IN_FILE = new UnsupportedSyntax()
            .with("rules alone: every word they use is known", "import", "global", "unit", "include")
            .with("verbs and properties that are there; new ones are made in Java", "function", "declare", "template")
            .with("a rule", "query")
            .with("plain rules", "expander", "RuleTable", "RuleSet", "Sequential");

    /** Lists the features that would be before a rule's {@code when}. */
    static final UnsupportedSyntax BEFORE_WHEN = new UnsupportedSyntax()
            .with(NEXT_STAGE, "salience", "agenda-group", "ruleflow-group", "activation-group", "auto-focus")
            .with(SPEAKS_ONCE, "no-loop", "lock-on-active", "refract", "direct")
            .with(TEST_IN_WHEN, "enabled")
            .with(WHILE_LIVE, "date-effective", "date-expires", "duration", "timer", "calendars")
            .with("nothing: a consequence is calls of verbs, in no other dialect", "dialect")
            .with("the other rule's tests, written here too", "extends");

    /** Lists the features that would be in place of a pattern. */
    static final UnsupportedSyntax AS_PATTERN = new UnsupportedSyntax()
            .with("the tests themselves, in a pattern", "eval")
            .with(ALWAYS_THERE, "exists", "forall", "this")
            .with(COUNT, "accumulate", "acc", "groupby", "collect")
            .with("|| inside a pattern, or a second rule", "or", "||")
            .with("nothing: patterns that stand one below the other must all hold", "and", "&&")
            .with("a pattern on the case or on an earlier stage", "from", "/", "?")
            .with(TIME, "over", "entry")
            .with(OWN_RULE, "if", "else", "do", "break");

    /** Lists the features that would be in place of a property in a test. */
    static final UnsupportedSyntax AS_PROPERTY = new UnsupportedSyntax()
            .with(PROPERTY, "this", "eval", "new", "class")
            .with("!( … ) with the test in brackets", "not")
            .with("a test; where all must hold, a comma or &&", "exists", "forall", "and", "or");

    /** Lists the features that would be in place of an operator. */
    static final UnsupportedSyntax AS_OPERATOR = new UnsupportedSyntax()
            .with(EXACT_TEXT, "matches", "str", "soundslike", "startsWith", "endsWith")
            .with("in ( … ) with the words, or contains for a set", "memberOf", "intersect")
            .with("not contains", "excludes")
            .with(TIME, "before", "after", "coincides", "during", "includes", "meets", "overlaps", "starts", "finishes")
            .with(PROPERTY, "+", "-", "*", "/", "%", "(", "[", "?", "#", "instanceof", "^", "&", "|")
            .with("the property itself: texts name values as {gap.nature}", ":");

    /** Lists the features that would be in place of a call. */
    static final UnsupportedSyntax AS_CALL = new UnsupportedSyntax()
            .with(FINDING, "modify", "insert", "insertLogical", "update", "delete", "retract", "upsert")
            .with(FINDING, "drools", "kcontext", "channels", "entryPoints")
            .with(OWN_RULE, "if", "else", "switch", "for", "while", "do", "try")
            .with("a verb on advise", "System", "new", "return", "throw", "java", "class", "Thread", "Runtime")
            .with(LITERALS, "int", "String", "var", "final", "boolean", "double", "long", "Object");

    /** Lists the features that would be in place of a word, number or text as an argument. */
    static final UnsupportedSyntax AS_ARGUMENT = new UnsupportedSyntax()
            .with(LITERALS, "new", "null", "true", "false", "this", "(", "[", "{", "$", "+", "-", "*", "/");

    private final Map<String, String> instead = new LinkedHashMap<>();

    private UnsupportedSyntax() {}

    private UnsupportedSyntax with(String says, String... features) {
        List.of(features).forEach(feature -> instead.put(feature, says));
        return this;
    }

    Optional<String> instead(Token token) {
        @Nullable String says = token.kind() == Token.Kind.TEXT ? null : instead.get(token.text());
        return Optional.ofNullable(says);
    }

    /** Throws if the token is one of these features. */
    void refuse(Token token) {
        instead(token).ifPresent(says -> {
            throw of(token, says);
        });
    }

    static Unreadable of(Token token, String instead) {
        return new Unreadable(ProblemCode.LEFT_OUT, token.span(), messageFor(token.text()), instead);
    }

    static String messageFor(String feature) {
        return switch (feature) {
            case "(" -> "DRL's method calls and casts are left out here";
            case ":" -> "DRL's bindings are left out here";
            default -> "DRL's '%s' is left out here".formatted(Problems.shortened(feature));
        };
    }
}
