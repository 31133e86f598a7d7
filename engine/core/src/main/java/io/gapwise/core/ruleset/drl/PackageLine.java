package io.gapwise.core.ruleset.drl;

import java.util.List;
import java.util.Optional;

/** Finds the package that a rule file names, without reading the rest of the file. */
public final class PackageLine {

    private static final String KEYWORD = "package";

    private PackageLine() {}

    /**
     * Returns the word after {@code package} in the first line that begins with it; it need not be the name of a stage.
     */
    public static Optional<String> named(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.startsWith(KEYWORD))
                .map(line -> Lexer.tokens(line, new Problems("")))
                .filter(PackageLine::namesOne)
                .map(tokens -> tokens.get(1).text())
                .findFirst();
    }

    private static boolean namesOne(List<Token> tokens) {
        return tokens.get(0).is(KEYWORD) && tokens.get(1).isWord();
    }
}
