package io.gapwise.site.upload;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.MiniFolder;
import io.gapwise.app.ServiceUnderTest;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Checks that an upload that could not be answered completely says why, by row, and can be continued. */
@Timeout(180)
class BrokenUploadTest {

    private static final String WORDS = "--spring.messages.use-code-as-default-message=true";

    /** This rule gives no verdict if there are fewer people. */
    private static final String FAULTY = """
            package verdict

            rule "verdict/leave-it"
                @summary( "What is hardly ever met is left" )
                @source( "first" )
            when
                GapCase( audience.headcount == 10000000 )
            then
                advise.verdict( NOT_TRAINING, "So many." );
            end
            """;

    @TempDir
    private Path data;

    @TempDir
    private Path rules;

    @Test
    void aRowThatTheRulesContradictThemselvesAboutSaysSoAndIsAnsweredOnceTheyAreMended() {
        MiniFolder mini = MiniFolder.in(rules);
        String good = mini.text("verdict/verdict.drl");
        mini.write("verdict/verdict.drl", FAULTY);
        try (ServiceUnderTest service = ServiceUnderTest.on(data, WORDS, mini.setting(), "--gapwise.meaning-up-to=0")) {
            UploadVisitor visitor = new UploadVisitor(service);
            String upload = visitor.uploaded(
                    "cases.csv",
                    "title,audience.headcount,obstacles.toolsInadequate\n"
                            + "Many,10000000,PRESENT\nFew,5,PRESENT\nSome,6,PRESENT\n");
            visitor.post(upload + "/answer");

            String page = visitor.result(upload);
            assertThat(page)
                    .contains("One row is answered.", "2 rows are not answered", "Row 3: Few", "Row 4: Some")
                    .contains("The rules contradict each other about this case", ">Answer the 2 remaining rows<");
            assertKeepsItsInsidesToItself(page);
            assertThat(service.get(upload + "/result?lang=de").body())
                    .contains("Zeile 3: Few", "Die Regeln widersprechen sich bei diesem Fall");
            assertThat(service.get(upload + "/answers.csv").body())
                    .contains("Many,10000000,PRESENT,NOT_TRAINING", "The rules contradict each other about this case");
            assertThat(service.get(upload + "?show=all").body())
                    .contains("The rules contradict each other about this case");

            mini.write("verdict/verdict.drl", good);
            await(() -> service.get("/api/v1/rules").body().contains("verdict/mixed"));
            visitor.post(upload + "/answer");

            assertThat(visitor.result(upload))
                    .contains("3 rows are answered.")
                    .doesNotContain("contradict", "not answered");
        }
    }

    @Test
    void withoutRulesNoRowIsAnsweredAndThePageSaysSoEvenAfterARestart() {
        MiniFolder mini = MiniFolder.in(rules);
        String good = mini.text("verdict/verdict.drl");
        mini.write("verdict/verdict.drl", "package verdict\n\nrule nonsense");
        String upload;
        try (ServiceUnderTest first = ServiceUnderTest.on(data, WORDS, mini.setting())) {
            UploadVisitor visitor = new UploadVisitor(first);
            upload = visitor.uploaded("cases.csv", "title\nFirst\nSecond\nThird\n");
            visitor.post(upload + "/answer");
            assertSaysThatThereAreNoRules(visitor.result(upload));
        }
        try (ServiceUnderTest second = ServiceUnderTest.on(data, WORDS, mini.setting())) {
            UploadVisitor visitor = new UploadVisitor(second);
            assertSaysThatThereAreNoRules(visitor.result(upload));
            assertThat(second.get(upload + "/result?lang=de").body())
                    .contains("Zurzeit gelten keine Regeln", "Noch zu beantworten: Zeile 2 bis Zeile 4.");

            mini.write("verdict/verdict.drl", good);
            await(() -> second.get("/actuator/health/readiness").statusCode() == 200);
            visitor.post(upload + "/answer");

            assertThat(visitor.result(upload))
                    .contains("3 rows are answered.")
                    .doesNotContain("No rules are in force", "Still to be answered");
        }
    }

    private static void assertSaysThatThereAreNoRules(String page) {
        assertThat(page)
                .contains("No row is answered.", "No rules are in force", "Still to be answered: row 2 to row 4.")
                .contains(">Answer the 3 remaining rows<");
        assertKeepsItsInsidesToItself(page);
    }

    @Test
    void anUploadThatIsResumedWithoutRulesSaysSo() {
        String upload;
        try (ServiceUnderTest first = ServiceUnderTest.on(data, WORDS)) {
            upload = new UploadVisitor(first).uploaded("cases.csv", "title\nFirst\nSecond\nThird\n");
            leftBehindWhileRunning(first);
        }
        try (ServiceUnderTest second =
                ServiceUnderTest.on(data, WORDS, "--gapwise.rules-dir=" + rules.resolve("none"))) {
            assertSaysThatThereAreNoRules(new UploadVisitor(second).result(upload));
        }
    }

