package io.gapwise.service.outcomes;

import io.gapwise.core.wording.Sentence;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.access.Scope;
import io.gapwise.service.accounts.AccountRing;
import io.gapwise.service.audit.Audit;
import io.gapwise.service.audit.AuditAction;
import io.gapwise.service.problems.ResourceNotFound;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes secret addresses at which calendar programs read the reminders of a tenant, and takes them back. An address
 * leads nowhere once the account of the person who made it is gone.
 */
@Component
public class ReminderCalendars {

    private static final String PERSON = "user:";
    private static final int DAYS_AHEAD = 400;

    private final CalendarFeeds feeds;
    private final Reminders reminders;
    private final AccountRing accounts;
    private final Audit audit;
    private final TransactionOperations transactions;
    private final Clock clock;

    ReminderCalendars(
            CalendarFeeds feeds,
            Reminders reminders,
            AccountRing accounts,
            Audit audit,
            TransactionOperations transactions,
            Clock clock) {
        this.feeds = feeds;
        this.reminders = reminders;
        this.accounts = accounts;
        this.audit = audit;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * A calendar that was just made.
     *
     * @param path its address below that of the service, which nobody can be told again
     */
    public record Made(CalendarFeed feed, String path) {}

    /** What is read at an address: the reminders, in the language in which it was made. */
    record Read(CalendarFeed feed, List<Reminder> reminders) {}

    public Made make(Locale language) {
        CalendarSecret secret = CalendarSecret.random();
        CalendarFeed feed = new CalendarFeed(
                UUID.randomUUID().toString(),
                Callers.tenant(),
                language.getLanguage(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC),
                Callers.current().name());
        transactions.executeWithoutResult(tx -> {
            feeds.add(feed, secret.digest());
            audit.record(AuditAction.CALENDAR_MADE, feed.id());
        });
        return new Made(feed, "/calendar/" + secret.secret() + ".ics");
    }

    /** Lists the calendars that the caller has made, the newest first. */
    public List<CalendarFeed> own() {
        return feeds.own();
    }

    /** @throws ResourceNotFound if the caller has made no such calendar */
    public void revoke(String id) throws ResourceNotFound {
        boolean gone = Boolean.TRUE.equals(transactions.execute(tx -> {
            boolean deleted = feeds.delete(id);
            if (deleted) {
                audit.record(AuditAction.CALENDAR_REVOKED, id);
            }
            return deleted;
        }));
        if (!gone) {
            throw new ResourceNotFound(Sentence.of("missing.calendar"));
        }
    }

    /** Reads what is due for whoever knows the address; empty if it leads nowhere. */
    Optional<Read> read(String secret) {
        return CalendarSecret.read(secret)
                .flatMap(known -> feeds.byDigest(known.digest()))
                .filter(this::stillIn)
                .map(feed -> Callers.as(reader(feed), () -> new Read(feed, due(feed))));
    }

    private boolean stillIn(CalendarFeed feed) {
        return !feed.createdBy().startsWith(PERSON)
                || accounts.active(feed.createdBy().substring(PERSON.length()))
                        .filter(account -> account.tenant().equals(feed.tenant()))
                        .isPresent();
    }

    private static Caller reader(CalendarFeed feed) {
        return new Caller(feed.tenant(), "calendar:" + feed.id(), Set.of(Scope.CASES_READ));
    }

    private List<Reminder> due(CalendarFeed feed) {
        LocalDate last = reminders.today().plusDays(DAYS_AHEAD);
        return reminders.until(last, false, Locale.forLanguageTag(feed.language()));
    }
}
