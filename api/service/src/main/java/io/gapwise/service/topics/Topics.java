package io.gapwise.service.topics;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.links.LinkTerms;
import io.gapwise.service.links.LinkToken;
import io.gapwise.service.links.SignedInName;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import io.gapwise.service.strategy.Strategy;
import io.gapwise.service.strategy.StrategyKind;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Offers topics to teams of the caller's tenant, and says what they chose. */
@Component
public class Topics {

    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final int ATTEMPTS = 3;

    private final TopicOffers offers;
    private final TopicCounts counts;
    private final TopicWishes wishes;
    private final KnownPicks known;
    private final Strategy strategy;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    Topics(
            TopicOffers offers,
            TopicCounts counts,
            TopicWishes wishes,
            KnownPicks known,
            Strategy strategy,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.offers = offers;
        this.counts = counts;
        this.wishes = wishes;
        this.known = known;
        this.strategy = strategy;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Returns the day from which on a link can end. */
    public LocalDate today() {
        return clock.instant().atZone(ZoneId.systemDefault()).toLocalDate();
    }

    /**
     * Makes an offer and its link.
     *
     * @param id chosen by the form, so that one that is sent twice makes one offer
     * @throws BadParameters with everything that is wrong
     */
    public TopicLink offer(String id, byte[] json) throws BadParameters {
        NewTopicOffer sent = TopicReader.read(json, today());
        Optional<TopicOffer> before = offers.find(id);
        if (before.isPresent()) {
            return new TopicLink(before.get(), null);
        }
        LinkToken token = LinkToken.random();
        TopicOffer offer = offer(id, sent);
        for (int attempt = 1; ; attempt++) {
            try {
                recorded(AuditAction.TOPICS_OFFERED, id, () -> {
                    offers.add(offer, token.hash());
                    quotas.take(Quota.TOPICS, 1);
                    return true;
                });
                return new TopicLink(offer, token.secret());
            } catch (DuplicateKeyException e) {
                // The same form was sent twice at that moment, or somebody else counted first.
                Optional<TopicOffer> other = offers.find(id);
                if (other.isPresent()) {
                    return new TopicLink(other.get(), null);
                } else if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private TopicOffer offer(String id, NewTopicOffer sent) {
        return new TopicOffer(
                id,
                0,
                sent.name(),
                sent.persona(),
                sent.topics().stream()
                        .map(name -> new Topic(name, source(name)))
                        .toList(),
                sent.times(),
                // Nobody can choose more than there is.
                Math.min(sent.mostPicks(), sent.topics().size()),
                sent.together(),
                sent.sentence(),
                sent.language(),
                sent.asker() == null ? SignedInName.ofCaller() : sent.asker(),
                LinkTerms.endOf(Objects.requireNonNull(sent.lastDay())),
                sent.wanted(),
                null,
                now(),
                Callers.current().name(),
                0,
                0,
                null,
                null,
                1);
    }

    private TopicSource source(String name) {
        if (strategy.named(StrategyKind.CAPABILITY, name, false).isPresent()) {
            return TopicSource.CAPABILITY;
        }
        return strategy.named(StrategyKind.OBJECTIVE, name, false).isPresent()
                ? TopicSource.OBJECTIVE
                : TopicSource.WRITTEN;
    }

    /**
     * Lists offers, the newest first.
     *
     * @param before the place behind which the page begins; null for the first page
     */
    public TopicPage page(int limit, @Nullable Long before) {
        return TopicPage.of(offers.before(before == null ? Long.MAX_VALUE : before, limit + 1), limit);
    }

    /** @throws ResourceNotFound if the tenant has none of this id */
    public TopicOffer get(String id) throws ResourceNotFound {
        Optional<TopicOffer> found = ID.matcher(id).matches() ? offers.find(id) : Optional.empty();
        return found.orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.topics")));
    }

    /** Says whether the link of an offer takes answers now. */
    public LinkTerms.State state(TopicOffer offer) {
        return offer.terms().state(now());
    }

    /** Returns what was chosen of an offer, as far as it is shown. */
    public TopicResults results(TopicOffer offer) {
        return new TopicResults(offer, counts.shown(offer.id()), wishes.shown(offer.id()));
    }

    /**
     * Changes an offer by a JSON Merge Patch (RFC 7396).
     *
     * @param revision the revision that was changed
     * @throws BadParameters with everything that is wrong
     * @throws StaleTopicOffer if somebody else has changed it since that revision
     */
    public TopicOffer change(String id, long revision, byte[] patch)
            throws BadParameters, ResourceNotFound, StaleTopicOffer {
        TopicOffer before = get(id);
        if (before.revision() != revision) {
            throw new StaleTopicOffer(before.revision());
        }
        TopicOffer changed = TopicPatch.changed(before, patch, today(), now());
        if (changed.equals(before)) {
            return before;
        }
        boolean stored = recorded(AuditAction.TOPICS_CHANGED, id, () -> offers.change(changed));
        TopicOffer after = get(id);
        if (!stored) {
            throw new StaleTopicOffer(after.revision());
        }
        return after;
    }

    /** Takes the link of an offer back. What was chosen stays. */
    public void revoke(String id) throws ResourceNotFound {
        get(id);
        recorded(AuditAction.TOPICS_REVOKED, id, () -> {
            known.forget(id);
            return offers.revoke(id, now());
        });
    }

    /** Gives an offer another link; the one before leads nowhere. Empty where it takes no answers any more. */
    public Optional<TopicLink> renew(String id) throws ResourceNotFound {
        TopicOffer offer = get(id);
        LinkToken token = LinkToken.random();
        boolean changed =
                recorded(AuditAction.TOPICS_LINK_RENEWED, id, () -> offers.changeToken(id, token.hash(), now()));
        return changed ? Optional.of(new TopicLink(offer, token.secret())) : Optional.empty();
    }

    /** Deletes an offer with everything that was chosen and written. */
    public void delete(String id) throws ResourceNotFound {
        get(id);
        recorded(AuditAction.TOPICS_DELETED, id, () -> {
            boolean deleted = offers.delete(id);
            quotas.giveBack(Quota.TOPICS, deleted ? 1 : 0);
            return deleted;
        });
    }

    /** Deletes what one person wrote, because it names somebody or belongs nowhere. */
    public void deleteWish(String id, String wish) throws ResourceNotFound {
        TopicOffer offer = get(id);
        boolean deleted = recorded(AuditAction.TOPICS_WISH_DELETED, offer.id(), () -> wishes.delete(offer.id(), wish));
        if (!deleted) {
            throw new ResourceNotFound(Sentence.of("missing.wish"));
        }
    }

    private boolean recorded(AuditAction action, String id, BooleanSupplier work) {
        return Boolean.TRUE.equals(transactions.execute(tx -> {
            boolean done = work.getAsBoolean();
            if (done) {
                audit.record(action, id);
            }
            return done;
        }));
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
