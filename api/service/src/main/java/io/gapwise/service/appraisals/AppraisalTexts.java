package io.gapwise.service.appraisals;

import io.gapwise.core.cases.Standing;
import io.gapwise.core.wording.Sentence;
import io.gapwise.core.wording.VocabularyTexts;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Says what a round counts, in the words that stand in cases and personas from then on. */
final class AppraisalTexts {

    private AppraisalTexts() {}

    /** Returns the note of a statement in a case. */
    static String note(AppraisalRound round, AppraisedGroup group, Locale language) {
        ShownStandings shown = group.shown();
        return Sentence.of(
                        "appraisals.note",
                        round.name(),
                        round.asOf().toString(),
                        group.capability(),
                        shown.people(),
                        count(shown, Standing.BELOW),
                        count(shown, Standing.AT),
                        count(shown, Standing.ABOVE),
                        count(shown, Standing.UNKNOWN))
                .in(language);
    }

    private static Object count(ShownStandings shown, Standing standing) {
        return shown.count(standing).<Object>map(each -> each).orElse(Sentence.of("appraisals.notShown"));
    }

    /** Returns the notes in all languages, by which a statement from a round is known. */
    static Set<String> notes(AppraisalRound round, AppraisedGroup group) {
        return VocabularyTexts.LANGUAGES.stream()
                .map(language -> note(round, group, language))
                .collect(Collectors.toSet());
    }

    /** Returns the line in a persona that says what most of its people are good at; the list is not empty. */
    static String line(AppraisalRound round, List<AppraisedGroup> good, Locale language) {
        String capabilities = good.stream()
                .map(group -> Sentence.of("appraisals.goodAt.each", group.capability(), group.people())
                        .in(language))
                .collect(Collectors.joining("; "));
        return Sentence.of("appraisals.goodAt", round.name(), round.asOf().toString(), capabilities)
                .in(language);
    }
}
