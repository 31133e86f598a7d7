package io.gapwise.site.interview;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.UnreadableDraft;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Holds a draft together with its parsed case.
 *
 * @param asked the paths answered with "don't know"
 * @param trail the answered questions, the last one at the end
 */
record OpenDraft(Draft draft, GapCase gapCase, Set<String> asked, List<String> trail) {

    /** Limits the trail; the oldest questions are dropped. */
    private static final int LONGEST = 100;

    /** @throws UnreadableDraft if this version of the program does not know everything in the case */
    static OpenDraft of(Draft draft) throws UnreadableDraft {
        try {
            return new OpenDraft(
                    draft,
                    GapCaseJson.read(draft.body().getBytes(StandardCharsets.UTF_8)),
                    new LinkedHashSet<>(draft.askedPaths()),
                    draft.answeredQuestions());
        } catch (BadCase e) {
            throw new UnreadableDraft(draft.id());
        }
    }

    /** Returns the same draft as somebody has typed it in a form, which is not stored. */
    OpenDraft saying(GapCase typed) {
        return new OpenDraft(draft, typed, asked, trail);
    }

    /** Returns the draft with a question answered. */
    Draft answered(String question, String body, Collection<String> nowAsked) {
        List<String> way = new ArrayList<>(trail);
        way.remove(question);
        way.add(question);
        return draft.described(body, nowAsked, way.subList(Math.max(0, way.size() - LONGEST), way.size()));
    }

    /** Returns the question before this one, or the last one answered; empty at the beginning. */
    String before(String question) {
        int at = trail.indexOf(question);
        int before = (at < 0 ? trail.size() : at) - 1;
        return before < 0 ? "" : trail.get(before);
    }
}
