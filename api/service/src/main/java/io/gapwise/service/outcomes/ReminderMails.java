package io.gapwise.service.outcomes;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.initiatives.HeldInitiatives;
import io.gapwise.service.proof.Sha256;
import io.gapwise.service.store.JobLocks;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends each owner whose name is a mail address one mail a day about what is due, and about each measure once. One of
 * the programs that work on the database does it.
 */
@Component
class ReminderMails {

    private static final Logger LOG = LoggerFactory.getLogger(ReminderMails.class);
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>,;:\"()\\[\\]\\\\]{1,64}@[^\\s@<>,;:\"()\\[\\]\\\\]{1,180}");

    private final ObjectProvider<JavaMailSender> senders;
    private final Reminders reminders;
    private final ListedInitiatives due;
    private final SentReminders sent;
    private final HeldInitiatives held;
    private final ReminderSettings settings;
    private final JobLocks locks;

    ReminderMails(
            ObjectProvider<JavaMailSender> senders,
            Reminders reminders,
            ListedInitiatives due,
            SentReminders sent,
            HeldInitiatives held,
            ReminderSettings settings,
            JobLocks locks) {
        this.senders = senders;
        this.reminders = reminders;
        this.due = due;
        this.sent = sent;
        this.held = held;
        this.settings = settings;
        this.locks = locks;
    }

    @Scheduled(cron = "${gapwise.reminders.schedule:0 0 6 * * *}")
    void send() {
        senders.ifAvailable(sender -> locks.alone("mails of reminders", () -> sendAll(sender)));
    }

    private void sendAll(JavaMailSender sender) {
        LocalDate today = reminders.today();
        for (String tenant : due.tenants(today)) {
            Callers.run(Caller.program(tenant), () -> sendOfTenant(sender, today));
        }
    }

    private void sendOfTenant(JavaMailSender sender, LocalDate today) {
        Map<String, List<Reminder>> byOwner = new LinkedHashMap<>();
        reminders.each(
                today,
                language(),
                some -> some.forEach(reminder -> {
                    String owner = reminder.owner();
                    if (owner != null && ADDRESS.matcher(owner.strip()).matches()) {
                        byOwner.computeIfAbsent(owner.strip().toLowerCase(Locale.ROOT), address -> new ArrayList<>())
                                .add(reminder);
                    }
                }));
        byOwner.forEach((address, all) -> sendOne(sender, address, all, today));
    }

    private void sendOne(JavaMailSender sender, String address, List<Reminder> all, LocalDate today) {
        String addressee = Sha256.ofText(address);
        if (sent.gotOne(addressee, today)) {
            return;
        }
        List<Reminder> claimed =
                all.stream().filter(each -> isClaimed(each, addressee, today)).toList();
        if (claimed.isEmpty()) {
            return;
        }
        try {
            sender.send(mail(sender, address, claimed));
        } catch (MailException | MessagingException e) {
            claimed.forEach(each -> sent.release(each, addressee));
            // The message may name the addressee, who is nobody's business in a log.
            LOG.warn(
                    "A mail that reminds somebody could not be sent ({}); it is tried again the next time.",
                    NestedExceptionUtils.getMostSpecificCause(e).getClass().getName());
        }
    }

    /** Says whether a reminder is to go out: it did not before, and its initiative was not deleted or erased meanwhile. */
    private boolean isClaimed(Reminder reminder, String addressee, LocalDate today) {
        return held.whereThere(reminder.initiative(), () -> sent.claim(reminder, addressee, today))
                .orElse(false);
    }

    private MimeMessage mail(JavaMailSender sender, String address, List<Reminder> claimed) throws MessagingException {
        ReminderTexts texts = ReminderTexts.in(settings.language());
        MimeMessage message = sender.createMimeMessage();
        MimeMessageHelper mail = new MimeMessageHelper(message, StandardCharsets.UTF_8.name());
        mail.setFrom(settings.from());
        mail.setTo(address);
        mail.setSubject(texts.text(
                "mail.subject", claimed.size(), oneLine(claimed.get(0).title())));
        mail.setText(text(claimed, texts));
        // Programs that answer by themselves keep silent.
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
    }

    private String text(List<Reminder> claimed, ReminderTexts texts) {
        List<String> lines = new ArrayList<>();
        lines.add(texts.text("mail.hello"));
        lines.add("");
        lines.add(texts.text("mail.intro"));
        lines.add("");
        for (Reminder each : claimed) {
            lines.add(texts.text(
                    "mail.line",
                    oneLine(each.title()),
                    each.measure(),
                    String.valueOf(each.level()),
                    each.due().toString()));
            if (settings.publicUrl() != null) {
                lines.add("  " + settings.publicUrl() + "/initiatives/" + each.initiative());
            }
        }
        lines.add("");
        lines.add(texts.text("mail.end"));
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A title may hold the end of a line, which a header must not. */
    private static String oneLine(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private Locale language() {
        return Locale.forLanguageTag(settings.language());
    }
}
