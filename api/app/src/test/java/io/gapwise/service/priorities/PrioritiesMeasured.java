package io.gapwise.service.priorities;

import io.gapwise.app.ServiceUnderTest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Measures what the ranked list, the groups and the proposals cost where there are many cases, beside what they cost where
 * there are few. Two services run in one program, so that both are equally warm; their requests alternate, and so does which
 * of them is asked first. It is no test of the build: {@code -Dtest=PrioritiesMeasured} runs it.
 */
class PrioritiesMeasured {

    private static final int FEW = Integer.getInteger("measured.few", 50);
    private static final int MANY = Integer.getInteger("measured.many", 5_000);
    private static final int WARM_UP = 40;
    private static final int TIMES = 41;

    private static final List<String> PATHS = List.of(
            "/priorities",
            "/priorities?page=2",
            "/priorities?q=matter",
            "/priorities?q=number+1",
            "/priorities?verdict=NOT_TRAINING",
            "/groups",
            "/groups?by=CAUSE",
            "/groups?by=REMEDY",
            "/groups?by=AUDIENCE",
            "/groups?by=TOOL",
            "/groups?by=PROCESS",
            "/groups?by=LEADER",
            "/groups?by=ALIKE",
            "/groups/group?by=CAUSE&name=TOOLS_INADEQUATE",
            "/api/v1/priorities",
            "/api/v1/priorities?verdict=NOT_TRAINING",
            "/api/v1/case-groups",
            "/api/v1/plan-candidates?limit=20");

    private static final List<String> OBSTACLES = List.of(
            "toolsInadequate", "neverLearned", "processBroken", "notTold", "habit", "forgotten", "expectationsUnclear");

    @TempDir
    private Path fewData;

    @TempDir
    private Path manyData;

    @Test
    void whereManyCasesAreStored() {
        try (ServiceUnderTest few = ServiceUnderTest.on(fewData);
                ServiceUnderTest many = ServiceUnderTest.on(manyData)) {
            fill(few, FEW);
            fill(many, MANY);
            weighed(few);
            weighed(many);
            PATHS.forEach(path -> print("", path, few, many, (service, i) -> {}));
            for (String path : List.of("/priorities", "/groups", "/api/v1/plan-candidates?limit=20")) {
                print(" after a new case", path, few, many, (service, i) -> service.post(gapCase(1_000_000 + i)));
                print(" after an erased case", path, few, many, (service, i) -> erase(service));
            }
        }
        for (int i = 0; i < 3; i++) {
            System.out.printf(
                    "MEASURED after a start, ms to the first page, until it is whole, and for the page then: at %,d %s, at %,d %s%n",
                    FEW, afterStart(fewData), MANY, afterStart(manyData));
        }
    }

    private interface Changing {
        void change(ServiceUnderTest service, int step);
    }

    private static void erase(ServiceUnderTest service) {
        String id = ServiceUnderTest.json(service.get("/api/v1/priorities?limit=1"))
                .findValue("case")
                .asString();
        ServiceUnderTest.send(service.to("/api/v1/cases/" + id).DELETE().build());
    }

    private static List<Long> afterStart(Path data) {
        try (ServiceUnderTest started = ServiceUnderTest.on(data)) {
            long begun = System.nanoTime();
            double first = millis(started, "/priorities");
            weighed(started);
            double whole = (System.nanoTime() - begun) / 1e6;
            return List.of(Math.round(first), Math.round(whole), Math.round(millis(started, "/priorities")));
        }
    }

    /** Waits until all cases are ranked. */
    private static void weighed(ServiceUnderTest service) {
        while (ServiceUnderTest.json(service.get("/api/v1/priorities?limit=1"))
                        .get("waiting")
                        .asInt()
                > 0) {
            LockSupport.parkNanos(20_000_000);
        }
    }

    private static void fill(ServiceUnderTest service, int cases) {
        for (int from = 0; from < cases; from += 1_000) {
            service.batch(IntStream.range(from, Math.min(cases, from + 1_000))
                    .mapToObj(PrioritiesMeasured::gapCase)
                    .collect(Collectors.joining("\n")));
        }
    }

    private static String gapCase(int number) {
        return """
                {"title":"Matter %s number %d of the %s","obstacles":{"%s":"PRESENT"},"evidence":{"sources":["OBSERVATION"]},\
                "gap":{"capability":"Ability %d"},"audience":{"role":"Role %d","headcount":%d},\
                "goal":{"strategic":"%s","stake":"%s","costPerYear":%d,"currency":"EUR","objective":"Objective %d"}}""".formatted(
                        Integer.toString(number * 7919, 36),
                        number,
                        Integer.toString(number % 97, 36),
                        OBSTACLES.get(number % OBSTACLES.size()),
                        number % 40,
                        number % 60,
                        1 + number % 300,
                        number % 3 == 0 ? "YES" : "NO",
                        number % 5 == 0 ? "SERIOUS" : "NOTICEABLE",
                        1_000L * (number % 900),
                        number % 12);
    }

    private static void print(String how, String path, ServiceUnderTest few, ServiceUnderTest many, Changing changing) {
        double[] ofFew = new double[TIMES];
        double[] ofMany = new double[TIMES];
        for (int i = -WARM_UP; i < TIMES; i++) {
            int at = Math.max(0, i);
            changing.change(few, i);
            changing.change(many, i);
            if (i % 2 == 0) {
                ofFew[at] = millis(few, path);
                ofMany[at] = millis(many, path);
            } else {
                ofMany[at] = millis(many, path);
                ofFew[at] = millis(few, path);
            }
        }
        System.out.printf(
                "MEASURED %-56s %8.2f ms at %,d, %8.2f ms at %,d: ratio %.2f%n",
                path + how, median(ofFew), FEW, median(ofMany), MANY, median(ofMany) / median(ofFew));
    }

    private static double median(double[] all) {
        double[] sorted = all.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double millis(ServiceUnderTest service, String path) {
        long begun = System.nanoTime();
        HttpResponse<String> answered = ServiceUnderTest.send(service.to(path).build());
        double millis = (System.nanoTime() - begun) / 1e6;
        if (answered.statusCode() != 200) {
            throw new AssertionError("%s answered %d".formatted(path, answered.statusCode()));
        }
        return millis;
    }
}
