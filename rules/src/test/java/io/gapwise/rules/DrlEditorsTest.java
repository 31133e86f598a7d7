package io.gapwise.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kie.internal.builder.conf.LanguageLevelOption;

/**
 * DRL editors mark what Drools' parsers do not take. The language server itself comes as a download only, in no
 * repository; what it reads by is Drools' newer grammar, DRL10, and older editors read by DRL6.
 */
class DrlEditorsTest {

    static Stream<String> files() {
        return RulesOfModule.FILES.files().keySet().stream().filter(name -> name.endsWith(".drl"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void opensCleanly(String file) throws DroolsParserException {
        String text = new String(RulesOfModule.FILES.files().get(file), StandardCharsets.UTF_8);

        assertThat(errors(text, LanguageLevelOption.DRL6)).as("DRL6").isEmpty();
        assertThat(errors(text, LanguageLevelOption.DRL10)).as("DRL10").isEmpty();
    }

    @Test
    void bothParsersWouldNoticeAMistake() throws DroolsParserException {
        String mistaken = "package causes\nrule \"a\" when GapCase( gap.nature == ) then end\n";

        assertThat(errors(mistaken, LanguageLevelOption.DRL6)).isNotEmpty();
        assertThat(errors(mistaken, LanguageLevelOption.DRL10)).isNotEmpty();
    }

    private static List<String> errors(String text, LanguageLevelOption level) throws DroolsParserException {
        DrlParser parser = new DrlParser(level);
        parser.parse(null, text);
        return parser.getErrors().stream().map(error -> error.getMessage()).toList();
    }
}
