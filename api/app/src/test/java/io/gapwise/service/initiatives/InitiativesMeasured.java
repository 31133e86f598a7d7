package io.gapwise.service.initiatives;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures what lists and pages cost where there are many initiatives with many points, beside what they cost where there
 * are few. Two services run in one program, so that both are equally warm; their requests alternate, and so does which of
 * them is asked first. Before each request another initiative is changed, as the database would else give the result of the
 * query before. It is no test of the build: {@code -Dtest=InitiativesMeasured} runs it. With {@code -Dmeasured.few=1000}
 * lists are full on both sides.
 */
class InitiativesMeasured {

    private static final int FEW = Integer.getInteger("measured.few", 100);
    private static final int MANY = 10_000;
    private static final int POINTS = 200;
    private static final int WARM_UP = 40;
    private static final int TIMES = 41;

    private static final List<String> PATHS = List.of(
            "/initiatives",
            "/initiatives?status=RUNNING",
            "/initiatives?progress=WORKED",
            "/initiatives?progress=NOT_LEARNED",
            "/initiatives?owner=Nobody",
            "/initiatives/{id}",
            "/initiatives/{id}/leader",
            "/initiatives/{id}/versions",
            "/initiatives/reminders",
            "/initiatives/track-record",
            "/picture",
            "/cases/{case}/story",
            "/api/v1/reminders",
            InitiativesTest.PATH,
            InitiativesTest.PATH + "?order=due",
            InitiativesTest.PATH + "?progress=NOT_LEARNED",
            InitiativesTest.PATH + "/{id}",
            InitiativesTest.PATH + "/{id}/follow-up",
            InitiativesTest.PATH + "/{id}/checks",
            "/api/v1/cases/{case}",
            "/api/v1/track-record?kind=RULE",
            "/api/v1/track-record/calibration");

    @TempDir
    private Path fewData;

    @TempDir
    private Path manyData;

    @Test
    void whereManyInitiativesAreStored() {
        try (ServiceUnderTest ofFew = ServiceUnderTest.on(fewData);
                ServiceUnderTest ofMany = ServiceUnderTest.on(manyData)) {
            Side few = new Side(ofFew, new ManyInitiatives(ofFew, POINTS).upTo(FEW));
            Side many = new Side(ofMany, new ManyInitiatives(ofMany, POINTS).upTo(MANY));
            PATHS.forEach(path -> print("", path, few, many));
            print(" in German", "/initiatives/reminders", few.in("de"), many.in("de"));
        }
    }

    private static void print(String how, String path, Side few, Side many) {
        double[] ofFew = new double[TIMES];
        double[] ofMany = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            int at = Math.max(0, i);
            if (i % 2 == 0) {
                ofFew[at] = few.millis(path);
                ofMany[at] = many.millis(path);
            } else {
                ofMany[at] = many.millis(path);
                ofFew[at] = few.millis(path);
            }
        }
        System.out.printf(
                "MEASURED %-45s %8.2f ms at %,d, %8.2f ms at %,d: ratio %.2f%n",
                path + how, median(ofFew), FEW, median(ofMany), MANY, median(ofMany) / median(ofFew));
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    /** One of the two services. */
    private record Side(ServiceUnderTest service, ManyInitiatives.First first, String language) {

        Side(ServiceUnderTest service, ManyInitiatives.First first) {
            this(service, first, "en");
        }

        Side in(String other) {
            return new Side(service, first, other);
        }

        double millis(String path) {
            String asked = path.replace("{id}", first.id()).replace("{case}", first.caseId());
            service.bean(JdbcClient.class)
                    .sql("update initiative set changed_at = dateadd(second, 1, changed_at) where id = :id")
                    .param("id", ManyInitiatives.SECOND)
                    .update();
            long begun = System.nanoTime();
            HttpResponse<String> answered = ServiceUnderTest.send(
                    service.to(asked).header("Accept-Language", language).build());
            double millis = (System.nanoTime() - begun) / 1e6;
            if (answered.statusCode() != 200) {
                throw new AssertionError("%s answered %d".formatted(asked, answered.statusCode()));
            }
            return millis;
        }
    }
}
