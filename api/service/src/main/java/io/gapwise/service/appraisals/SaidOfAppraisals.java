package io.gapwise.service.appraisals;

import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.wording.Sentence;
import io.gapwise.service.problems.ErrorEntry;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what somebody says of a sheet of appraisals beside the sheet.
 *
 * @param name what the round is called
 * @param asOf the day as of which people were appraised, as it was written
 * @param source where it is from; empty where nobody says
 * @param columns what columns are, by their names
 * @param words what words of the ratings say, by these words; empty for one that is left out
 * @param capabilities under which names capabilities are counted, by those of the sheet; empty for one that is left out
 */
public record SaidOfAppraisals(
        String name,
        String asOf,
        String source,
        Map<String, String> columns,
        Map<String, String> words,
        Map<String, String> capabilities) {

    public SaidOfAppraisals {
        name = name.strip();
        asOf = asOf.strip();
        source = source.strip();
        columns = new LinkedHashMap<>(columns);
        words = new LinkedHashMap<>(words);
        capabilities = new LinkedHashMap<>(capabilities);
    }

    /** Returns the day; null where what was written is none. */
    @Nullable LocalDate day() {
        try {
            return LocalDate.parse(asOf);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Lists what is wrong with the name, the day and the source, each by the name of its parameter. */
    public List<ErrorEntry> problems(LocalDate today) {
        List<ErrorEntry> problems = new ArrayList<>();
        if (!AppraisalReader.isName(name, AppraisalReader.LONGEST_NAME)) {
            problems.add(wrong("name", Sentence.of("appraisals.text", 2, AppraisalReader.LONGEST_NAME)));
        }
        LocalDate day = day();
        if (day == null || !AppraisalReader.isPossible(day, today)) {
            problems.add(wrong("asOf", Sentence.of("appraisals.asOf")));
        }
        if (!source.isEmpty() && !AppraisalReader.isName(source, AppraisalReader.LONGEST_NAME)) {
            problems.add(wrong("source", Sentence.of("appraisals.text", 2, AppraisalReader.LONGEST_NAME)));
        }
        return problems;
    }

    private static ErrorEntry wrong(String parameter, Sentence said) {
        return ErrorEntry.parameter(ProblemKind.OUT_OF_RANGE, parameter, said);
    }
}
