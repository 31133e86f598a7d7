package io.gapwise.service.webhooks;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Callers;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.changes.ChangeCursor;
import io.gapwise.service.changes.ChangeFeed;
import io.gapwise.service.problems.BadParameters;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.quotas.Quota;
import io.gapwise.service.quotas.Quotas;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Makes, changes and deletes the webhooks of the caller's tenant. */
@Component
class TenantWebhooks {

    private final Webhooks webhooks;
    private final Deliveries deliveries;
    private final AllowedAddresses addresses;
    private final ChangeFeed feed;
    private final WebhookDispatch dispatch;
    private final Quotas quotas;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    TenantWebhooks(
            Webhooks webhooks,
            Deliveries deliveries,
            AllowedAddresses addresses,
            ChangeFeed feed,
            WebhookDispatch dispatch,
            Quotas quotas,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.webhooks = webhooks;
        this.deliveries = deliveries;
        this.addresses = addresses;
        this.feed = feed;
        this.dispatch = dispatch;
        this.quotas = quotas;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Makes a webhook to which everything is sent that changes from now on.
     *
     * @throws io.gapwise.service.quotas.QuotaReached if the tenant may not have another one
     */
    Webhook add(byte[] body) throws BadParameters {
        WebhookContent content = WebhookReader.read(body, addresses);
        ChangeCursor end = feed.end();
        Webhook hook = new Webhook(
                Callers.tenant(),
                UUID.randomUUID().toString(),
                content,
                WebhookSecret.make(),
                null,
                null,
                end.place(),
                end.mark(),
                false,
                0,
                null,
                null,
                null,
                now(),
                Callers.current().name(),
                1);
        transactions.executeWithoutResult(tx -> {
            webhooks.add(hook);
            quotas.take(Quota.WEBHOOKS, 1);
            audit.record(AuditAction.WEBHOOK_ADDED, hook.id());
        });
        dispatch.nudge();
        return hook;
    }

    List<Webhook> all() {
        return webhooks.all();
    }

    Webhook get(String id) throws ResourceNotFound {
        return webhooks.find(id).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.webhook")));
    }

    Map<DeliveryState, Integer> undelivered(Webhook hook) {
        return deliveries.counts(hook.id());
    }

    /**
     * Changes a webhook, which then begins without failures.
     *
     * @return the webhook; empty if somebody else has changed it since this revision
     */
    Optional<Webhook> change(String id, long revision, byte[] patch) throws BadParameters, ResourceNotFound {
        WebhookContent content = WebhookReader.changed(get(id).content(), patch, addresses);
        boolean changed = Boolean.TRUE.equals(transactions.execute(tx -> {
            boolean current = webhooks.change(id, revision, content, now());
            if (current) {
                audit.record(AuditAction.WEBHOOK_CHANGED, id);
            }
            return current;
        }));
        dispatch.nudge();
        return changed ? Optional.of(get(id)) : Optional.empty();
    }

    /** Makes another secret. The one before signs as well for a day. */
    Webhook renewSecret(String id) throws ResourceNotFound {
        Webhook hook = get(id);
        transactions.executeWithoutResult(tx -> {
            OffsetDateTime now = now();
            webhooks.renewSecret(id, WebhookSecret.make(), hook.secret(), now.plus(Webhook.OVERLAP), now);
            audit.record(AuditAction.WEBHOOK_SECRET_RENEWED, id);
        });
        return get(id);
    }

    void delete(String id) throws ResourceNotFound {
        get(id);
        transactions.executeWithoutResult(tx -> {
            if (webhooks.delete(id)) {
                deliveries.removeAll(id);
                quotas.giveBack(Quota.WEBHOOKS, 1);
                audit.record(AuditAction.WEBHOOK_DELETED, id);
            }
        });
    }

    List<Delivery> deliveries(String id, @Nullable DeliveryState state, long after, int most) throws ResourceNotFound {
        return deliveries.page(get(id).id(), state, after, most);
    }

    /** Finds the place of something that could not be delivered. */
    Optional<Long> place(String id, String delivery) {
        return deliveries.find(id, delivery).map(found -> found.event().place());
    }

    /** Has something sent again at once, as often as at first. */
    Delivery again(String id, String delivery) throws ResourceNotFound {
        get(id);
        transactions.executeWithoutResult(tx -> {
            if (deliveries.again(id, delivery, now())) {
                audit.record(AuditAction.WEBHOOK_SENT_AGAIN, id);
            }
        });
        Delivery found =
                deliveries.find(id, delivery).orElseThrow(() -> new ResourceNotFound(Sentence.of("missing.delivery")));
        dispatch.nudge();
        return found;
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
