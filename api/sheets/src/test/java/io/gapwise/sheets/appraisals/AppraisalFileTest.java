package io.gapwise.sheets.appraisals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.core.cases.Standing;
import io.gapwise.sheets.mapping.FoundTable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet of appraisals is counted in whichever form it comes, and everything that is not counted is told. */
class AppraisalFileTest {

    private static final int MANY = 1_000;

    @TempDir
    private Path folder;

    @Test
    void countsRowsOfAPersonAndACapability() throws Exception {
        AppraisalCounts counts = counts("""
                Employee ID,Job title,Competency,Rating,Comment
                1,Agent,Listening,Below expectations,x
                2,agent,Listening,Meets,x
                3,Lead,Listening,Exceeds,x
                1,Agent,Writing,n/a,x
                """);

        assertThat(counts.rows()).isEqualTo(4);
        assertThat(counts.people()).isEqualTo(3);
        assertThat(counts.counts())
                .containsExactly(
                        new AppraisalCounts.Count("Agent", "Listening", Map.of(Standing.BELOW, 1, Standing.AT, 1)),
                        new AppraisalCounts.Count("Lead", "Listening", Map.of(Standing.ABOVE, 1)),
                        new AppraisalCounts.Count("Agent", "Writing", Map.of(Standing.UNKNOWN, 1)));
        assertThat(counts.notCounted()).isEmpty();
        assertThat(counts.names()).containsExactly("Listening", "Writing");
    }

    @Test
    void countsColumnsThatAreCapabilities() throws Exception {
        AppraisalCounts counts = counts("""
                Name;Rolle;Zuhören;Schreiben
                Anna;Nachtdienst;erfüllt;nicht erfüllt
                Bernd;Nachtdienst;übertrifft;
                """);

        assertThat(counts.counts())
                .containsExactly(
                        new AppraisalCounts.Count("Nachtdienst", "Schreiben", Map.of(Standing.BELOW, 1)),
                        new AppraisalCounts.Count("Nachtdienst", "Zuhören", Map.of(Standing.AT, 1, Standing.ABOVE, 1)));
        assertThat(counts.notCounted()).isEmpty();
    }

    @Test
    void guessesNoScaleOfNumbers() throws Exception {
        Path file = file("Name,Role,Listening,Writing\nA,Agent,1,2\nB,Agent,3,2\n");
        AppraisalFile opened = AppraisalFile.open(file);
        FoundTable table = opened.table(List.of()).orElseThrow();
        AppraisalMap map = AppraisalFile.guess(table, List.of());
        assertThat(map.columns(AppraisalUse.RATED)).containsExactly("Listening", "Writing");

        AppraisalCounts before = opened.count(table, map, MANY);
        AppraisalCounts after = opened.count(
                table,
                map.withWords(
                        Map.of("1", Optional.of(Standing.BELOW), "2", Optional.of(Standing.AT), "3", Optional.empty())),
                MANY);

        assertThat(before.counts()).isEmpty();
        assertThat(before.notCounted())
                .extracting(NotCounted::why, NotCounted::written, NotCounted::count)
                .contains(org.assertj.core.groups.Tuple.tuple(NotCounted.Why.UNKNOWN_WORD, "2", 2L));
        assertThat(after.counts())
                .containsExactly(
                        new AppraisalCounts.Count("Agent", "Listening", Map.of(Standing.BELOW, 1)),
                        new AppraisalCounts.Count("Agent", "Writing", Map.of(Standing.AT, 2)));
        assertThat(after.notCounted()).isEmpty();
        assertThat(after.words())
                .filteredOn(AppraisalCounts.Word::leftOut)
                .singleElement()
                .satisfies(word -> assertThat(word.word()).isEqualTo("3"));
    }

    /** Names are compared without their case, so that a person who stands there in two ways counts once. */
    @Test
    void countsNobodyTwice() throws Exception {
        AppraisalCounts counts = counts("""
                Employee,Role,Competency,Rating
                Ann Bo,Agent,Listening,Below
                ann  bo,Agent,listening,Meets
                """);

        assertThat(counts.people()).isEqualTo(1);
        assertThat(counts.counts())
                .containsExactly(new AppraisalCounts.Count("Agent", "Listening", Map.of(Standing.AT, 1)));
        assertThat(counts.notCounted()).singleElement().satisfies(told -> {
            assertThat(told.why()).isEqualTo(NotCounted.Why.TWICE);
            assertThat(told.rows()).containsExactly(3L);
        });
    }

    @Test
    void tellsEverythingThatIsNotCountedAtOnceAndNamesNobody() throws Exception {
        AppraisalCounts counts = counts("""
                Employee,Role,Competency,Rating
                Ann,Agent,Listening,Meets
                Ben,Agent,,Meets
                Cem,Agent,Listening,
                Dea,Agent,Listening,Superb
                Eva,Agent,%s,Meets
                """.formatted("x".repeat(101)));

        assertThat(counts.counts())
                .containsExactly(new AppraisalCounts.Count("Agent", "Listening", Map.of(Standing.AT, 1)));
        assertThat(counts.notCounted())
                .extracting(NotCounted::why)
                .containsExactly(
                        NotCounted.Why.NO_CAPABILITY,
                        NotCounted.Why.NO_RATING,
                        NotCounted.Why.UNKNOWN_WORD,
                        NotCounted.Why.BAD_NAME);
        assertThat(counts.toString()).doesNotContain("Ann").doesNotContain("Dea");
    }

    @Test
    void countsWhatStandsBeforeARowThatCannotBeRead() throws Exception {
        AppraisalCounts counts = counts("""
                Employee,Role,Competency,Rating
                Ann,Agent,Listening,Meets
                "Ben,Agent,Listening,Meets
                """);

        assertThat(counts.people()).isEqualTo(1);
        assertThat(counts.notCounted()).extracting(NotCounted::why).containsExactly(NotCounted.Why.DAMAGED_REST);
    }

    @Test
    void countsCapabilitiesUnderTheNamesThatSomebodySays() throws Exception {
        Path file = file("Employee,Competency,Rating\n1,Listening skills,Meets\n2,Listening,Meets\n3,Parking,Meets\n");
        AppraisalFile opened = AppraisalFile.open(file);
        FoundTable table = opened.table(List.of()).orElseThrow();
        AppraisalMap map = AppraisalFile.guess(table, List.of())
                .withCapabilities(Map.of("Listening Skills", "Listening", "Parking", ""));

        assertThat(opened.count(table, map, MANY).counts())
                .containsExactly(new AppraisalCounts.Count("", "Listening", Map.of(Standing.AT, 2)));
    }

    @Test
    void refusesMoreRatingsThanCanBeCounted() throws Exception {
        Path file = file("Employee,Competency,Rating\n1,A,Meets\n2,A,Meets\n3,A,Meets\n");
        AppraisalFile opened = AppraisalFile.open(file);
        FoundTable table = opened.table(List.of()).orElseThrow();

        assertThatThrownBy(() -> opened.count(table, AppraisalFile.guess(table, List.of()), 2))
                .isInstanceOf(TooManyRatings.class);
    }

    private AppraisalCounts counts(String text) throws Exception {
        AppraisalFile opened = AppraisalFile.open(file(text));
        FoundTable table = opened.table(List.of()).orElseThrow();
        return opened.count(table, AppraisalFile.guess(table, List.of()), MANY);
    }

    private Path file(String text) throws IOException {
        return Files.write(folder.resolve("sheet.csv"), text.getBytes(StandardCharsets.UTF_8));
    }
}
