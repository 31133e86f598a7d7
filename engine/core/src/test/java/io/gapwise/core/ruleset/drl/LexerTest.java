package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Checks the tokens and their positions. A mistake in one token is reported, and the rest is still read. */
class LexerTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "ab.c ~ W:ab S:. W:c",
                "a==b!=c<=d>=e ~ W:a S:== W:b S:!= W:c S:<= W:d S:>= W:e",
                "a&&b||c&d|e ~ W:a S:&& W:b S:|| W:c S:& W:d S:| W:e",
                "a<b>c=!d ~ W:a S:< W:b S:> W:c S:= S:! W:d",
                "1 -2 3.5 -4.25 0 0.5 ~ N:1 N:-2 N:3.5 N:-4.25 N:0 N:0.5",
                "1.a 2. 3..4 a-1 - 1 ~ N:1 S:. W:a N:2 S:. N:3 S:. S:. N:4 W:a N:-1 S:- N:1",
                "a1 _b $c ~ W:a1 W:_b W:$c",
                "a // b \" c ~ W:a",
                "\"a // b\" c ~ T:a // b W:c",
                "\"\" a ~ T: W:a",
                "a/b ~ W:a S:/ W:b",
            })
    void areCut(String text, String tokens) {
        Problems problems = new Problems("x.drl");

        assertThat(shown(Lexer.tokens(text, problems))).isEqualTo(tokens);
        assertThat(problems.found()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "a /* b */ c ~ block-comment 1:3 ~ W:a W:c",
                "a /**/c ~ block-comment 1:3 ~ W:a W:c",
                "a /*/ b */c ~ block-comment 1:3 ~ W:a W:c",
                "a /* b ~ block-comment 1:3 ~ W:a",
                "f( \"a ); ~ unclosed-text 1:4 ~ W:f S:( T:a S:) S:;",
                "f( \" ); ~ unclosed-text 1:4 ~ W:f S:( T: S:) S:;",
                "f( \"a, b ~ unclosed-text 1:4 ~ W:f S:( T:a, b",
                "\" ~ unclosed-text 1:1 ~ T:",
                "f( 'a' ) ~ quotation-mark 1:4 ~ W:f S:( T:a S:)",
                "f( “a” ) ~ quotation-mark 1:4 ~ W:f S:( T:a S:)",
                "f( 'a ); ~ quotation-mark 1:4 ~ W:f S:( T:a S:) S:;",
                "f( ' ); ~ quotation-mark 1:4 ~ W:f S:( T: S:) S:;",
                "' ~ quotation-mark 1:1 ~ T:",
                "\"a\\b\" ~ backslash 1:3 ~ T:a\\b",
                "a 010 ~ bad-number 1:3 ~ W:a N:010",
                "a -010 ~ bad-number 1:3 ~ W:a N:-010",
                "a 1234567890123456 ~ bad-number 1:3 ~ W:a N:1234567890123456",
                "a naïve b ~ foreign-letter 1:5 ~ W:a W:naive W:b",
                "a ＧapCase ~ foreign-letter 1:3 ~ W:a W:GapCase",
                "a ОFTEN ~ foreign-letter 1:3 ~ W:a W:OFTEN",
                "a 中 b ~ foreign-letter 1:3 ~ W:a W:中 W:b",
                "a€b ~ foreign-letter 1:2 ~ W:a€b",
            })
    void areReadAsMeantWhereTheyAreMistaken(String text, String problem, String tokens) {
        Problems problems = new Problems("x.drl");

        assertThat(shown(Lexer.tokens(text, problems))).isEqualTo(tokens);
        assertThat(problems.found())
                .extracting(p -> p.code().written() + " " + p.line() + ":" + p.column())
                .containsExactly(problem);
    }

    @Test
    void knowTheirPlaces() {
        List<Token> tokens = Lexer.tokens("ab cd\r\n  \"e\" // f\n/* g\nh */ i\n10", new Problems("x.drl"));

        assertThat(tokens)
                .extracting(t -> t.text() + " " + t.span().line() + ":"
                        + t.span().column() + " " + t.span().start() + "-"
                        + t.span().end())
                .containsExactly("ab 1:1 0-2", "cd 1:4 3-5", "e 2:3 9-12", "i 4:6 28-29", "10 5:1 30-32", " 5:3 32-32");
    }

    @Test
    void suggestThePlainWord() {
        Problems problems = new Problems("x.drl");
        Lexer.tokens("ОFTЕN 中", problems);

        assertThat(problems.found()).extracting(RuleProblem::maybe).containsExactly("OFTEN", null);
        assertThat(problems.found().get(0).message()).contains("'О' (U+041E)");
    }

    private static String shown(List<Token> tokens) {
        assertThat(tokens.get(tokens.size() - 1).kind()).isEqualTo(Token.Kind.END);
        return tokens.stream()
                .filter(t -> t.kind() != Token.Kind.END)
                .map(t -> t.kind().name().charAt(0) + ":" + t.text())
                .collect(Collectors.joining(" "));
    }
}
