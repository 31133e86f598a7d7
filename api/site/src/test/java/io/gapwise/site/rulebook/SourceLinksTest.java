package io.gapwise.site.rulebook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SourceLinksTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', textBlock = """
            flowchart; blog.cathy-moore.com/will-training-help/; more | https://blog.cathy-moore.com/will-training-help/
            page 263, doi 10.1177/1534484307303035; copy              | https://doi.org/10.1177/1534484307303035
            box 6; https://binder-riha.com/sixboxes.html              | https://binder-riha.com/sixboxes.html
            Implementation Science 6:42, table 2                      |
            javascript:alert(1)                                       |
            """, delimiter = '|')
    void linksAddressesAndNothingElse(String where, String address) {
        assertThat(SourceLinks.in(where).stream()
                        .map(SourceLinks.Part::address)
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(null))
                .isEqualTo(address);
        assertThat(String.join(
                        "",
                        SourceLinks.in(where).stream()
                                .map(SourceLinks.Part::text)
                                .toList()))
                .isEqualTo(where);
    }
}
