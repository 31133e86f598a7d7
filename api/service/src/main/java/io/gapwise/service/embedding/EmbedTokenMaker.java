package io.gapwise.service.embedding;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.credentials.Credential;
import io.gapwise.service.credentials.UsedCredentials;
import io.gapwise.service.proof.Sha256;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes tokens in the name of the caller. */
@Component
class EmbedTokenMaker {

    /** What an interview needs; a token has of it what whoever makes it may do himself. */
    private static final Set<Scope> NEEDED = EnumSet.of(Scope.CASES_READ, Scope.CASES_WRITE);

    private final EmbedTokens tokens;
    private final UsedCredentials credentials;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    EmbedTokenMaker(
            EmbedTokens tokens,
            UsedCredentials credentials,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** A token that was just made, with the secret, which is stored nowhere. */
    record Made(EmbedSecret secret, EmbedToken token) {}

    Made make(EmbedWish wish) {
        EmbedSecret secret = EmbedSecret.random();
        EmbedToken token = token(wish, Callers.current(), credentials.current());
        transactions.executeWithoutResult(status -> {
            tokens.add(token, secret.hash());
            audit.record(AuditAction.EMBED_TOKEN_MADE, about(token));
        });
        return new Made(secret, token);
    }

    /** A token ends at the latest with the credential by which it was made. */
    private EmbedToken token(EmbedWish wish, Caller maker, Credential credential) {
        Instant end = clock.instant().plus(wish.life()).truncatedTo(ChronoUnit.MILLIS);
        Instant until = credential.until();
        Set<Scope> scopes = EnumSet.copyOf(NEEDED);
        scopes.retainAll(maker.scopes());
        return new EmbedToken(
                maker.tenant(),
                UUID.randomUUID().toString(),
                maker.name(),
                credential.key(),
                scopes,
                wish.origin(),
                wish.reference() == null ? null : Sha256.ofText(wish.reference()),
                wish.answers(),
                until == null || end.isBefore(until) ? end : until);
    }

    private static String about(EmbedToken token) {
        return token.origin() == null ? token.id() : token.id() + " for " + token.origin();
    }
}
