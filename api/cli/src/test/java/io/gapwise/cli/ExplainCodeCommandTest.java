package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.insight.codes.CodePage;
import io.gapwise.insight.codes.CodePages;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainCodeCommandTest {

    @TempDir
    private Path folder;

    @Test
    void listsAllCodesWithoutOne() throws IOException {
        String list = explained();

        assertThat(CodePages.all())
                .extracting(CodePage::code)
                .allSatisfy(code -> assertThat(list).containsPattern("(?m)^  " + code + " "));
        assertThat(list).startsWith("In rule files:\n").contains("\nIn what is sent:\n");
    }

    @Test
    void showsWhatIsWrongWhatTheCheckSaysAndWhatIsRight() throws IOException {
        assertThat(explained("unknown-word"))
                .startsWith("unknown-word (error in rule files)\na word that is no word of the vocabulary here\n")
                .containsSubsequence(
                        "Wrong, causes/they-quarrel.drl:",
                        "obstacles.conflict == PRESNT",
                        "What check says:",
                        "causes/they-quarrel.drl:7:36",
                        "Maybe PRESENT.",
                        "Right, causes/they-quarrel.drl:",
                        "obstacles.conflict == PRESENT")
                .doesNotContain("«");
    }

    @Test
    void showsInputAsItIsSent() throws IOException {
        assertThat(explained("too-long"))
                .startsWith("too-long (in what is sent)\n")
                .contains("«x × 201» stands for 201 times x", "Wrong, POST /api/v1/recommendations:\n    {\"title\"");
    }

    @Test
    void saysWhyThereIsNoExample() throws IOException {
        assertThat(explained("unreadable"))
                .contains("no text is known that leads to it")
                .doesNotContain("Wrong");
    }

    @Test
    void takesACodeAsAReportWritesIt() throws IOException {
        assertThat(explained("[NO-RULES]")).startsWith("no-rules (error in rule files)\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "unknwn-word | There is no code 'unknwn-word'. Maybe unknown-word.",
                "colour | There is no code 'colour'. Without a code, explain-code lists them all.",
            })
    void refusesACodeThatDoesNotExist(String code, String message) {
        CommandResult said = CommandResult.by("explain-code", code);

        assertThat(said.exitCode()).isEqualTo(2);
        assertThat(said.err()).contains(message).doesNotContain("Exception");
    }

    private String explained(String... code) throws IOException {
        Path out = folder.resolve("out");
        String[] args = new String[code.length + 3];
        args[0] = "explain-code";
        System.arraycopy(code, 0, args, 1, code.length);
        args[code.length + 1] = "-o";
        args[code.length + 2] = out.toString();
        assertThat(CommandResult.by(args).exitCode()).isZero();
        return Files.readString(out);
    }
}
