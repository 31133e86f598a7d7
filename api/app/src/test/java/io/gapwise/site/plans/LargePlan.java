package io.gapwise.site.plans;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Makes a plan with many candidates, in the form of the API, the same each time. */
public final class LargePlan {

    private LargePlan() {}

    public static String json(int candidates, int periods) {
        return """
                {"gaps": [%s], "objectives": [%s],
                 "means": {"periods": [%s], "budget": {"inAll": %d}, "audiences": [%s], "learners": {%s}, "experts": {%s}},
                 "candidates": [%s]}""".formatted(
                each(
                        candidates,
                        i -> "{\"id\":\"g%d\",\"title\":\"Gap number %d that somebody described\",\"costPerYear\":%d}"
                                .formatted(i, i, 1000 * (1 + i * 37 % 90))),
                each(10, i -> "{\"name\":\"Objective %d of the organisation\",\"weight\":%d}".formatted(i, 1 + i % 5)),
                each(
                        periods,
                        i -> "{\"name\":\"Month %d\",\"from\":\"2027-%02d-01\",\"to\":\"2027-%02d-28\"}"
                                .formatted(i + 1, i + 1, i + 1)),
                candidates * 2500,
                each(20, i -> "\"Audience %d\"".formatted(i)),
                each(20, i -> "\"Audience %d\":%d".formatted(i, 60 + i % 4 * 20)),
                each(6, i -> "\"Expert %d\":12".formatted(i)),
                each(candidates, LargePlan::candidate));
    }

    private static String candidate(int i) {
        return ("{\"id\":\"c%d\",\"title\":\"Initiative number %d with a title of usual length\",\"place\":\"%s\",\"gaps\":[\"g%d\"],"
                        + "\"objectives\":[\"Objective %d of the organisation\"],\"length\":%d,\"cost\":%d,"
                        + "\"learners\":{\"Audience %d\":%d},\"experts\":{\"Expert %d\":%d},\"reaches\":{\"Audience %d\":%d}}")
                .formatted(
                        i,
                        i,
                        i % 17 == 0 ? "FIRST" : i % 3 == 0 ? "PREPARE" : "NOW",
                        i,
                        i % 10,
                        1 + i % 3,
                        1000 + i * 731 % 9000,
                        i % 20,
                        20 + i * 13 % 60,
                        i % 6,
                        2 + i % 5,
                        i % 20,
                        5 + i % 40);
    }

    private interface Written {

        String of(int i);
    }

    private static String each(int count, Written written) {
        return IntStream.range(0, count).mapToObj(written::of).collect(Collectors.joining(","));
    }
}
