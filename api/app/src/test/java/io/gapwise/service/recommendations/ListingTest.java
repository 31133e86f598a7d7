package io.gapwise.service.recommendations;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.advice.Recommendation;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.service.recommendations.CaseQuery.Order;
import io.gapwise.service.recommendations.CaseQuery.Place;
import io.gapwise.service.recommendations.CaseQuery.Readiness;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the list finds, on the embedded database and on PostgreSQL. */
class ListingTest {

    private static final String TRAINING =
            "{\"title\":\"%s\",\"reference\":\"%s\",\"goal\":{\"stake\":\"NOTICEABLE\"},\"obstacles\":{\"neverLearned\":\"PRESENT\"}}";
    private static final String TOOLS =
            "{\"title\":\"%s\",\"reference\":\"%s\",\"goal\":{\"stake\":\"SERIOUS\"},\"obstacles\":{\"toolsInadequate\":\"PRESENT\"}}";

    private static EmbeddedPostgres postgres;

    @TempDir
    private Path data;

    @BeforeAll
    static void start() throws IOException {
        postgres = EmbeddedPostgres.start();
    }

    @AfterAll
    static void stop() throws IOException {
        postgres.close();
    }

    @ParameterizedTest
    @EnumSource(StoreTest.Database.class)
    void findsTextByTheLetterAndInAnyCase(StoreTest.Database database) {
        try (ServiceUnderTest service = on(database)) {
            service.post(TRAINING.formatted("Only 50% do it", "a_b"));
            service.post(TRAINING.formatted("Only 500 do it", "axb"));
            service.post(TRAINING.formatted("What! Übung", "c"));
            service.post("{\"title\":\"No reference\"}");
            ListedRecommendations listing = service.bean(ListedRecommendations.class);

            assertThat(titles(listing, text("50%"))).containsExactly("Only 50% do it");
            assertThat(titles(listing, text("A_B"))).containsExactly("Only 50% do it");
            assertThat(titles(listing, text("ONLY"))).containsExactly("Only 500 do it", "Only 50% do it");
            assertThat(titles(listing, text("übung"))).containsExactly("What! Übung");
            assertThat(titles(listing, text("!"))).containsExactly("What! Übung");
            assertThat(titles(listing, text("'; drop"))).isEmpty();
            assertThat(listing.count(text("ONLY"))).isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(StoreTest.Database.class)
    void narrowsByEveryPlaceAndSortsInEveryOrder(StoreTest.Database database) {
        try (ServiceUnderTest service = on(database)) {
            service.post(TRAINING.formatted("b second", "1"));
            service.post(TOOLS.formatted("A first", "2"));
            ListedRecommendations listing = service.bean(ListedRecommendations.class);
            ListedRecommendation training = listing.page(CaseQuery.ALL, 1, 1).get(0);

            assertThat(titles(listing, place(Place.VERDICT, "TRAINING"))).containsExactly("b second");
            assertThat(titles(listing, place(Place.STAKE, "SERIOUS"))).containsExactly("A first");
            String cause = training.concluded().causes().get(0);
            assertThat(titles(listing, place(Place.CAUSE, cause))).containsExactly("b second");
            assertThat(titles(listing, place(Place.CAUSE, cause.substring(1)))).isEmpty();
            for (Place place : Place.values()) {
                assertThat(listing.count(place(place, "NO_SUCH")))
                        .as(place.name())
                        .isZero();
            }
            assertThat(titles(listing, order(Order.NEWEST))).containsExactly("A first", "b second");
            assertThat(titles(listing, order(Order.OLDEST))).containsExactly("b second", "A first");
            assertThat(titles(listing, order(Order.TITLE))).containsExactly("A first", "b second");
            assertThat(titles(listing, order(Order.STAKE))).containsExactly("A first", "b second");
            assertThat(titles(listing, order(Order.VERDICT))).containsExactly("b second", "A first");
            CaseQuery nothing = new CaseQuery(
                    "first",
                    Map.of(),
                    new Readiness(0, 24),
                    OffsetDateTime.parse("2020-01-01T00:00:00Z"),
                    OffsetDateTime.parse("2020-01-02T00:00:00Z"),
                    Order.TITLE);
            assertThat(listing.count(nothing)).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(StoreTest.Database.class)
    void writesLaterWhatAnOlderVersionDidNotWrite(StoreTest.Database database) {
        try (ServiceUnderTest service = on(database)) {
            service.post(TRAINING.formatted("Of old", "1"));
            service.post(TOOLS.formatted("Unreadable", "2"));
            ListedRecommendations listing = service.bean(ListedRecommendations.class);
            JdbcClient store = service.bean(JdbcClient.class);
            ListedRecommendation before =
                    listing.page(order(Order.OLDEST), 0, 1).get(0);
            store.sql("update stored_recommendation set title = null, requested = null, metric = null, stake = null,"
                            + " alignment = null, readiness = null, approach = null, focus = null")
                    .update();
            store.sql("delete from recommendation_conclusion").update();
            store.sql("update stored_case set body = '{}' where body like '%Unreadable%'")
                    .update();
            assertThat(titles(listing, CaseQuery.ALL)).containsExactly("", "");

            service.bean(AnswerSummaryBackfill.class).fill();

            assertThat(listing.page(order(Order.OLDEST), 0, 1)).containsExactly(before);
            assertThat(titles(listing, CaseQuery.ALL)).containsExactly("", "Of old");
        }
    }

    @ParameterizedTest
    @EnumSource(StoreTest.Database.class)
    void handsOutEachInOrderWithTheAnswerItGot(StoreTest.Database database) throws Exception {
        try (ServiceUnderTest service = on(database)) {
            // More than are read at a time.
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < 230; i++) {
                lines.append(TRAINING.formatted("Case %03d".formatted(i), i)).append('\n');
            }
            service.batch(lines.toString());
            List<AnsweredCase> told = new ArrayList<>();
            service.bean(StoredAnswers.class).each(order(Order.TITLE), each -> told.add(each.answeredCase()));

            assertThat(told).hasSize(230);
            assertThat(told).extracting(each -> each.gapCase().title()).isSorted();
            AnsweredCase one = told.get(229);
            String body = service.get(ServiceUnderTest.RECOMMENDATIONS + "/" + one.id())
                    .body();
            assertThat(RecommendationJson.text(new Recommendation(
                            one.id(),
                            one.gapCase().reference(),
                            one.evaluatedAt().toInstant(),
                            one.advice())))
                    .isEqualTo(body);
        }
    }

    private static CaseQuery text(String text) {
        return new CaseQuery(text, Map.of(), null, null, null, Order.NEWEST);
    }

    private static CaseQuery place(Place place, String word) {
        return new CaseQuery(null, Map.of(place, word), null, null, null, Order.NEWEST);
    }

    private static CaseQuery order(Order order) {
        return new CaseQuery(null, Map.of(), null, null, null, order);
    }

    private static List<String> titles(ListedRecommendations listing, CaseQuery query) {
        return listing.page(query, 0, 25).stream()
                .map(ListedRecommendation::title)
                .toList();
    }

    private ServiceUnderTest on(StoreTest.Database database) {
        if (database == StoreTest.Database.H2) {
            return ServiceUnderTest.on(data);
        }
        String name = "listing" + System.nanoTime();
        JdbcClient.create(postgres.getPostgresDatabase())
                .sql("create database " + name)
                .update();
        return ServiceUnderTest.on(
                data,
                "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", name),
                "--spring.datasource.username=postgres");
    }
}
