package io.gapwise.site.picture;

import io.gapwise.core.cases.Stake;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.insight.portfolio.Placement.Approach;
import io.gapwise.insight.portfolio.Placement.Focus;
import io.gapwise.service.proof.CodedForm;
import io.gapwise.service.recommendations.AnswerSummary;
import io.gapwise.service.recommendations.ListedRecommendation;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Holds one case as the charts draw it. */
record Dot(
        String id,
        String title,
        LocalDate day,
        @Nullable VerdictValue verdict,
        Stake stake,
        @Nullable Integer readiness,
        @Nullable Approach approach,
        @Nullable Focus focus) {

    /** This is enough to recognise a case, and short because thousands are kept. */
    private static final int LONGEST_TITLE = 80;

    static Dot of(ListedRecommendation listed, LocalDate day) {
        AnswerSummary digest = listed.digest();
        return new Dot(
                listed.id(),
                shortened(listed.title()),
                day,
                StoredWords.read(VerdictValue.class, listed.verdict()),
                StoredWords.read(Stake.class, digest.stake(), Stake.UNKNOWN),
                digest.readiness(),
                StoredWords.read(Approach.class, digest.approach()),
                StoredWords.read(Focus.class, digest.focus()));
    }

    /** Returns the dot of a case whose text was erased since. */
    Dot erased() {
        return new Dot(id, CodedForm.ERASED, day, verdict, stake, readiness, approach, focus);
    }

    private static String shortened(String title) {
        if (title.length() <= LONGEST_TITLE) {
            return title;
        }
        int end = Character.isHighSurrogate(title.charAt(LONGEST_TITLE - 2)) ? LONGEST_TITLE - 2 : LONGEST_TITLE - 1;
        return title.substring(0, end) + "…";
    }
}
