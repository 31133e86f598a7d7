package io.gapwise.site;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signing in leads to a page of this site and nowhere else. */
class LocalPathTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/cases", "/cases?q=a%20b&page=2", "/answers/1/why?conclusion=method:COACHING"})
    void leadsBackToWhatWasAskedFor(String path) {
        assertThat(LocalPath.of(path)).isEqualTo(path);
        assertThat(LocalPath.ofWhole("http://localhost:8080/base" + path, "/base"))
                .isEqualTo(path);
    }

    /** Such letters stand in no header, so the browser would be led nowhere. */
    @Test
    void writesLettersBehindLatinAsNumbers() {
        assertThat(LocalPath.of("/\u2215evil.example?q=\u2603")).isEqualTo("/%E2%88%95evil.example?q=%E2%98%83");
        assertThat(LocalPath.of("/cases?q=\u00e9")).isEqualTo("/cases?q=%C3%A9");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "cases",
                "//evil.example",
                "///evil.example",
                "/\\evil.example",
                "\\\\evil.example",
                "https://evil.example/",
                "javascript:alert(1)",
                "/a\r\nSet-Cookie: x=y",
                "/\t/evil.example",
                "/login",
                "/login?to=/login",
                "/login/oidc",
                "/logout",
                "/a b",
                "/{x}"
            })
    void leadsToTheStartWhereItIsNoPathOfThisSite(String path) {
        assertThat(LocalPath.of(path)).isEqualTo("/");
    }

    @Test
    void takesNoPathOfSomethingElseOnTheSameHost() {
        assertThat(LocalPath.ofWhole("http://localhost/elsewhere", "/base")).isEqualTo("/");
        assertThat(LocalPath.ofWhole("http://localhost//evil.example/", "")).isEqualTo("/");
        assertThat(LocalPath.of("/" + "x".repeat(3000))).isEqualTo("/");
    }
}
