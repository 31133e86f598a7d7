package io.gapwise.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.cases.CaseView;
import io.gapwise.service.cases.GapCases;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.recommendations.CaseAnswer;
import io.gapwise.service.recommendations.CaseQuery;
import io.gapwise.service.recommendations.CaseQuery.Order;
import io.gapwise.service.recommendations.CaseQuery.Place;
import io.gapwise.service.recommendations.Concluded;
import io.gapwise.service.recommendations.ErasedCases;
import io.gapwise.service.recommendations.ListedRecommendation;
import io.gapwise.service.recommendations.ListedRecommendations;
import io.gapwise.service.rulesets.RuleSetUse;
import io.gapwise.service.rulesets.RuleSetUses;
import io.gapwise.site.drafts.Draft;
import io.gapwise.site.drafts.Drafts;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What was stored while lists stood in columns, on the embedded database and on PostgreSQL. */
class OldStoreTest {

    private static final String DESCRIBED = "11111111-1111-1111-1111-111111111111";
    private static final String BARE = "22222222-2222-2222-2222-222222222222";
    private static final String SAMPLE = "33333333-3333-3333-3333-333333333333";
    private static final String ERASED = "44444444-4444-4444-4444-444444444444";
    private static final List<String> STORED = List.of(
            "insert into stored_rule_set (version, canonical, first_used, semantics) values ('%s', '', now(), 1)"
                    .formatted("0".repeat(64)),
            "insert into stored_case (body) values ('no case any more')",
            recommendation(DESCRIBED, "'Old', 'TRAINING', ',LACKS_SKILL,CONFLICT,', ',', ',A,B,C_D,'"),
            "insert into stored_case (body) values ('no case any more either')",
            recommendation(BARE, "null, null, null, null, null"),
            draft(DESCRIBED, "goal.metric,goal.stake,audience.headcount", "title"),
            draft(BARE, "", ""),
            "insert into upload (id, file_name, digest, workbook, column_names, cell_separator, byte_order_mark, state,"
                    + " uploaded_at) values ('old', 'old.csv', 'd', false, 'title,,goal.metric', ';', false, 'OPEN', now())",
            "insert into upload_row (upload, line, title, cells, state) values ('old', 2, 'Old row', '', 'BAD')");

    @TempDir
    private Path data;

    @Test
    void showsWhatTheEmbeddedDatabaseHeld() throws Exception {
        check("jdbc:h2:file:" + data.resolve("old"), "sa");
    }

