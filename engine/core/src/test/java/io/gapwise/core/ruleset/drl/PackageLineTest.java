package io.gapwise.core.ruleset.drl;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PackageLineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "package causes",
                "// What people can do\n\n  package   causes   // of the second stage\n\nrule \"causes/x\"",
                "packages are good\r\npackage causes;\r\n",
            })
    void findsTheWordBehindPackage(String text) {
        assertThat(PackageLine.named(text)).hasValue("causes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "rule \"causes/x\"", "package", "package \"causes\"", "// package causes", "package 1"})
    void findsNothingWhereNoLineNamesAPackage(String text) {
        assertThat(PackageLine.named(text)).isEmpty();
    }

    @Test
    void doesNotFallOverWhateverIsTyped() {
        for (char c = 0; c < 0xD800; c++) {
            PackageLine.named("package " + c + "causes" + c);
        }
    }
}
