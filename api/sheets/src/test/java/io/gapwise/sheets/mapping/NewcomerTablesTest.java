package io.gapwise.sheets.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads small tables in which a wrong guess would turn an answer round without a word. */
class NewcomerTablesTest {

    @TempDir
    private Path folder;

    @Test
    void aTickThatIsNotUnderstoodIsAskedForInsteadOfLeftOut() throws IOException {
        MappedSample sample = MappedSample.of(csv("""
                Problem,Obstacles
                Late parcels,"moon in the wrong phase, bad tools"
                Torn boxes,"never taught, bad tools"
                Lost keys,"not trained, bad tools"
                """));

        assertThat(sample.column("Obstacles").words()).doesNotContainKey("moon in the wrong phase");
        assertThat(sample.column("Obstacles").why()).contains("row by row", "moon in the wrong phase");
        assertThat(sample.problems().get(0)).singleElement().asString().startsWith("obstacles.");
        assertThat(sample.problems().get(1)).isEmpty();
        assertThat(sample.answers(2))
                .containsEntry("obstacles.neverLearned", "PRESENT")
                .containsEntry("obstacles.toolsInadequate", "PRESENT");
    }

    @Test
    void aTickThatPlainlySaysNothingIsNotAskedFor() throws IOException {
        MappedSample sample = MappedSample.of(csv("Problem;Hindernisse\nZu spät;\"Sonstiges, keine Zeit\"\n"));

        assertThat(sample.answers(0)).containsEntry("obstacles.timeOrStaffShort", "PRESENT");
        assertThat(sample.problems().get(0)).isEmpty();
    }

    @Test
    void aScaleOnWhichOneIsBestIsNotReadTheWrongWayRound() throws IOException {
        MappedSample sample = MappedSample.of(csv("""
                Skill,Required level (1=expert),Current level (1=expert),Role
                Soldering,1,3,Fitter
                Filing,2,1,Fitter
                """));

        assertThat(sample.columns()).doesNotContain("audience.standing");
        assertThat(sample.column("Required level (1=expert)").why()).contains("1 is the best");
    }

    @Test
    void aLowPriorityDoesNotSayThatLittleIsAtStake() throws IOException {
        MappedSample priority = MappedSample.of(csv("Problem,Priority\nLate,Low\nTorn,High\nLost,Medium\n"));
        MappedSample severity = MappedSample.of(csv("Problem,Severity\nLate,Low\nTorn,High\nLost,Medium\n"));

        assertThat(priority.cell(0, "goal.stake")).isEmpty();
        assertThat(priority.cell(1, "goal.stake")).isEqualTo("SERIOUS");
        assertThat(priority.cell(2, "goal.stake")).isEqualTo("NOTICEABLE");
        assertThat(priority.problems()).allMatch(List::isEmpty);
        assertThat(priority.column("Priority").why()).contains("“Low”");
        assertThat(severity.cell(0, "goal.stake")).isEqualTo("LITTLE");
    }

    @Test
    void namesThatStandTwiceAreAHeaderAllTheSame() throws IOException {
        MappedSample sample = MappedSample.of(
                csv("Problem,Problem,Frequency,Frequency\nLate,Later,daily,weekly\nTorn,Worn,monthly,yearly\n"));

        assertThat(sample.table().headerRow()).isEqualTo(1);
        assertThat(sample.rows()).hasSize(2);
        assertThat(sample.answers(0)).containsEntry("title", "Late").containsEntry("gap.frequency", "DAILY");
    }

    @Test
    void aFormWithRatingsIsNoMatrixOfSkills() throws IOException {
        MappedSample sample = MappedSample.of(csv("""
                Timestamp,Email Address,What performance problem do you see?,Who has the problem?,How often is it done?,Which of these get in the way?,How serious is the impact? (1-5),Rate the tools [Speed],Rate the tools [Use]
                2026/11/02 9:12:33,a@example.org,Doors stay open,Porters,Daily,No time,4,2,3
                2026/11/02 9:15:33,b@example.org,Lists are lost,Clerks,Weekly,Never learned it,5,2,3
                2026/11/02 9:19:33,c@example.org,Keys go missing,Guards,Daily,No time,3,4,4
                """));

        assertThat(sample.map().matrix()).isFalse();
        assertThat(sample.answers(0))
                .containsEntry("title", "Doors stay open")
                .containsEntry("audience.role", "Porters")
                .containsEntry("gap.frequency", "DAILY")
                .containsEntry("obstacles.timeOrStaffShort", "PRESENT");
    }

    @Test
    void twoSkillsMakeAMatrixAsWell() throws IOException {
        MappedSample sample = MappedSample.of(csv("""
                Employee,Role,Turning,Milling
                Required (Fitter),,3,3
                Required (Lead),,4,4
                A. B.,Fitter,3,2
                C. D.,Fitter,1,2
                E. F.,Lead,2,4
                """));

        assertThat(sample.rows())
                .extracting(row -> row.row().cell(0).text())
                .containsExactly("Turning – Fitter", "Milling – Fitter", "Turning – Lead");
    }

