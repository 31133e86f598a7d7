package io.gapwise.service.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import io.gapwise.app.ServiceUnderTest;
import jakarta.mail.internet.MimeMessage;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Owners get one mail a day about what is due, and about each measure once. */
@Timeout(120)
class ReminderMailsTest {

    private static ServiceUnderTest started(GreenMail post) {
        return ServiceUnderTest.onItsOwn(
                "--spring.mail.host=127.0.0.1",
                "--spring.mail.port=" + post.getSmtp().getPort(),
                "--gapwise.reminders.from=gapwise@company.example",
                "--gapwise.reminders.public-url=https://gapwise.company.example",
                "--gapwise.reminders.schedule=-");
    }

    @Test
    void remindsEachOwnerOnceOfEachMeasure() throws Exception {
        GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        try (ServiceUnderTest service = started(post)) {
            Outcomes.begunWeeksAgo(service, 30, ",\"owner\":\"priya@company.example\",\"title\":\"Größere Aufträge\"");
            Outcomes.begunWeeksAgo(service, 30, ",\"owner\":\"Priya@company.example\",\"title\":\"Other calls\"");
            Outcomes.begunWeeksAgo(service, 30, ",\"owner\":\"Max\"");
            ReminderMails mails = service.bean(ReminderMails.class);

            mails.send();
            mails.send();

            MimeMessage[] received = post.getReceivedMessages();
            assertThat(received).hasSize(1);
            assertThat(received[0].getAllRecipients()[0]).hasToString("priya@company.example");
            assertThat(received[0].getSubject()).contains("to measure:");
            assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
            assertThat(received[0].getContent().toString())
                    .contains("Größere Aufträge", "Other calls", "https://gapwise.company.example/initiatives/");

            // The next day nothing is new.
            service.bean(JdbcClient.class)
                    .sql("update reminder_mail set sent_on = date '2026-01-01'")
                    .update();
            mails.send();
            assertThat(post.getReceivedMessages()).hasSize(1);

            // Something new is told, but not on the same day.
            service.bean(JdbcClient.class)
                    .sql("delete from reminder_mail where reminder like '4%'")
                    .update();
            mails.send();
            assertThat(post.getReceivedMessages()).hasSize(2);
            service.bean(JdbcClient.class)
                    .sql("delete from reminder_mail where sent_on = date '2026-01-01'")
                    .update();
            mails.send();
            assertThat(post.getReceivedMessages()).hasSize(2);
        } finally {
            post.stop();
        }
    }

    @Test
    void triesAgainWhatCouldNotBeSent() throws Exception {
        GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        post.start();
        int port = post.getSmtp().getPort();
        try (ServiceUnderTest service = started(post)) {
            Outcomes.begunWeeksAgo(service, 30, ",\"owner\":\"priya@company.example\"");
            post.stop();
            service.bean(ReminderMails.class).send();
            assertThat(service.bean(JdbcClient.class)
                            .sql("select count(*) from reminder_mail")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(service.get("/actuator/health").statusCode()).isEqualTo(200);

            GreenMail again = new GreenMail(ServerSetupTest.SMTP.port(port));
            again.start();
            service.bean(ReminderMails.class).send();
            List<MimeMessage> received = Arrays.asList(again.getReceivedMessages());
            again.stop();
            assertThat(received).hasSize(1);
            assertThat(GreenMailUtil.getBody(received.get(0))).contains("Calls end badly");
        }
    }

    @Test
    void sendsNothingWithoutAServerForMail() {
        try (ServiceUnderTest service = ServiceUnderTest.onItsOwn()) {
            Outcomes.begunWeeksAgo(service, 30, ",\"owner\":\"priya@company.example\"");
            service.bean(ReminderMails.class).send();
            assertThat(service.bean(JdbcClient.class)
                            .sql("select count(*) from reminder_mail")
                            .query(Integer.class)
                            .single())
                    .isZero();
        }
    }
}
