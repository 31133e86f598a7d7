package io.gapwise.service.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.MadeHow;
import io.gapwise.service.sheets.RowStanding.Kind;
import io.gapwise.sheets.ReturnColumns;
import io.gapwise.sheets.Row;
import io.gapwise.sheets.SheetFile;
import io.gapwise.sheets.SheetLayout;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What was exported is recognised when it comes back, and so is a reference that is known. */
@Timeout(120)
class RowStandingsTest {

    private static final String SEEN = "{\"title\":\"Late reports\",\"goal\":{\"stake\":\"SERIOUS\",\"baseline\":12.50,"
            + "\"unit\":\"days\"},\"gap\":{\"frequency\":\"DAILY\"},\"obstacles\":{\"conflict\":\"PRESENT\"},\"reference\":\"%s\","
            + "\"evidence\":{\"statements\":[{\"obstacle\":\"conflict\",\"says\":\"PRESENT\",\"by\":\"MANAGERS\",\"share\":\"UNKNOWN\","
            + "\"note\":\"Said on Monday\"}]}}";

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private static final GapCases cases = service.bean(GapCases.class);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx"})
    void knowsACaseThatWasExportedAndComesBackUnchanged(String format) throws Exception {
        CaseView made = answered(SEEN.formatted("EXP-" + format));

        List<RowStanding> standings = standings(exported(format, "EXP-" + format));

        assertThat(standings).singleElement().satisfies(row -> {
            assertThat(row.kind()).isEqualTo(Kind.UNCHANGED);
            assertThat(row.caseId()).isEqualTo(made.id());
            assertThat(row.answer())
                    .isEqualTo(cases.get(made.id()).answers().get(0).id());
        });
    }

    @Test
    void saysWhatAnExportedRowChangesAndKeepsWhatItHasNoColumnFor() throws Exception {
        CaseView made = answered(SEEN.formatted("CHG"));

        RowStanding changed = standings(
                        "title,goal.stake,obstacles.habit,case,version\nLate reports,LITTLE,ABSENT,%s,1\n"
                                .formatted(made.id()))
                .get(0);

        assertThat(changed.kind()).isEqualTo(Kind.CHANGED);
        assertThat(changed.title()).isEqualTo("Late reports");
        CaseView now = cases.changeFromSheet(made.id(), changed.revision(), changed.json(), List.of());
        assertThat(now.version()).isEqualTo(2);
        assertThat(now.body())
                .contains("LITTLE", "\"habit\":\"ABSENT\"", "DAILY", "Said on Monday", "\"reference\":\"CHG\"");
        assertThat(standings("title,gap.frequency,case,version\nLate reports,,%s,2\n".formatted(made.id()))
                        .get(0)
                        .json())
                .as("an empty cell takes the answer away")
                .doesNotContain("DAILY");
    }

    @Test
    void keepsTheNotesOfStatementsThatTheSheetDidNotChange() throws Exception {
        CaseView made = answered(SEEN.formatted("NOTE"));
        String head = "title,evidence.statements,goal.stake,case,version\nLate reports,";

        assertThat(standings(head + "MANAGERS: conflict PRESENT,LITTLE,%s,1\n".formatted(made.id()))
                        .get(0)
                        .json())
                .contains("Said on Monday");
        assertThat(standings(head + "MANAGERS: conflict ABSENT,LITTLE,%s,1\n".formatted(made.id()))
                        .get(0)
                        .json())
                .doesNotContain("Said on Monday");
    }

    @Test
    void refusesToOverwriteWhatSomebodyChangedSince() throws Exception {
        CaseView made = answered(SEEN.formatted("OLD"));
        cases.change(
                made.id(),
                cases.get(made.id()).revision(),
                made.body().replace("SERIOUS", "DANGER_OR_LAW"),
                MadeHow.CHANGED);
        String head = "title,goal.stake,case,version\nLate reports,";

        assertThat(kinds(head + "LITTLE,%s,1\n".formatted(made.id()))).containsExactly(Kind.CHANGED_MEANWHILE);
        assertThat(kinds(head + "SERIOUS,%s,1\n".formatted(made.id())))
                .as("nobody touched it in the sheet")
                .containsExactly(Kind.UNCHANGED);
        assertThat(kinds(head + "DANGER_OR_LAW,%s,1\n".formatted(made.id()))).containsExactly(Kind.UNCHANGED);
    }

