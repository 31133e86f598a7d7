package io.gapwise.core.ruleset.drl;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.Slot;
import io.gapwise.core.ruleset.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds what can be read without doubt and was probably not meant: a rule that speaks for a method and against it, the same
 * call twice, a question for an answer that the rule requires, {@code ||} beside {@code &&}, and texts that people cannot
 * read.
 */
final class SecondLook {

    /** What one verb says of a word, the other one takes back. */
    private static final Map<String, Set<String>> OPPOSITE = Map.of(
            Verb.SPEAK_FOR.written(), Set.of(Verb.SPEAK_AGAINST.written(), Verb.EXCLUDE.written()),
            Verb.FIND_CAUSE.written(), Set.of(Verb.DISCOUNT_CAUSE.written()));

    /** Lists the verbs by which a rule says that it doubts an answer. */
    private static final Set<String> DOUBTS = Set.of(Verb.DISCOUNT_CAUSE.written(), Verb.CAUTION.written());

    private final Rule rule;
    private final List<RuleProblem> found = new ArrayList<>();

    private SecondLook(Rule rule) {
        this.rule = rule;
    }

    static List<RuleProblem> at(Rule rule) {
        SecondLook look = new SecondLook(rule);
        look.condition();
        look.calls();
        look.questions();
        look.texts();
        return look.found;
    }

    /** Looks for both operators inside one pair of brackets, without brackets of their own. */
    private void condition() {
        Deque<Set<String>> joined = new ArrayDeque<>(List.of(new HashSet<>()));
        boolean when = false;
        for (Token token : Lexer.tokens(rule.text(), new Problems(""))) {
            if (token.is("then")) {
                return;
            } else if (!when) {
                when = token.is("when");
            } else if (token.is("(")) {
                joined.push(new HashSet<>());
            } else if (token.is(")") && joined.size() > 1) {
                joined.pop();
            } else if (token.is(",")) {
                joined.pop();
                joined.push(new HashSet<>());
            } else if (token.is("&&") || token.is("||")) {
                boolean first = joined.element().isEmpty();
                if (joined.element().add(token.text()) && !first) {
                    tell(
                            ProblemCode.AND_BESIDE_OR,
                            inFile(token.span()),
                            "&& goes before || here, which nobody sees",
                            "brackets around what belongs together");
                }
            }
        }
    }

    /** Returns the place in the file of a place in the rule's own text. */
    private Span inFile(Span at) {
        int column = at.line() == 1 ? at.column() + rule.span().column() - 1 : at.column();
        int from = rule.span().start();
        return new Span(at.line() + rule.span().line() - 1, column, at.start() + from, at.end() + from);
    }

    private void calls() {
        Map<List<Object>, Call> said = new HashMap<>();
        for (Call call : rule.calls()) {
            List<Object> key = key(call);
            if (said.putIfAbsent(key, call) != null) {
                tell(
                        ProblemCode.SAME_CALL_TWICE,
                        call.span(),
                        "the rule says this twice: %s".formatted(shown(call)),
                        "each thing once");
            }
            opposite(call, said.values());
        }
    }

    private void opposite(Call call, Iterable<Call> others) {
        for (Call other : others) {
            boolean opposed = OPPOSITE.getOrDefault(call.verb(), Set.of()).contains(other.verb())
                    || OPPOSITE.getOrDefault(other.verb(), Set.of()).contains(call.verb());
            if (opposed && word(call) == word(other)) {
                tell(
                        ProblemCode.FOR_AND_AGAINST,
                        call.span(),
                        "the rule says %s and %s".formatted(shown(other), shown(call)),
                        "one of them; where both are meant, a rule of its own for each");
            }
        }
    }

    /** Returns what a call says: what is said of a word, whatever the reason, or else everything that is written. */
    private static List<Object> key(Call call) {
        @Nullable Object word = word(call);
        Object what = word != null ? word : asks(call) ? call.arguments().get(0) : call.arguments();
        return List.of(call.verb(), what);
    }

    private static boolean asks(Call call) {
        return call.verb().equals(Verb.ASK.written());
    }

    private static @Nullable Object word(Call call) {
        return call.arguments().get(0) instanceof Enum<?> word ? word : null;
    }

    private static String shown(Call call) {
        return "%s( %s%s )"
                .formatted(
                        call.verb(),
                        word(call) != null
                                ? word(call)
                                : asks(call) ? "\"" + call.arguments().get(0) + "\"" : "…",
                        call.arguments().size() > 1 ? ", …" : "");
    }

    /**
     * Looks for questions for an answer that the rule requires. A rule may doubt what it requires; then it reads how well
     * that is shown, or says what is doubtful by discounting a cause or by a caution.
     */
    private void questions() {
        boolean doubts = rule.calls().stream().anyMatch(call -> DOUBTS.contains(call.verb()));
        boolean weighs = rule.condition()
                .tests()
                .map(test -> test.slot().path())
                .anyMatch(path -> path.startsWith("support.") || path.startsWith("evidence."));
        if (doubts || weighs) {
            return;
        }
        Set<String> known = KnownAnswers.required(rule.condition()).stream()
                .map(Slot::qualifiedPath)
                .collect(Collectors.toSet());
        for (Call call : rule.calls()) {
            if (asks(call) && known.contains(String.valueOf(call.arguments().get(0)))) {
                tell(
                        ProblemCode.ASKS_WHAT_IT_KNOWS,
                        call.argumentSpans().get(0),
                        "the rule asks for %s, and speaks only where it is answered"
                                .formatted(call.arguments().get(0)),
                        "a question for something else, or a caution that says what is doubtful about the answer");
            }
        }
    }

    private void texts() {
        Set<String> told = new HashSet<>();
        readable(rule.summary(), nameless(rule.span()), told);
        for (Call call : rule.calls()) {
            for (int i = 0; i < call.arguments().size(); i++) {
                boolean field = asks(call) && i == 0;
                if (call.arguments().get(i) instanceof String text && !field) {
                    readable(text, call.argumentSpans().get(i), told);
                }
            }
        }
    }

    /** Returns the place of the summary, which stands below the rule's name. */
    private Span nameless(Span whole) {
        int offset = rule.text().indexOf(rule.summary());
        return offset < 1 ? whole : inFile(Gate.spanAt(rule.text(), offset - 1));
    }

    private void readable(String text, Span at, Set<String> told) {
        Matcher constant = TextForPeople.constant(text);
        if (constant.find() && told.add(constant.group())) {
            tell(
                    ProblemCode.CONSTANT_IN_TEXT,
                    at,
                    "the text names '%s', which only authors of rules know".formatted(constant.group()),
                    "what it means, in plain words");
        }
        Matcher markup = TextForPeople.markup(text);
        if (markup.find()) {
            tell(
                    ProblemCode.MARKUP_IN_TEXT,
                    at,
                    "the text has HTML or Markdown, and readers see '%s' as it is written"
                            .formatted(Problems.shortened(markup.group())),
                    "plain words");
        }
    }

    private void tell(ProblemCode code, Span at, String message, String expected) {
        found.add(RuleProblem.in(rule, code, at, message, expected, null));
    }
}
