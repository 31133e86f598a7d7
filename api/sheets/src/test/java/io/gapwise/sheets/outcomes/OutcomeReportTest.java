package io.gapwise.sheets.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.sheets.mapping.FoundTable;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as learning platforms export them are counted, and nobody's name is kept. */
class OutcomeReportTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

    @TempDir
    private Path folder;

    private record Counted(OutcomeMap map, OutcomeCounts counts) {}

    private Counted counted(String csv) throws IOException {
        return counted(csv, null);
    }

    private Counted counted(String csv, @Nullable String course) throws IOException {
        Path file = Files.writeString(folder.resolve("report.csv"), csv, StandardCharsets.UTF_8);
        OutcomeReport report = OutcomeReport.open(file);
        FoundTable table = report.table().orElseThrow();
        OutcomeMap map = OutcomeGuess.of(table, Locale.ENGLISH);
        return new Counted(map, report.counts(table, map, course, TODAY));
    }

    private static OutcomeUse use(OutcomeMap map, String column) {
        return map.columns().stream()
                .filter(each -> each.column().equals(column))
                .map(OutcomeColumn::use)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void countsTheParticipantsOfMoodle() throws IOException {
        Counted found = counted("""
                Full name,Course full name,Completed,Time completed,Progress,Final grade (Percentage)
                Ada Berg,Call handling,Yes,"Thursday, 5 March 2026, 10:12 AM",100%,82.00 %
                Ben Cole,Call handling,No,,45%,
                Cleo Dahl,Call handling,Yes,"Friday, 6 March 2026, 4:00 PM",100%,90.00 %
                Dan Egger,Call handling,No,,0%,
                """);

        assertThat(found.counts().people()).isEqualTo(4);
        assertThat(found.counts().completed()).isEqualTo(2);
        assertThat(found.counts().scores().get(OutcomeUse.TEST_ON_THE_DAY))
                .isEqualTo(new OutcomeCounts.Score(new BigDecimal("86.00"), 2));
        assertThat(found.counts().toString()).doesNotContain("Berg");
    }

    @Test
    void countsTheTranscriptOfCornerstone() throws IOException {
        Counted found = counted("""
                Transcript report of 1 April 2026,,,,
                User ID,User Full Name,Training Title,Transcript Status,Transcript Completed Date
                7,Ada Berg,Call handling,Completed,3/14/2026
                8,Ben Cole,Call handling,In Progress,
                9,Cleo Dahl,Call handling,Registered / Past Due,
                10,Dan Egger,Call handling,Withdrawn,
                11,Eva Frost,Call handling,Frozen,
                """);

        assertThat(found.counts().people()).isEqualTo(3);
        assertThat(found.counts().started()).isEqualTo(2);
        assertThat(found.counts().completed()).isEqualTo(1);
        assertThat(found.counts().leftOut())
                .extracting(LeftOut::why)
                .containsExactlyInAnyOrder(LeftOut.Why.NOT_CONCERNED, LeftOut.Why.UNKNOWN_WORD);
        assertThat(found.counts().leftOut())
                .filteredOn(each -> each.why() == LeftOut.Why.UNKNOWN_WORD)
                .containsExactly(new LeftOut(LeftOut.Why.UNKNOWN_WORD, "Transcript Status", "Frozen", 1, List.of(7L)));
    }

    @Test
    void countsAGermanReportWithMarks() throws IOException {
        Counted found = counted("""
                Personalnummer;Nachname;Abschlussstatus;Abschlussdatum;Note;Zufriedenheit (1-5)
                1;Berg;Abgeschlossen;03.04.2026;1;5
                2;Koch;In Bearbeitung;;;
                3;Dahl;Abgeschlossen;04.04.2026;3,5;4
                4;Egger;Nicht begonnen;;;
                """);

        assertThat(found.counts().started()).isEqualTo(3);
        assertThat(found.counts().completed()).isEqualTo(2);
        assertThat(found.counts().scores().get(OutcomeUse.TEST_ON_THE_DAY).mean())
                .isEqualByComparingTo("75");
        assertThat(found.counts().scores().get(OutcomeUse.LIKED).mean()).isEqualByComparingTo("87.5");
    }

    @Test
    void countsTheProgressOfTalentLms() throws IOException {
        Counted found = counted("""
                User,Course,Enrolled on,Completion date,Progress (%),Score
                a.berg,Call handling,01/02/2026,15/03/2026,100,88
                b.cole,Call handling,01/02/2026,-,40,-
                c.dahl,Fire drill,01/02/2026,15/03/2026,100,95
                """, "call handling");

        assertThat(found.counts().people()).isEqualTo(2);
        assertThat(found.counts().completed()).isEqualTo(1);
        assertThat(found.counts().courses()).containsOnlyKeys("Call handling", "Fire drill");
        assertThat(found.counts().leftOut()).extracting(LeftOut::why).contains(LeftOut.Why.OTHER_COURSE);
    }

    @ParameterizedTest
    @CsvSource({
        "Bewertung/10.00, TEST_ON_THE_DAY, 75",
        "Grade/100.00, TEST_ON_THE_DAY, 7.5",
        "Gesamtbewertung (%), TEST_ON_THE_DAY, 7.5",
        "Overall grade (0-10), TEST_ON_THE_DAY, 75",
        "Bewertung (1-10), LIKED, 72.22"
    })
    void takesAGradeForATestAndAnOpinionForAnOpinion(String column, OutcomeUse use, BigDecimal mean)
            throws IOException {
        Counted found = counted("Name,Status,%s\nA,done,7\nB,done,8\n".formatted(column));

        assertThat(use(found.map(), column)).isEqualTo(use);
        assertThat(found.counts().scores().get(use).mean()).isEqualByComparingTo(mean);
    }

    @Test
    void readsTheGradeOfAGermanMoodle() throws IOException {
        Counted found = counted("""
                Vollständiger Name;Kurs abgeschlossen;Bewertung/10,00
                Ada Berg;05.03.2026;8,50
                Ben Koch;;
                Cleo Dahl;06.03.2026;9,50
                """);

        assertThat(found.counts().scores().get(OutcomeUse.TEST_ON_THE_DAY).mean())
                .isEqualByComparingTo("90");
        assertThat(found.counts().scores()).doesNotContainKey(OutcomeUse.LIKED);
        assertThat(found.counts().lastCompleted()).isEqualTo(LocalDate.of(2026, 3, 6));
    }

    @Test
    void countsAPersonOnceAndTheFurtherOfTwoRows() throws IOException {
        Counted found = counted("""
                Email;Completion Status
                a@x.example;Complete
                a@x.example;In progress
                b@x.example;Not started
                """);

        assertThat(found.counts().people()).isEqualTo(2);
        assertThat(found.counts().completed()).isEqualTo(1);
        assertThat(found.counts().leftOut()).extracting(LeftOut::why).containsExactly(LeftOut.Why.SAME_PERSON);
    }

    @Test
    void tellsOnWhichDaysNobodyCanHaveCompletedIt() throws IOException {
        Counted found = counted("""
                Name,Status,Abgeschlossen am
                Ada Berg,Abgeschlossen,24.12.2026
                Ben Cole,Abgeschlossen,32.11.2026
                Cleo Dahl,Abgeschlossen,01.11.2026
                Dan Egger,Nicht begonnen,-
                """);

        assertThat(found.counts().lastCompleted()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(found.counts().leftOut())
                .extracting(LeftOut::why)
                .containsExactlyInAnyOrder(LeftOut.Why.FUTURE_DAY, LeftOut.Why.NO_DAY);
    }

    @Test
    void readsFiguresByDayWithAComparison() throws IOException {
        Counted found = counted("""
                Woche;Kennzahl;Vergleichsgruppe
                05.01.2026;12,5;11
                12.01.2026;12,9;10,8
                2026-12-07;9;9
                """);

        assertThat(found.counts().series().get(OutcomeUse.FIGURE))
                .containsEntry(LocalDate.of(2026, 1, 5), new BigDecimal("12.5"))
                .hasSize(2);
        assertThat(found.counts().series().get(OutcomeUse.COMPARISON)).hasSize(2);
        assertThat(found.counts().leftOut()).extracting(LeftOut::why).containsExactly(LeftOut.Why.FUTURE_DAY);
    }

    @Test
    void leavesAScoreUnusedOfWhichNobodySaysHowManyPointsItHas() throws IOException {
        Counted found = counted("""
                Name;Status;Test after
                A;done;7
                B;done;9
                C;open;
                """);

        assertThat(use(found.map(), "Test after")).isEqualTo(OutcomeUse.UNUSED);
        assertThat(found.counts().scores()).isEmpty();
    }

    @Test
    void aMapComesBackAsItWasWritten() throws Exception {
        OutcomeMap map = counted("Name;Zufriedenheit (1-5);Status\nA;4;Frozen\nB;5;done\nC;5;done\n")
                .map();

        assertThat(OutcomeMapJson.read(OutcomeMapJson.write(map))).isEqualTo(map);
    }

    @Test
    void saysTheSameInBothLanguages() {
        assertThat(OutcomeTexts.in(Locale.GERMAN).keys())
                .isEqualTo(OutcomeTexts.in(Locale.ENGLISH).keys());
        for (LeftOut.Why why : LeftOut.Why.values()) {
            assertThat(OutcomeTexts.in(Locale.GERMAN).of(new LeftOut(why, "S", "w", 1, List.of(1L))))
                    .isNotBlank();
        }
    }
}
