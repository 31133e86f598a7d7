package io.gapwise.service.recommendations;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.advice.SpokenAdvice;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.evaluation.EvaluatorsDiffer;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.service.problems.DryRun;
import io.gapwise.service.problems.Refusal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers cases and stores the answers. It uses the same rule set throughout, even if another one becomes live in the
 * meantime.
 */
public final class Consultation {

    private final Advisor advisor;
    private final Recommender recommender;
    private final AnswerStorage storage;

    /** @param doubt is told where the advisor turns out not to be trusted */
    Consultation(Advisor advisor, Clock clock, AnswerStorage storage, Consumer<EvaluatorsDiffer> doubt) {
        this.advisor = advisor;
        this.recommender = new Recommender(advisor, clock, doubt);
        this.storage = storage;
    }

    /** Answers a case and stores the answer. */
    public IssuedRecommendation answer(byte[] json) throws BadCase {
        IssuedRecommendation answer = consider(json);
        storage.keep(advisor.ruleSet(), answer);
        return answer;
    }

    /**
     * Answers a case and stores the answer, if the caller may have it stored.
     *
     * @throws Refusal if he may not
     */
    IssuedRecommendation answer(byte[] json, AnswerLimit limit) throws BadCase, Refusal {
        if (!limit.applies()) {
            return answer(json);
        }
        IssuedRecommendation answer = consider(json);
        AtomicReference<@Nullable Refusal> refused = new AtomicReference<>();
        storage.keepIf(advisor.ruleSet(), answer, () -> {
            refused.set(limit.take(answer).orElse(null));
            return refused.get() == null;
        });
        Refusal why = refused.get();
        if (why != null) {
            throw why;
        }
        return answer;
    }

    /** Answers a case without storing the answer. */
    public IssuedRecommendation consider(byte[] json) throws BadCase {
        return consider(json, 1);
    }

    /**
     * Answers a case of a batch without storing the answer.
     *
     * @param line the number of its line, from 1, which problems name
     */
    IssuedRecommendation consider(byte[] json, long line) throws BadCase {
        GapCase gapCase = GapCaseJson.read(json, line);
        return IssuedRecommendation.of(recommender.recommend(gapCase), gapCase, json);
    }

    /** Answers a case of a batch of which nothing is stored. */
    IssuedRecommendation rehearse(byte[] json, long line) throws BadCase {
        GapCase gapCase = GapCaseJson.read(json, line);
        return IssuedRecommendation.of(recommender.recommend(gapCase, DryRun.NO_ID), gapCase, json);
    }

    /**
     * Answers a case without storing the answer.
     *
     * @param id the id of the answer, which no other one has
     */
    public IssuedRecommendation consider(byte[] json, String id) throws BadCase {
        GapCase gapCase = GapCaseJson.read(json);
        return IssuedRecommendation.of(recommender.recommend(gapCase, id), gapCase, json);
    }

    /**
     * Answers a case of which nothing is stored, in a language.
     *
     * @throws BadCase with every problem found, as if it were to be stored
     */
    public SpokenRecommendation rehearsed(byte[] json, Locale language) throws BadCase {
        return spoken(consider(json, DryRun.NO_ID), language);
    }

    /** Returns an answer of this consultation as it is sent in a language. */
    SpokenRecommendation spoken(IssuedRecommendation answer, Locale language) throws BadCase {
        if (language.equals(Locale.ENGLISH)) {
            return SpokenRecommendation.asStored(answer.body());
        }
        GapCase gapCase = GapCaseJson.read(answer.caseJson().getBytes(StandardCharsets.UTF_8));
        return SpokenRecommendation.of(answer.recommendation(), recommender.advise(gapCase, language));
    }

    /** Puts an answer that was just given into the words of a language. It is stored in English all the same. */
    public SpokenAdvice advice(IssuedRecommendation answer, Locale language) throws BadCase {
        return recommender.advise(GapCaseJson.read(answer.caseJson().getBytes(StandardCharsets.UTF_8)), language);
    }

    /** Stores either all of these answers or none. Each begins a case of its own. */
    public void keep(List<IssuedRecommendation> answers) {
        storage.keep(advisor.ruleSet(), answers);
    }

    /**
     * Stores either all of these answers or none, and what belongs to them.
     *
     * @param together stores what belongs to them in the same transaction
     */
    void keep(List<IssuedRecommendation> answers, Runnable together) {
        storage.keep(advisor.ruleSet(), answers, together);
    }

    /**
     * Answers a made-up case and stores the answer.
     *
     * @param at when it is said to be answered; null for now
     */
    void answerSample(byte[] json, @Nullable Instant at) throws BadCase {
        GapCase gapCase = GapCaseJson.read(json);
        Recommendation now = recommender.recommend(gapCase);
        Recommendation then =
                new Recommendation(now.id(), now.reference(), at == null ? now.evaluatedAt() : at, now.advice());
        storage.keepSample(advisor.ruleSet(), IssuedRecommendation.of(then, gapCase, json), now.evaluatedAt());
    }

    /**
     * Stores an answer to a version of a case.
     *
     * @return whether it is stored; it is not if the version is not the current one any more
     */
    public boolean keepFor(CaseVersion version, IssuedRecommendation answer) {
        return storage.keepFor(advisor.ruleSet(), version, answer);
    }
}
