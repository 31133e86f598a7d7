package io.gapwise.site.picture;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PictureTest {

    private static final Period ALL = Period.read("all", LocalDate.EPOCH);
    private static final String CASE = "{\"title\":\"%s\",\"obstacles\":{\"neverLearned\":\"PRESENT\"}}";

    private ServiceUnderTest service;

    @BeforeEach
    void start() {
        service = ServiceUnderTest.onItsOwn();
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void countsWhatIsCommittedLateAndWhatIsGone() {
        for (String title : List.of("one", "two", "three")) {
            service.post(CASE.formatted(title));
        }
        JdbcClient store = service.bean(JdbcClient.class);
        // The next case gets a lower number, so it looks as if it had been committed late.
        store.sql("update stored_recommendation set seq = 1000 where title = 'two'")
                .update();
        assertThat(pictures().picture(ALL).sum().cases()).isEqualTo(3);
        service.post(CASE.formatted("four"));

        assertThat(pictures().picture(ALL).sum().cases()).isEqualTo(4);
        assertThat(pictures().dots(ALL)).extracting(Dot::title).contains("four");

        store.sql("delete from answer_proof where recommendation in"
                        + " (select public_id from stored_recommendation where title = 'one')")
                .update();
        store.sql("delete from stored_recommendation where title = 'one'").update();
        assertThat(pictures().picture(ALL).sum().cases()).isEqualTo(3);
    }

    @Test
    void countsRightWhileManyLookAndMoreComes() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Integer>> looks = IntStream.range(0, 24)
                    .<Callable<Integer>>mapToObj(i -> () -> {
                        if (i % 2 == 0) {
                            service.post(CASE.formatted("case " + i));
                        }
                        return Callers.as(
                                Caller.EVERYBODY,
                                () -> pictures().picture(ALL).sum().cases());
                    })
                    .toList();
            for (Future<Integer> seen : people.invokeAll(looks)) {
                assertThat(seen.get()).isBetween(0, 12);
            }
        } finally {
            people.shutdownNow();
        }
        assertThat(pictures().picture(ALL).sum().cases()).isEqualTo(12);
        assertThat(pictures().dots(ALL)).extracting(Dot::id).hasSize(12).doesNotHaveDuplicates();
    }

    @Test
    void makesNoFormulaOfATitle() {
        service.post(CASE.formatted("=1+1"));

        assertThat(service.get("/picture/cases.csv").body()).contains("'=1+1").doesNotContainPattern("(?m)^=1");
    }

    @Test
    void knowsOnlyItsOwnCharts() {
        assertThat(service.get("/picture/nonsense.csv").statusCode()).isEqualTo(404);
        assertThat(service.get("/picture/counts.json?period=%27").statusCode()).isEqualTo(200);
    }

    private ChartCountsCache pictures() {
        return service.bean(ChartCountsCache.class);
    }
}