    @Test
    void tellsReferencesThatAreKnownOrStandTwice() throws Exception {
        CaseView made = answered(SEEN.formatted("REF-1"));
        String sheet =
                "title,reference\nLate reports,REF-1\nOther words,REF-2\nAgain,REF-2\nNo reference,\nNone either,\n";

        List<RowStanding> standings = standings(sheet);

        assertThat(standings)
                .extracting(RowStanding::kind)
                .containsExactly(Kind.UNCHANGED, Kind.NEW, Kind.REFERENCE_TWICE, Kind.NEW, Kind.NEW);
        assertThat(standings.get(2).otherRow()).isEqualTo(3);
        RowStanding known = standings("title,reference\nLate again,REF-1\n").get(0);
        assertThat(known.kind()).isEqualTo(Kind.REFERENCE_KNOWN);
        assertThat(known.caseId()).isEqualTo(made.id());
        assertThat(known.json()).contains("Late again", "DAILY");
        answered(SEEN.formatted("REF-1"));
        assertThat(kinds("title,reference\nLate again,REF-1\n")).containsExactly(Kind.REFERENCE_OF_SEVERAL);
    }

    @Test
    void knowsNoCaseOfAnotherTenantAndTellsWhatWasErased() throws Exception {
        CaseView made = answered(SEEN.formatted("GONE"));
        String sheet = "title,goal.stake,case,version\nLate reports,LITTLE,%s,1\n".formatted(made.id());

        assertThat(Callers.as(Caller.program("beta"), () -> unchecked(sheet))).containsExactly(Kind.NEW);
        service.bean(ErasedCases.class).erase(made.id());
        assertThat(kinds(sheet)).containsExactly(Kind.ERASED);
        assertThat(kinds("title,case,version\nXenon,not-an-id,1\nYears,,\n")).containsExactly(Kind.NEW, Kind.NEW);
    }

    @Test
    void tellsACaseThatStandsInTwoRows() throws Exception {
        CaseView made = answered(SEEN.formatted("TWO"));
        String row = "Late reports,%s,%s,1\n";

        assertThat(kinds("title,goal.stake,case,version\n" + row.formatted("LITTLE", made.id())
                        + row.formatted("DANGER_OR_LAW", made.id())))
                .containsExactly(Kind.CHANGED, Kind.REFERENCE_TWICE);
    }

    private static CaseView answered(String json) throws Exception {
        CaseView made = cases.create(json);
        cases.answer(made.id());
        return made;
    }

    private List<Kind> kinds(String csv) throws IOException {
        return standings(csv).stream().map(RowStanding::kind).toList();
    }

    private List<Kind> unchecked(String csv) {
        try {
            return kinds(csv);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private List<RowStanding> standings(String csv) throws IOException {
        return standings(Files.writeString(folder.resolve("sheet.csv"), csv));
    }

    private static List<RowStanding> standings(Path file) throws IOException {
        try (SheetFile sheet = SheetFile.open(file)) {
            List<String> columns = sheet.form().columns();
            SheetLayout.Judge judge = sheet.form().judge();
            List<SheetCase> rows = new ArrayList<>();
            for (Row row = sheet.next(); row != null; row = sheet.next()) {
                SheetLayout.Judged judged = judge.of(row.cells());
                assertThat(judged.problems()).isEmpty();
                rows.add(new SheetCase(
                        row.number(),
                        new String(judged.json(), StandardCharsets.UTF_8),
                        ReturnColumns.caseId(columns, row.cells()),
                        ReturnColumns.version(columns, row.cells()),
                        List.of()));
            }
            return service.bean(RowStandings.class).of(columns).of(rows);
        }
    }

    private Path exported(String format, String reference) throws Exception {
        HttpRequest request =
                service.to("/cases/export." + format + "?q=" + reference).build();
        return HttpClient.newHttpClient()
                .send(request, BodyHandlers.ofFile(folder.resolve("export." + format)))
                .body();
    }
}
