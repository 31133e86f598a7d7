package io.gapwise.insight.bench.peers;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.AdviceWriter;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.json.UnreadableRecommendation;
import io.gapwise.core.ruleset.RuleSet;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** Our whole answer in very many cases, as bytes to be sent: every sentence filled in and every fact written out. */
record GapwiseJson(Advisor advisor, AdviceWriter writer) implements Peer {

    static GapwiseJson of(RuleSet rules) {
        Advisor advisor = new Advisor(rules).inBulk();
        return new GapwiseJson(advisor, AdviceWriter.of(advisor));
    }

    @Override
    public byte[] answer(GapCase gapCase) {
        return writer.write(advisor.advise(gapCase));
    }

    @Override
    public Conclusions conclusions(Object answer) {
        byte[] whole = RecommendationJson.write("id", null, Instant.EPOCH, (byte[]) answer);
        try {
            return Conclusions.of(RecommendationJson.read(new String(whole, StandardCharsets.UTF_8))
                    .advice());
        } catch (UnreadableRecommendation e) {
            throw new IllegalStateException(e);
        }
    }
}
