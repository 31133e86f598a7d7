package io.gapwise.service.topics;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.links.LinkOutcome;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.links.LinkToken;
import io.gapwise.service.proof.Sha256;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Lets people choose who have nothing but a link. The secret in it leads to the tenant, in whose name everything is then
 * done, and to nothing else of it.
 */
@Component
public class OpenTopics {

    private final TopicOffers offers;
    private final TopicCounts counts;
    private final TopicWishes wishes;
    private final KnownPicks known;
    private final TransactionOperations transactions;
    private final Clock clock;

    OpenTopics(
            TopicOffers offers,
            TopicCounts counts,
            TopicWishes wishes,
            KnownPicks known,
            TransactionOperations transactions,
            Clock clock) {
        this.offers = offers;
        this.counts = counts;
        this.wishes = wishes;
        this.known = known;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * An offer that takes answers, as somebody who has its link sees it.
     *
     * @param tenant whose it is
     */
    public record Open(String tenant, TopicOffer offer) {}

    /** Finds an offer; one that ended, was revoked or deleted is as if it had never been. */
    public Optional<Open> find(String secret) {
        OffsetDateTime now = now();
        return LinkToken.read(secret)
                .flatMap(token -> offers.byToken(token.hash()))
                .filter(found -> found.offer().terms().state(now) == LinkTerms.State.OPEN)
                .map(found -> new Open(found.tenant(), found.offer()));
    }

    /**
     * Counts what somebody chose. What is shown changes only when enough others chose.
     *
     * @param once a random text that the form carries, so that a form that is sent twice counts once
     */
    public LinkOutcome answer(Open open, String once, TopicPicks picks) {
        TopicOffer offer = open.offer();
        return Callers.as(Caller.program(open.tenant()), () -> store(offer, Sha256.of(offer.id(), once), picks));
    }

    private LinkOutcome store(TopicOffer offer, String hash, TopicPicks picks) {
        String id = offer.id();
        try {
            boolean counted = Boolean.TRUE.equals(transactions.execute(tx -> {
                if (!offers.count(id, offer.terms().most(), now())) {
                    return false;
                }
                known.add(id, hash);
                counts.add(id, picks.counts());
                if (picks.wish() != null) {
                    wishes.add(id, picks.wish());
                }
                if (offers.show(id, LocalDate.ofInstant(clock.instant(), ZoneId.systemDefault()))) {
                    counts.show(id);
                    wishes.show(id, offer.together());
                }
                return true;
            }));
            return counted ? LinkOutcome.COUNTED : LinkOutcome.CLOSED;
        } catch (DuplicateKeyException e) {
            return LinkOutcome.COUNTED_BEFORE;
        }
    }

    /** Forgets which forms were counted where no answer is taken any more, because nothing asks for it. */
    @Scheduled(cron = "0 47 * * * *")
    void forgetForms() {
        OffsetDateTime now = now();
        for (String tenant : offers.tenants()) {
            Callers.run(Caller.program(tenant), () -> offers.closed(now).forEach(known::forget));
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
