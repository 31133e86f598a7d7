package io.gapwise.site.voices;

import static org.assertj.core.api.Assertions.assertThat;

import io.gapwise.app.ServiceUnderTest;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.insight.signs.Sign;
import io.gapwise.service.links.LinkOutcome;
import io.gapwise.service.voices.OpenInvitation;
import io.gapwise.service.voices.OpenInvitations;
import io.gapwise.site.SiteVisitor;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/** Many people answer at once, and many have answered. */
class ManyVoicesTest {

    private static final Logger LOG = LoggerFactory.getLogger(ManyVoicesTest.class);

    private static final int PEOPLE = 200;
    private static final int VOICES = 5_000;
    private static final int FEW = 20;
    private static final int TIMES = 21;

    @AutoClose
    private static final ServiceUnderTest service = ServiceUnderTest.onItsOwn();

    private final Survey survey = new Survey(service);

    /** All of them sit in one office, which has one address. */
    @Test
    void losesNothingWhereTwoHundredAnswerAtOnce() throws Exception {
        String id = survey.newCase("All at once");
        String path = survey.invited(id, StatedBy.PERFORMERS);
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(PEOPLE);
        long before = System.nanoTime();
        List<Future<Integer>> sent = IntStream.range(0, PEOPLE)
                .mapToObj(person -> people.submit(() -> {
                    start.await();
                    return survey.answered(path, Obstacle.toolsInadequate, person % 4 == 0 ? Sign.AGAINST : Sign.FOR)
                            .status();
                }))
                .toList();
        start.countDown();
        List<Integer> statuses = new ArrayList<>();
        for (Future<Integer> each : sent) {
            statuses.add(each.get());
        }
        people.shutdown();

        assertThat(statuses).containsOnly(303);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofMinutes(1));
        JsonNode said = survey.said(id);
        assertThat(said.get("answers").asInt()).isEqualTo(PEOPLE);
        JsonNode seen = survey.seen(id, StatedBy.PERFORMERS, Obstacle.toolsInadequate);
        // Up to two may wait until there are three.
        assertThat(seen.get("for").asInt() + seen.get("against").asInt()).isBetween(PEOPLE - 2, PEOPLE);
        assertThat(seen.get("for").asInt()).isBetween(PEOPLE * 3 / 4 - 2, PEOPLE * 3 / 4);
    }

    @Test
    void tellsThoseWhomALimitRefusesToSendItAgainAndKeepsWhatTheyChose() {
        try (ServiceUnderTest narrow = ServiceUnderTest.onItsOwn(
                "--gapwise.limits.invitation.burst=2", "--gapwise.limits.invitation.per-second=1")) {
            Survey there = new Survey(narrow);
            String id = there.newCase("A narrow door");
            String path = there.invited(id, StatedBy.MANAGERS);
            List<SiteVisitor.Page> pages = IntStream.range(0, 8)
                    .mapToObj(person -> there.answered(path, Obstacle.toolsInadequate, Sign.FOR))
                    .toList();

            long stored = pages.stream().filter(page -> page.status() == 303).count();
            assertThat(stored).isBetween(2L, 7L);
            assertThat(there.said(id).get("answers").asLong()).isEqualTo(stored);
            SiteVisitor.Page refused = pages.stream()
                    .filter(page -> page.status() == 429)
                    .findFirst()
                    .orElseThrow();
            assertThat(refused.response().headers().firstValue("Retry-After")).isPresent();
            assertThat(refused.document().select("[role=alert]").text()).contains("send it again");
            assertThat(refused.document().select("input[checked]")).isNotEmpty();
        }
    }

    /** Pages read counts, so that they cost the same however many answered. */
    @Test
    void showsFiveThousandVoicesAboutAsFastAsFive() {
        String few = survey.newCase("Few voices");
        String many = survey.newCase("Many voices");
        String pathOfFew = asked(few, FEW);
        String pathOfMany = asked(many, VOICES);

        assertThat(survey.said(many).get("answers").asInt()).isEqualTo(2 * VOICES);
        Map<String, String> pages = new HashMap<>();
        pages.put("/cases/%s/voices".formatted(few), "/cases/%s/voices".formatted(many));
        pages.put("/api/v1/cases/%s/voices".formatted(few), "/api/v1/cases/%s/voices".formatted(many));
        pages.put(pathOfFew, pathOfMany);
        pages.forEach((ofFew, ofMany) -> {
            double ratio = ratio(ofMany, ofFew);
            LOG.info("{} takes {} times as long with {} voices.", ofFew, "%.2f".formatted(ratio), VOICES);
            // An idle machine stays below one and a half; this one may do other things at the same time.
            assertThat(ratio).as(ofFew).isLessThan(2.5);
        });
    }

    /** Lets so many people of two groups answer every question, and returns the path of one of the pages. */
    private String asked(String id, int people) {
        String path = "";
        for (StatedBy group : List.of(StatedBy.PERFORMERS, StatedBy.MANAGERS)) {
            path = survey.invited(id, group);
            OpenInvitations invitations = service.bean(OpenInvitations.class);
            OpenInvitation open =
                    invitations.find(path.substring(path.lastIndexOf('/') + 1)).orElseThrow();
            for (int person = 0; person < people; person++) {
                Map<String, String> answers = new HashMap<>();
                int turn = person;
                open.questions()
                        .forEach(question -> answers.put(
                                question.id(),
                                question.answers()
                                        .get(turn % question.answers().size())
                                        .id()));
                assertThat(invitations.answer(open, "person " + person, answers))
                        .isEqualTo(LinkOutcome.COUNTED);
            }
        }
        return path;
    }

    /** Compares medians of looks taken in turn, so that whatever else the machine does slows down both. */
    private static double ratio(String ofMany, String ofFew) {
        long[] many = new long[TIMES];
        long[] few = new long[TIMES];
        for (int i = 0; i < 2 * TIMES; i++) {
            // The first half only warms up.
            many[i % TIMES] = nanos(ofMany);
            few[i % TIMES] = nanos(ofFew);
        }
        Arrays.sort(many);
        Arrays.sort(few);
        return (double) many[TIMES / 2] / few[TIMES / 2];
    }

    private static long nanos(String address) {
        long before = System.nanoTime();
        assertThat(service.get(address).statusCode()).isEqualTo(200);
        return System.nanoTime() - before;
    }
}
