package io.gapwise.core.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class CaseFileTest {

    @Test
    void readsOneCaseALine() throws IOException {
        assertThat(read("{\"title\": \"one\"}\n\n  \n{\"title\": \"two\"}\r\n{\"title\": \"three\"}"))
                .containsExactly("line 1: one", "line 4: two", "line 5: three");
    }

    @Test
    void readsAJsonArray() throws IOException {
        assertThat(read(" \n[ {\"title\": \"one\"},\n {\"title\": \"two\"} ]\n"))
                .containsExactly("case 1: one", "case 2: two");
    }

    @Test
    void readsASingleCaseOverSeveralLines() throws IOException {
        assertThat(read("{\n  \"title\": \"one\",\n  \"goal\": {\n    \"metric\": \"SALES\"\n  }\n}\n"))
                .containsExactly("case 1: one");
    }

    @Test
    void readsOverAByteOrderMark() throws IOException {
        assertThat(read("\uFEFF{\"title\": \"one\"}")).containsExactly("line 1: one");
    }

    @Test
    void nothingHasNoCases() throws IOException {
        assertThat(read("")).isEmpty();
        assertThat(read("\n \n")).isEmpty();
        assertThat(read("[]")).isEmpty();
    }

    @Test
    void aBadLineHarmsNoOther() throws IOException {
        assertThat(
                        read(
                                "{\"title\": \"one\"\n{\"title\": \"two\"}\nrubbish\n{\"titel\": \"three\"}\n{\"title\": \"four\"}"))
                .containsExactly("line 1: bad", "line 2: two", "line 3: bad", "line 4: bad", "line 5: four");
    }

    @Test
    void aBadElementHarmsNoOther() throws IOException {
        assertThat(read("[{\"title\": \"one\"}, 5, {\"titel\": {\"x\": [1]}}, [], {\"title\": \"two\"}]"))
                .containsExactly("case 1: one", "case 2: bad", "case 3: bad", "case 4: bad", "case 5: two");
    }

    @Test
    void behindAPlaceThatIsNoJsonAnArrayEndsWithOneProblem() throws IOException {
        assertThat(read("[{\"title\": \"one\"}, {\"title\": , {\"title\": \"two\"}]"))
                .containsExactly("case 1: one", "case 2: bad");
        assertThat(read("[{\"title\": \"one\"}] and more")).containsExactly("case 1: one", "case 2: bad");
        assertThat(read("[{\"title\": \"one\"}")).containsExactly("case 1: one", "case 2: bad");
    }

    @Test
    void readsASingleCaseThatIsIndented() throws IOException {
        assertThat(read("  {\n    \"title\": \"one\"\n  }\n")).containsExactly("case 1: one");
    }

    @Test
    void anOverlongFirstLineDoesNotTakeTheOthersWithIt() throws IOException {
        assertThat(read("{\"title\": \"" + "x".repeat(70_000) + "\n rubbish\n{\"title\": \"two\"}"))
                .containsExactly("line 1: bad", "line 2: bad", "line 3: two");
    }

    @Test
    void anOverlongLineIsReadOverAndReported() throws IOException {
        String overlong = "{\"title\": \"" + "x".repeat(200_000) + "\"}";

        assertThat(read(overlong + "\n{\"title\": \"two\"}")).containsExactly("line 1: bad", "line 2: two");
        assertThat(read("[{\"title\": \"one\"" + " ".repeat(70_000) + "}, {\"title\": \"two\"}]"))
                .containsExactly("case 1: bad", "case 2: two");
    }

    private static List<String> read(String text) throws IOException {
        CaseFile file = CaseFile.open(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        List<String> read = new ArrayList<>();
        for (CaseFile.Entry entry = file.next(); entry != null; entry = file.next()) {
            read.add(entry.place() + ": "
                    + (entry.gapCase() == null ? "bad" : entry.gapCase().title()));
        }
        return read;
    }
}
