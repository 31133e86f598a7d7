package io.gapwise.service.embedding;

import io.gapwise.service.access.Caller;
import io.gapwise.service.credentials.Door;
import io.gapwise.service.credentials.EmbeddedCallers;
import io.gapwise.service.credentials.UsedCredentials;
import io.gapwise.service.network.CrossOrigins;
import io.gapwise.service.problems.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Lets interviews in by tokens that have not ended, as long as what they were made with lets somebody in. */
@Component
class KnownEmbedTokens implements EmbeddedCallers {

    private final EmbedTokens tokens;
    private final UsedCredentials credentials;
    private final CrossOrigins origins;
    private final ObjectProvider<Door> door;
    private final Clock clock;

    KnownEmbedTokens(
            EmbedTokens tokens,
            UsedCredentials credentials,
            CrossOrigins origins,
            ObjectProvider<Door> door,
            Clock clock) {
        this.tokens = tokens;
        this.credentials = credentials;
        this.origins = origins;
        this.door = door;
        this.clock = clock;
    }

    @Override
    public Optional<Caller> of(String sent, HttpServletRequest request) throws Refusal {
        Optional<EmbedToken> token = EmbedSecret.read(sent)
                .map(EmbedSecret::hash)
                .flatMap(tokens::byHash)
                .filter(found -> clock.instant().isBefore(found.expiresAt()))
                .filter(this::isStillTrusted);
        if (token.isPresent() && !isFrom(token.get().origin(), request.getHeader(HttpHeaders.ORIGIN))) {
            throw Refusal.embedTokenElsewhere();
        }
        return token.map(EmbedToken::caller);
    }

    /** Whoever could make tokens while everybody may do everything may not once there are credentials. */
    private boolean isStillTrusted(EmbedToken token) {
        if (token.key() != null) {
            return credentials.isValid(token.key());
        }
        return !token.madeBy().equals(Caller.EVERYBODY.name())
                || door.getObject().isOpen();
    }

    /** A browser names the web site whenever a page of another one calls. Programs name none, and could name any. */
    private boolean isFrom(@Nullable String permitted, @Nullable String origin) {
        return origin == null || (permitted == null ? origins.name(origin) : permitted.equals(origin));
    }
}