    @Test
    void showsWhatPostgreSqlHeld() throws Exception {
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            check(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    /** Version 8 had no tenants. */
    @Test
    void givesTheMainTenantWhatWasStoredBeforeThereWereTenants() throws Exception {
        keepsForTheMainTenant("jdbc:h2:file:" + data.resolve("eight"), "sa");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            keepsForTheMainTenant(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    /** Version 14 had answers with cases, and no cases that change. */
    @Test
    void makesACaseOfEachAnswerThatWasStored() throws Exception {
        makesCases("jdbc:h2:file:" + data.resolve("fourteen"), "sa");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.start()) {
            makesCases(postgres.getJdbcUrl("postgres", "postgres"), "postgres");
        }
    }

    private void makesCases(String url, String user) throws Exception {
        DriverManagerDataSource old = new DriverManagerDataSource(url, user, "");
        fill(old);
        migrate(old, "14");
        JdbcClient before = JdbcClient.create(old);
        for (String sql : List.of(
                "insert into stored_case (tenant, body) values ('main', '{\"title\":\"A sample\",\"reference\":\"SAMPLE-3\"}')",
                inFourteen(SAMPLE, "main", "'A sample', 'SAMPLE-3', null"),
                "insert into stored_case (tenant, body) values ('other', '{\"title\":\"[erased]\"}')",
                inFourteen(ERASED, "other", "'[erased]', null, now()"),
                "insert into erasure (id, tenant, recommendation, erased_at, erased_by, drafts, upload_rows) values"
                        + " ('44444444-4444-4444-4444-444444444440', 'other', '" + ERASED
                        + "', now(), 'user:anna', 1, 0)",
                "insert into stored_case (tenant, body) values ('main', '{\"title\":\"Its answer is lost\"}')",
                "update draft set origin = '" + DESCRIBED + "' where id = '" + DESCRIBED + "'")) {
            before.sql(sql).update();
        }
        try (ServiceUnderTest service =
                ServiceUnderTest.on(data, "--spring.datasource.url=" + url, "--spring.datasource.username=" + user)) {
            GapCases cases = service.bean(GapCases.class);
            CaseView described = cases.get(DESCRIBED);
            assertThat(described.title()).isEqualTo("Old");
            assertThat(described.version()).isEqualTo(1);
            assertThat(described.answers()).extracting(CaseAnswer::id).containsExactly(DESCRIBED);
            assertThat(cases.get(BARE).title()).isEmpty();
            assertThat(cases.get(SAMPLE).sample()).isTrue();
            assertThat(service.bean(Drafts.class).of(DESCRIBED).caseId()).isEqualTo(DESCRIBED);
            assertThat(service.bean(Drafts.class).of(BARE).caseId()).isNull();
            ListedRecommendations listed = service.bean(ListedRecommendations.class);
            assertThat(listed.count()).isEqualTo(2);
            assertThat(listed.samples(9)).extracting(ListedRecommendation::id).containsExactly(SAMPLE);
            assertThat(service.get("/api/v1/cases?answered=no").body()).contains("00000000-0000-4000-8000-");
            Callers.run(Caller.program("other"), () -> {
                assertThatThrownBy(() -> cases.get(ERASED)).isInstanceOf(Refusal.class);
                assertThatThrownBy(() -> cases.get(DESCRIBED)).isInstanceOf(ResourceNotFound.class);
                assertThat(service.bean(ErasedCases.class).receipt(ERASED)).isPresent();
            });
            assertThat(service.post("{\"title\":\"It goes on\"}").statusCode()).isEqualTo(201);
            cases.answer(SAMPLE);
            assertThat(listed.samples(9)).hasSize(1);
        }
    }

    private static String inFourteen(String id, String tenant, String described) {
        return "insert into stored_recommendation (public_id, case_seq, rule_set, verdict, evaluated_at, body, tenant, title,"
                + " reference, erased_at) select '%s', max(seq), '%s', 'TRAINING', now(), '{}', '%s', %s from stored_case"
                        .formatted(id, "0".repeat(64), tenant, described);
    }

    private void keepsForTheMainTenant(String url, String user) throws Exception {
        DriverManagerDataSource old = new DriverManagerDataSource(url, user, "");
        fill(old);
        migrate(old, "8");
        try (ServiceUnderTest service =
                ServiceUnderTest.on(data, "--spring.datasource.url=" + url, "--spring.datasource.username=" + user)) {
            assertThat(service.bean(RuleSetUses.class).list(5, null))
                    .extracting(RuleSetUse::version)
                    .containsExactly("0".repeat(64));
            assertThat(service.get("/upload").body()).contains("old.csv");
            Callers.run(Caller.program("other"), () -> {
                assertThat(service.bean(RuleSetUses.class).list(5, null)).isEmpty();
                assertThat(service.bean(ListedRecommendations.class).count()).isZero();
                assertThat(service.bean(Drafts.class).unfinished(5)).isEmpty();
            });
            for (String table : List.of("stored_case", "stored_recommendation", "draft", "upload", "upload_row")) {
                assertThat(service.bean(JdbcClient.class)
                                .sql("select distinct tenant from " + table)
                                .query(String.class)
                                .list())
                        .as(table)
                        .containsExactly(Caller.MAIN_TENANT);
            }
            assertThatThrownBy(() -> service.bean(JdbcClient.class)
                            .sql("insert into stored_case (body) values ('whose?')")
                            .update())
                    .isInstanceOf(DataIntegrityViolationException.class);
        }
    }

    private void check(String url, String user) throws Exception {
        fill(new DriverManagerDataSource(url, user, ""));
        try (ServiceUnderTest service =
                ServiceUnderTest.on(data, "--spring.datasource.url=" + url, "--spring.datasource.username=" + user)) {
            showsConclusions(service.bean(ListedRecommendations.class));
            showsDrafts(service.bean(Drafts.class));
            assertThat(service.bean(JdbcClient.class)
                            .sql("select name from upload_column where upload = 'old' order by position")
                            .query(String.class)
                            .list())
                    .containsExactly("title", "", "goal.metric");
        }
    }

    private static void migrate(DriverManagerDataSource old, String version) {
        Flyway.configure()
                .dataSource(old)
                .locations("classpath:db/migration")
                .target(version)
                .load()
                .migrate();
    }

    private static void fill(DriverManagerDataSource old) {
        migrate(old, "6");
        STORED.forEach(sql -> JdbcClient.create(old).sql(sql).update());
    }

    private static void showsConclusions(ListedRecommendations recommendations) {
        assertThat(recommendations.page(CaseQuery.ALL, 0, 10))
                .extracting(ListedRecommendation::concluded)
                .containsExactly(
                        Concluded.NOTHING,
                        new Concluded(List.of("LACKS_SKILL", "CONFLICT"), List.of(), List.of("A", "B", "C_D")));
        for (Map.Entry<Place, String> word :
                Map.of(Place.CAUSE, "CONFLICT", Place.METHOD, "C_D").entrySet()) {
            CaseQuery query =
                    new CaseQuery(null, Map.of(word.getKey(), word.getValue()), null, null, null, Order.NEWEST);
            assertThat(recommendations.page(query, 0, 10))
                    .extracting(ListedRecommendation::title)
                    .containsExactly("Old");
        }
        recommendations.after(
                0,
                listed -> assertThat(listed.concluded().causes())
                        .hasSize(listed.title().isEmpty() ? 0 : 2));
    }

    private static void showsDrafts(Drafts drafts) throws Exception {
        Draft draft = drafts.of(DESCRIBED);
        assertThat(draft.askedPaths()).containsExactly("goal.metric", "goal.stake", "audience.headcount");
        assertThat(draft.answeredQuestions()).containsExactly("title");
        assertThat(drafts.of(BARE).askedPaths()).isEmpty();
        assertThat(drafts.of(BARE).answeredQuestions()).isEmpty();

        drafts.keep(draft.described(draft.body(), List.of("goal.stake"), List.of("title", "goal.metric")));

        assertThat(drafts.of(DESCRIBED).askedPaths()).containsExactly("goal.stake");
        assertThat(drafts.of(DESCRIBED).answeredQuestions()).containsExactly("title", "goal.metric");
        drafts.discard(DESCRIBED);
        assertThat(drafts.unfinished(5)).extracting(Draft::id).containsExactly(BARE);
    }

    private static String recommendation(String id, String described) {
        return "insert into stored_recommendation (public_id, case_seq, rule_set, verdict, evaluated_at, body, title,"
                + " requested, causes, remedies, methods) select '%s', max(seq), '%s', 'TRAINING', now(), '{}', %s"
                        .formatted(id, "0".repeat(64), described)
                + " from stored_case";
    }

    private static String draft(String id, String asked, String trail) {
        return "insert into draft (id, version, body, asked, trail, changed_at) values ('%s', 3, '{\"title\":\"D\"}', '%s', '%s', now())"
                .formatted(id, asked, trail);
    }
}