    @Test
    void whatSaysNothingAboutACaseMakesNoTitle() throws IOException {
        FoundTable table = ForeignFile.open(csv("Name,Role,Room\nA. B.,Fitter,7 a\nC. D.,Lead,7 b\n"))
                .tables()
                .get(0);

        assertThat(Guess.of(table, Locale.ENGLISH).title()).isEmpty();
    }

    @Test
    void oneOddCellIsAskedForAndTheOthersAreRead() throws IOException {
        MappedSample sample = MappedSample.of(csv("""
                Problem,How many people are affected?,How serious is it?,Frequency
                Late,25,High,Daily
                Torn,3 to 5,Purple,Weekly
                Lost,6,Low,every blue moon
                """));

        assertThat(sample.cell(0, "audience.headcount")).isEqualTo("25");
        assertThat(sample.problems().get(0)).isEmpty();
        assertThat(sample.problems().get(1)).hasSize(2);
        assertThat(sample.problems().get(2)).singleElement().asString().startsWith("gap.frequency");
    }

    @Test
    void knowsWhatPeopleCallTheirColumns() throws IOException {
        MappedSample sample = MappedSample.of(csv("""
                Problem,What should people do?,What do they do today?,Who has the problem?,People,Never learned?,No time?,Error rate,Error rate goal
                Late,Post at once,Post later,Clerks,12,Yes,No,20 %,5 %
                Torn,Wrap twice,Wrap once,Packers,30,No,Yes,10 %,4 %
                """));

        assertThat(sample.answers(0))
                .containsEntry("desired", "Post at once")
                .containsEntry("actual", "Post later")
                .containsEntry("audience.role", "Clerks")
                .containsEntry("audience.headcount", "12")
                .containsEntry("obstacles.neverLearned", "PRESENT")
                .doesNotContainKey("obstacles.timeOrStaffShort")
                .containsEntry("goal.baseline", "20 %")
                .containsEntry("goal.target", "5 %");
        assertThat(sample.problems()).allMatch(List::isEmpty);
    }

    @Test
    void groupsUnderAHeaderOfEmployeesAreARoleButNamesAreNot() throws IOException {
        MappedSample groups = MappedSample.of(csv(
                "Problem;Betroffene Mitarbeiter\nZu spät;Sachbearbeiter Kasse\nFalsch;Außendienst\nOffen;Hotline\n"));
        MappedSample names = MappedSample.of(csv("Problem;Betroffene Mitarbeiter\nZu spät;Jana\nFalsch;Erik\n"));

        assertThat(groups.cell(1, "audience.role")).isEqualTo("Außendienst");
        assertThat(names.column("Betroffene Mitarbeiter").use()).isEqualTo(ColumnUse.PERSON);
    }

    @Test
    void aTickedOptionThatStandsInTheNameIsKnown() throws IOException {
        MappedSample sample = MappedSample.of(csv("""
                Problem,What gets in the way? - Lack of time,What gets in the way? - Tools missing
                Late,Selected,
                Torn,,Tools missing
                Lost,Not at all,
                """));

        assertThat(sample.answers(0)).containsEntry("obstacles.timeOrStaffShort", "PRESENT");
        assertThat(sample.answers(1)).containsEntry("obstacles.toolsInadequate", "PRESENT");
        assertThat(sample.problems().get(2)).as("who denies it did not tick it").isNotEmpty();
    }

    @Test
    void aTargetIsALevelBesideALevelAndAFigureInPercent() throws IOException {
        MappedSample levels = MappedSample.of(csv("Competency,Target,Actual\nFiling,4,2\nTurning,3,3\n"));
        MappedSample figures = MappedSample.of(csv("Problem,Target (%),Actual\nLate,5 %,20 %\nTorn,4 %,9 %\n"));

        assertThat(levels.cell(0, "audience.standing")).isEqualTo("BELOW");
        assertThat(levels.columns()).doesNotContain("goal.target");
        assertThat(figures.answers(0)).containsEntry("goal.target", "5 %").containsEntry("goal.baseline", "20 %");
    }

    @Test
    void saysTrueReasonsInTheReadersLanguage() throws IOException {
        FoundTable table = ForeignFile.open(csv("Problem;Gap;Priorität\nZu spät;2;A1\nFalsch;3;B2\n"))
                .tables()
                .get(0);
        SheetMap german = Guess.of(table, Locale.GERMAN);

        assertThat(german.columns().get(1).why()).doesNotContain("beide da sind");
        assertThat(german.columns().get(2).why()).contains("„A1“").doesNotContain("goal.stake", "“A1”");
        assertThat(OriginTexts.in(Locale.GERMAN).of(new Origin("goal.baseline", "Ist", "12,5 T€", "12.5")))
                .isEqualTo("„12,5 T€“ in Spalte Ist, gelesen als 12,5");
    }

    @Test
    void aRowThatIsLongerThanTheHeaderIsTold() throws IOException {
        FoundTable table = ForeignFile.open(csv("Problem|Room\nLate|7\nTorn|8 | maybe 9\n"))
                .tables()
                .get(0);

        assertThat(table.notices())
                .extracting(MappingTexts.in(Locale.ENGLISH)::of)
                .containsExactly("Row 3 is longer than the header; “maybe 9” is not read.");
    }

    private Path csv(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "table", ".csv"), text);
    }
}
