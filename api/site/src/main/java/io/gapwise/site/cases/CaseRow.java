package io.gapwise.site.cases;

import io.gapwise.service.recommendations.AnswerSummary;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.site.SiteTexts;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Holds a case as a row of the list. Words that an older version stored may be unknown to this one.
 *
 * @param id the id of the answer
 * @param causes the causes in the reader's language
 * @param method the first method, or null if there is none
 */
record CaseRow(
        String id,
        String caseId,
        String title,
        String verdict,
        List<String> causes,
        @Nullable String method,
        @Nullable String stake,
        @Nullable String reference,
        OffsetDateTime when) {

    static CaseRow of(ListedRecommendation listed, SiteTexts say) {
        AnswerSummary digest = listed.digest();
        List<String> methods = words(listed.concluded().methods(), Facet.METHOD, say);
        return new CaseRow(
                listed.id(),
                listed.caseId(),
                listed.title().isEmpty() ? say.text("cases.untitled") : say.ownText(listed.title()),
                listed.verdict(),
                words(listed.concluded().causes(), Facet.CAUSE, say),
                methods.isEmpty() ? null : methods.get(0),
                digest.stake() == null ? null : Facet.STAKE.said(digest.stake(), say),
                listed.reference(),
                listed.evaluatedAt());
    }

    private static List<String> words(List<String> words, Facet facet, SiteTexts say) {
        return words.stream().map(word -> facet.said(word, say)).toList();
    }
}
