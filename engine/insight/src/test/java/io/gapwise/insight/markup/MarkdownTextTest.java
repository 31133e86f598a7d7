package io.gapwise.insight.markup;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkdownTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Plain: words, and numbers (3.5) – quoted 'so'. | Plain: words, and numbers (3.5) – quoted 'so'.",
                "a *b* _c_ `d` | a \\*b\\* \\_c\\_ \\`d\\`",
                "<b> [x](y) ![z] &lt; ~~s~~ \\ | \\<b\\> \\[x\\](y) \\!\\[z\\] \\&lt; \\~\\~s\\~\\~ \\\\",
                "1. first 2. second | 1\\. first 2. second",
                "2) second | 2\\) second",
                "- point - no point | \\- point - no point",
                "+ point | \\+ point",
                "=== | \\===",
                "# head | \\# head",
            })
    void whatMarkdownWouldTakeForMarkupIsEscaped(String text, String escaped) {
        assertThat(MarkdownText.escaped(text)).isEqualTo(escaped);
    }

    @Test
    void whatColumnsOfATableAreMadeOfIsEscapedToo() {
        assertThat(MarkdownText.escaped("a | b")).isEqualTo("a \\| b");
    }

    @Test
    void linesBecomeOne() {
        assertThat(MarkdownText.escaped(" a\n\n# b\t c\r\n")).isEqualTo("a \\# b c");
        assertThat(MarkdownText.code("a\nb")).isEqualTo("`a b`");
    }

    @Test
    void codeIsFencedByMoreBackticksThanAreInIt() {
        assertThat(MarkdownText.code("a`b``c")).isEqualTo("``` a`b``c ```");
        assertThat(MarkdownText.block("drl", "a\n```\nb")).isEqualTo("````drl\na\n```\nb\n````");
        assertThat(MarkdownText.block("drl", "a")).isEqualTo("```drl\na\n```");
    }
}
