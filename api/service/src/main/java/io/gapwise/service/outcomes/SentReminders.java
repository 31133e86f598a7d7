package io.gapwise.service.outcomes;

import io.gapwise.service.access.Callers;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores which reminders went out as mail, by digests of the addresses. */
@Repository
class SentReminders {

    private final JdbcClient store;

    SentReminders(JdbcClient store) {
        this.store = store;
    }

    /** Notes that a reminder goes out now, and returns false if it did already. Whoever does this holds the initiative. */
    boolean claim(Reminder reminder, String addressee, LocalDate today) {
        if (wentOut(reminder, addressee)) {
            return false;
        }
        own("insert into reminder_mail (tenant, initiative, reminder, addressee, sent_on)"
                        + " values (:tenant, :initiative, :reminder, :addressee, :today)")
                .param("initiative", reminder.initiative())
                .param("reminder", reminder.id())
                .param("addressee", addressee)
                .param("today", today)
                .update();
        return true;
    }

    private boolean wentOut(Reminder reminder, String addressee) {
        return own("select count(*) from reminder_mail where tenant = :tenant and initiative = :initiative"
                                + " and reminder = :reminder and addressee = :addressee")
                        .param("initiative", reminder.initiative())
                        .param("reminder", reminder.id())
                        .param("addressee", addressee)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** Takes back that a reminder went out, because the mail could not be sent. */
    void release(Reminder reminder, String addressee) {
        own("delete from reminder_mail where tenant = :tenant and initiative = :initiative"
                        + " and reminder = :reminder and addressee = :addressee")
                .param("initiative", reminder.initiative())
                .param("reminder", reminder.id())
                .param("addressee", addressee)
                .update();
    }

    /** Says whether somebody got a mail today. */
    boolean gotOne(String addressee, LocalDate today) {
        return own("select count(*) from reminder_mail where tenant = :tenant and addressee = :addressee"
                                + " and sent_on = :today")
                        .param("addressee", addressee)
                        .param("today", today)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    int forget(String initiative) {
        return own("delete from reminder_mail where tenant = :tenant and initiative = :initiative")
                .param("initiative", initiative)
                .update();
    }

    private JdbcClient.StatementSpec own(String sql) {
        return store.sql(sql).param("tenant", Callers.tenant());
    }
}
