package io.gapwise.core.ruleset.drl;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Subject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the part between a rule's name and its {@code when}, which may hold only annotations. */
final class HeaderReader {

    static final String SUMMARY = "summary";
    static final String SOURCE = "source";
    static final String ACCEPTS = "accepts";

    private static final List<String> NAMES = List.of("@" + SUMMARY, "@" + SOURCE, "@" + ACCEPTS);
    private static final Set<String> SECTIONS = Set.of("when", "then", "end");

    private final FileTokens tokens;
    private final Problems problems;
    private final List<RuleText.Annotation> annotations = new ArrayList<>();
    private boolean understood = true;

    HeaderReader(FileTokens tokens, Problems problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    List<RuleText.Annotation> annotations() {
        return annotations;
    }

    /** Says whether every annotation could be read. */
    boolean understood() {
        return understood;
    }

    void read() {
        while (!ends(tokens.now())) {
            if (!tokens.now().is("@")) {
                tellOfWhatIsNoAnnotation();
                tokens.skipTo(t -> t.is("@") || ends(t));
            } else {
                annotation().ifPresentOrElse(annotations::add, () -> understood = false);
            }
        }
    }

    private boolean ends(Token token) {
        return tokens.done() || tokens.atRule() || isSection(token) || looksLike(token, "when") || isPattern(token);
    }

    /** Says whether the token begins or ends a part of a rule. */
    static boolean isSection(Token token) {
        return token.isWord() && SECTIONS.contains(token.text());
    }

    /** Says whether a condition may begin with this token. */
    static boolean isPattern(Token token) {
        return token.isWord() && Subject.ofPattern(token.text()).isPresent();
    }

    /** Says whether the token is probably a misspelling of this keyword. */
    static boolean looksLike(Token token, String keyword) {
        return token.isWord() && !isSection(token) && NearestWord.keyword(token.text(), List.of(keyword)) != null;
    }

    private void tellOfWhatIsNoAnnotation() {
        Token feature = tokens.hyphenated();
        Optional<String> instead = UnsupportedSyntax.BEFORE_WHEN.instead(feature);
        if (instead.isPresent()) {
            problems.add(UnsupportedSyntax.of(feature, instead.get()));
            return;
        }
        problems.add(
                ProblemCode.UNEXPECTED,
                feature.span(),
                feature.shown() + " does not belong before when",
                "@summary( \"…\" ), @source( \"…\" ) and nothing else",
                NearestWord.to(feature.text(), NAMES));
    }

    private Optional<RuleText.Annotation> annotation() {
        Token at = tokens.next();
        Token name = tokens.now();
        if (!NAMES.contains("@" + name.text())) {
            problems.addUnknown(
                    ProblemCode.UNKNOWN_ANNOTATION,
                    at.span(),
                    "unknown annotation '@%s'".formatted(Problems.shortened(name.text())),
                    "@" + name.text(),
                    NAMES);
        } else {
            tokens.next();
            Optional<List<Token>> texts = texts();
            if (texts.isPresent()) {
                return Optional.of(new RuleText.Annotation(name, texts.get()));
            }
            String form = "@" + name.text() + (name.is(ACCEPTS) ? "( \"code\", \"why\" )" : "( \"…\" )");
            problems.add(
                    ProblemCode.BAD_ANNOTATION,
                    name.span(),
                    "the @%s is not written as it should be".formatted(name.text()),
                    form);
        }
        skipArguments();
        return Optional.empty();
    }

    /** Reads the texts between the brackets; returns nothing if there is anything else between them. */
    private Optional<List<Token>> texts() {
        List<Token> texts = new ArrayList<>();
        int i = 0;
        do {
            boolean text = tokens.ahead(i).is(i == 0 ? "(" : ",")
                    && tokens.ahead(i + 1).kind() == Token.Kind.TEXT;
            if (!text) {
                return Optional.empty();
            }
            texts.add(tokens.ahead(i + 1));
            i += 2;
        } while (!tokens.ahead(i).is(")"));
        for (int read = 0; read <= i; read++) {
            tokens.next();
        }
        return Optional.of(texts);
    }

    private void skipArguments() {
        int line = tokens.before().span().line();
        while (!ends(tokens.now())
                && !tokens.now().is("@")
                && tokens.now().span().line() == line) {
            tokens.next();
        }
    }
}
