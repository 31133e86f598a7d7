package io.gapwise.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds what the command says of a list of levels and wished-for courses. */
class NeedsCommandTest {

    @TempDir
    private Path folder;

    @Test
    void groupsALedgerOfWishesThroughItsMapAndWritesTheFormToAsk() throws IOException {
        Path list = Files.writeString(folder.resolve("needs.csv"), """
                Name,Job Role,Skill,Required Level,Current Level,Requested Training
                A,Clerk,Excel,4,2,Excel II
                B,Clerk,Excel,4,2,Excel II
                C,Clerk,Excel,4,3,Pivot day
                D,Nurse,Wound care,3,2,
                """);
        Path map = folder.resolve("map.json");
        assertThat(CommandResult.by("map", list.toString(), "-o", map.toString())
                        .exitCode())
                .isZero();
        Path form = folder.resolve("form.txt");

        CommandResult told =
                CommandResult.by("needs", list.toString(), "--map", map.toString(), "--form", form.toString());

        assertThat(told.exitCode()).as(told.err()).isZero();
        assertThat(told.out())
                .contains("4 rows say who needs what, and nothing of what stands in the way")
                .contains("They are 2 groups.")
                .contains("What in their workplace stands in their way?")
                .containsPattern("3 +3  Clerk: Excel \\(.*\"Excel II\" \\(2\\), \"Pivot day\" \\(1\\)\\)");
        assertThat(Files.readString(form)).contains("qToolsInadequate", "qRole").doesNotContain("qBudget");
    }

    @Test
    void refusesWhatItCannotUse() throws IOException {
        Path list = Files.writeString(folder.resolve("other.csv"), "Skill,Level\nExcel,2\n");

        assertThat(CommandResult.by("needs", list.toString()).exitCode()).isEqualTo(2);
        assertThat(CommandResult.by("needs", list.toString(), "--form", "x.doc").exitCode())
                .isEqualTo(2);
        assertThat(CommandResult.by("needs", list.toString(), "--language", "fr")
                        .exitCode())
                .isEqualTo(2);
    }
}
