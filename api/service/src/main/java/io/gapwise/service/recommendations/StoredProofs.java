package io.gapwise.service.recommendations;

import io.gapwise.service.access.Callers;
import io.gapwise.service.proof.AnswerContent;
import io.gapwise.service.proof.ChainHead;
import io.gapwise.service.proof.Proof;
import io.gapwise.service.proof.Proofs;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks the chain of a tenant against the answers that are stored. */
@Component
class StoredProofs {

    private static final int TOGETHER = 200;

    private final Proofs proofs;
    private final Recommendations recommendations;
    private final Cases cases;
    private final Replays replays;

    StoredProofs(Proofs proofs, Recommendations recommendations, Cases cases, Replays replays) {
        this.proofs = proofs;
        this.recommendations = recommendations;
        this.cases = cases;
        this.replays = replays;
    }

    /**
     * Checks every link of the chain of the current caller's tenant.
     *
     * @param end the end of the chain, as it is stored
     * @param replay whether each answer is also given again and compared
     * @param problems takes a sentence for each thing that is wrong
     * @return the number of links
     */
    long check(ChainHead end, boolean replay, List<String> problems) {
        ChainHead head = ChainHead.none(end.tenant());
        long links = 0;
        List<Proof> some = proofs.after(end.tenant(), 0, TOGETHER);
        while (!some.isEmpty()) {
            Map<String, StoredRecommendation> stored = stored(some);
            Map<Long, String> sent = cases.bodies(
                    stored.values().stream().map(StoredRecommendation::caseSeq).toList());
            for (Proof link : some) {
                if (!link.follows(head)) {
                    problems.add("The chain is broken before place %,d, at the answer %s."
                            .formatted(link.place(), link.recommendation()));
                }
                @Nullable StoredRecommendation answer = stored.get(link.recommendation());
                check(link, answer, answer == null ? null : sent.get(answer.caseSeq()), replay, problems);
                head = link.head();
                links++;
            }
            some = proofs.after(end.tenant(), head.place(), TOGETHER);
        }
        if (!head.equals(end)) {
            problems.add(
                    "The chain should end at place %,d and ends at place %,d.".formatted(end.place(), head.place()));
        }
        return links;
    }

    private Map<String, StoredRecommendation> stored(List<Proof> links) {
        return recommendations.all(links.stream().map(Proof::recommendation).toList()).stream()
                .collect(Collectors.toMap(StoredRecommendation::publicId, Function.identity()));
    }

    private void check(
            Proof link,
            @Nullable StoredRecommendation answer,
            @Nullable String sent,
            boolean replay,
            List<String> problems) {
        if (answer == null || sent == null) {
            problems.add("The answer %s is gone, or its case is.".formatted(link.recommendation()));
            return;
        }
        if (!link.proves(content(answer, sent))) {
            problems.add(
                    "The answer %s of %s or its case was changed.".formatted(answer.publicId(), answer.evaluatedAt()));
        }
        if (replay && Boolean.FALSE.equals(replays.of(answer).same())) {
            problems.add("The answer %s is another one when its rules are asked again.".formatted(answer.publicId()));
        }
    }

    /** Counts the stored answers of the current caller's tenant that are in no chain, and names the first of them. */
    long withoutProof(List<String> problems) {
        List<String> without = new ArrayList<>();
        long count = 0;
        long last = 0;
        for (List<Recommendations.Named> some = recommendations.named(0, TOGETHER);
                !some.isEmpty();
                some = recommendations.named(last, TOGETHER)) {
            List<String> ids =
                    some.stream().map(Recommendations.Named::publicId).toList();
            List<String> unknown = new ArrayList<>(ids);
            unknown.removeAll(proofs.known(Callers.tenant(), ids));
            count += unknown.size();
            without.addAll(unknown.subList(0, Math.min(unknown.size(), Math.max(0, 20 - without.size()))));
            last = some.get(some.size() - 1).seq();
        }
        if (count > 0) {
            problems.add(
                    "%,d answers are in no chain, among them %s. They were slipped in, or stored by a version without a chain and are not added yet."
                            .formatted(count, String.join(", ", without)));
        }
        return count;
    }

    static AnswerContent content(StoredRecommendation answer, String sent) {
        return new AnswerContent(
                answer.publicId(),
                answer.ruleSet(),
                answer.verdict(),
                answer.evaluatedAt().toInstant(),
                sent,
                answer.body());
    }
}