    @Test
    void aRowThatTheStoreRefusesSaysSoAndTheOthersAreAnswered() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data, WORDS)) {
            sql(service, "alter table stored_case add constraint refused check (body not like '%Refused%')");
            UploadVisitor visitor = new UploadVisitor(service);
            String upload = visitor.uploaded("cases.csv", "title\nFirst\nRefused\nThird\n");
            visitor.post(upload + "/answer");

            String page = visitor.result(upload);
            assertThat(page)
                    .contains("2 rows are answered.", "Row 3: Refused", "The answer to this row could not be saved");
            assertKeepsItsInsidesToItself(page);

            sql(service, "alter table stored_case drop constraint refused");
            visitor.post(upload + "/answer");
            assertThat(visitor.result(upload)).contains("3 rows are answered.").doesNotContain("could not be saved");
        }
    }

    @Test
    void aStoreThatRefusesEverythingStopsTheUploadWhichGoesOnWhereItStopped() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data, WORDS)) {
            UploadVisitor visitor = new UploadVisitor(service);
            String upload = visitor.uploaded("cases.csv", "title\nFirst\nSecond\n");
            visitor.post(upload + "?do=out-3");
            visitor.post(upload + "/answer");
            assertThat(visitor.result(upload)).contains("One row is answered.");
            visitor.post(upload + "?do=back-3");

            sql(service, "alter table stored_case rename to stored_case_elsewhere");
            visitor.post(upload + "/answer");
            String page = visitor.result(upload);
            assertThat(page)
                    .contains("One row is answered.", "The answers could not be saved")
                    .contains("Still to be answered: row 3.", ">Answer the one remaining row<");
            assertKeepsItsInsidesToItself(page);
            assertThat(service.get(upload + "/result?lang=de").body())
                    .contains("Die Antworten ließen sich nicht speichern", "Noch zu beantworten: Zeile 3.");
            assertThat(service.get(upload + "/answers.csv").body()).contains("First,INSUFFICIENT_EVIDENCE");

            sql(service, "alter table stored_case_elsewhere rename to stored_case");
            visitor.post(upload + "/answer");
            assertThat(visitor.result(upload)).contains("2 rows are answered.");
        }
    }

    /** The store is out of order for a while, so that not even the reason can be stored. */
    @Test
    void theReasonIsKeptAsSoonAsTheStoreTakesItAgain() {
        MiniFolder mini = MiniFolder.in(rules);
        mini.write("verdict/verdict.drl", "package verdict\n\nrule nonsense");
        try (ServiceUnderTest service = ServiceUnderTest.on(data, WORDS, mini.setting())) {
            UploadVisitor visitor = new UploadVisitor(service);
            String upload = visitor.uploaded("cases.csv", "title\nFirst\nSecond\nThird\n");
            sql(service, "alter table upload add constraint unkept check (state <> 'FAILED')");
            visitor.post(upload + "/answer");
            await(() -> state(service).equals("RUNNING"));

            sql(service, "alter table upload drop constraint unkept");

            assertSaysThatThereAreNoRules(visitor.result(upload));
        }
    }

    @Test
    void aRowThatIsNoLongerAcceptedCanBeMended() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data, WORDS)) {
            UploadVisitor visitor = new UploadVisitor(service);
            String upload = visitor.uploaded("cases.csv", "title,goal.metric\nFirst,QUALITY\nSecond,QUALITY\n");
            sql(service, "update upload_row set cells = replace(cells, 'QUALITY', 'ELEGANCE') where line = 3");
            visitor.post(upload + "/answer");

            assertThat(visitor.result(upload))
                    .contains("One row is answered.", "Row 3: Second", "“ELEGANCE” is not one of the answers");

            visitor.post(upload + "?do=keep", "cell.3.1", "QUALITY");
            visitor.post(upload + "/answer");
            assertThat(visitor.result(upload)).contains("2 rows are answered.");
        }
    }

    @Test
    void aFailureThatNobodyForesawIsToldWithTheRowsThatRemain() {
        try (ServiceUnderTest service = ServiceUnderTest.on(data, WORDS)) {
            UploadVisitor visitor = new UploadVisitor(service);
            String upload = visitor.uploaded("cases.csv", "title\nFirst\nSecond\n");
            sql(service, "update upload_row set cells = '!' where line = 3");
            visitor.post(upload + "/answer");

            String page = visitor.result(upload);
            assertThat(page)
                    .contains("Something went wrong; the log", "Still to be answered: row 2 to row 3.")
                    .contains(">Answer the 2 remaining rows<");
            assertKeepsItsInsidesToItself(page);
            assertThat(service.get(upload + "/result?lang=de").body()).contains("Etwas ist schiefgegangen");
        }
    }

    @Test
    void allThatWereUnderWayAreResumedHoweverMany() {
        try (ServiceUnderTest first = ServiceUnderTest.on(data, WORDS)) {
            UploadVisitor visitor = new UploadVisitor(first);
            String file = "title\n" + "Case\n".repeat(60);
            for (int i = 0; i < 80; i++) {
                visitor.uploaded(i + ".csv", file);
            }
            leftBehindWhileRunning(first);
        }
        try (ServiceUnderTest second = ServiceUnderTest.on(data, WORDS)) {
            await(() -> count(second, "select count(*) from upload where state in ('WAITING', 'RUNNING')") == 0);
            assertThat(count(second, "select count(*) from upload where state = 'DONE'"))
                    .isEqualTo(80);
        }
    }

    private static void leftBehindWhileRunning(ServiceUnderTest service) {
        sql(service, "update upload set state = 'RUNNING'");
    }

    private static void assertKeepsItsInsidesToItself(String page) {
        assertThat(page)
                .doesNotContain("Exception", "RuleSetFault", "io.gapwise", "java.", "stored_case", "insert into");
    }

    private static String state(ServiceUnderTest service) {
        return service.bean(JdbcClient.class)
                .sql("select state from upload")
                .query(String.class)
                .single();
    }

    private static long count(ServiceUnderTest service, String sql) {
        return service.bean(JdbcClient.class).sql(sql).query(Long.class).single();
    }

    private static void sql(ServiceUnderTest service, String sql) {
        service.bean(JdbcClient.class).sql(sql).update();
    }

    private static void await(BooleanSupplier condition) {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }
}
