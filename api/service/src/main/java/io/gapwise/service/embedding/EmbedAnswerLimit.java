package io.gapwise.service.embedding;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.recommendations.AnswerLimit;
import io.gapwise.service.recommendations.IssuedRecommendation;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Lets an interview have as many cases answered as its token says, and records each of them. */
@Component
class EmbedAnswerLimit implements AnswerLimit {

    private final EmbedTokens tokens;
    private final Audit audit;

    EmbedAnswerLimit(EmbedTokens tokens, Audit audit) {
        this.tokens = tokens;
        this.audit = audit;
    }

    @Override
    public boolean applies() {
        return Callers.current().isEmbedded();
    }

    @Override
    public Optional<Refusal> take(IssuedRecommendation answer) {
        Caller caller = Callers.current();
        Optional<EmbedToken> token = tokens.find(caller.embedToken());
        if (token.isPresent() && !token.get().isFor(answer.recommendation().reference())) {
            return Optional.of(Refusal.embedTokenOtherCase());
        }
        if (!tokens.take(caller.embedToken())) {
            return Optional.of(Refusal.embedTokenUsedUp());
        }
        audit.record(AuditAction.EMBED_TOKEN_USED, caller.embedToken() + " for " + answer.id());
        return Optional.empty();
    }
}
