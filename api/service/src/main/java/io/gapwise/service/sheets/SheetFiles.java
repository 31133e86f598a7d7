package io.gapwise.service.sheets;

import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.Consultations;
import io.gapwise.service.recommendations.LineSource;
import io.gapwise.sheets.DamagedFile;
import io.gapwise.sheets.UnusableFile;
import io.gapwise.sheets.Workers;
import io.gapwise.sheets.mapping.SheetMap;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens sheets whose rows are answered and stored as those are that come in one request. */
@Component
public class SheetFiles {

    private final Consultations consultations;
    private final RowStandings standings;
    private final SheetCases cases;

    SheetFiles(Consultations consultations, RowStandings standings, SheetCases cases) {
        this.consultations = consultations;
        this.standings = standings;
        this.cases = cases;
    }

    /**
     * Opens a sheet, all of whose rows are answered by the rules that are live now.
     *
     * @param map says what its columns mean; null if they are the contract's
     * @param language the language in which problems are told
     * @throws Refusal if no rules are live, or if nothing in the file can be read
     */
    public LineSource open(Path file, @Nullable SheetMap map, ReferenceChoice choice, Locale language, Workers workers)
            throws IOException, Refusal {
        RowAnswering answering = RowAnswering.wholly(consultations.beginInBulk(), cases, choice, language, workers);
        try {
            SentSheet sheet = SentSheet.open(file, map);
            return new SheetOfFile(sheet, new SheetRun(sheet, standings, answering, workers), language);
        } catch (UnusableFile e) {
            throw SheetFaults.refusal(e);
        }
    }

    /**
     * Counts the rows of a sheet that hold a case, as far as it can be read.
     *
     * @throws Refusal if nothing in the file can be read
     */
    public long count(Path file, @Nullable SheetMap map) throws IOException, Refusal {
        long count = 0;
        try (SentSheet sheet = SentSheet.open(file, map)) {
            while (sheet.next() != null) {
                count++;
            }
            return count;
        } catch (DamagedFile e) {
            // What cannot be read counts as one row, which is refused.
            return count + 1;
        } catch (UnusableFile e) {
            throw SheetFaults.refusal(e);
        }
    }
}
