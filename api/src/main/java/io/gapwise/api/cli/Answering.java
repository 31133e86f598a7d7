package io.gapwise.api.cli;

import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.advice.Recommendation;
import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.evaluation.RuleSetFault;
import io.gapwise.engine.json.CaseFile;
import io.gapwise.engine.json.RecommendationJson;
import io.gapwise.engine.problems.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** Answers cases one by one and counts what could not be answered. */
final class Answering {

    private final Advisor advisor;
    private final Clock clock;
    private final PrintWriter complaints;
    private long answered;
    private long bad;

    Answering(Advisor advisor, Clock clock, PrintWriter complaints) {
        this.advisor = advisor;
        this.clock = clock;
        this.complaints = complaints;
    }

    void answer(CaseFile cases, OutputStream to) throws IOException {
        for (CaseFile.Entry entry = cases.next(); entry != null; entry = cases.next()) {
            GapCase gapCase = entry.gapCase();
            if (gapCase == null) {
                bad++;
                for (Problem problem : entry.problems()) {
                    complain(entry.place(), problem);
                }
            } else {
                answer(entry.place(), gapCase, to);
            }
        }
    }

    private void answer(String place, GapCase gapCase, OutputStream to) throws IOException {
        Recommendation answer;
        try {
            answer = new Recommendation(
                    UUID.randomUUID().toString(),
                    gapCase.reference(),
                    clock.instant().truncatedTo(ChronoUnit.MILLIS),
                    advisor.advise(gapCase));
        } catch (RuleSetFault e) {
            bad++;
            complaints.println(place + ": the rule set is at fault. " + e.getMessage());
            return;
        }
        to.write(RecommendationJson.write(answer));
        to.write('\n');
        answered++;
    }

    private void complain(String place, Problem problem) {
        StringBuilder complaint = new StringBuilder(place).append(": ");
        if (!problem.pointer().isEmpty()) {
            complaint.append(problem.pointer()).append(": ");
        }
        complaint.append(problem.detail());
        if (problem.maybe() != null) {
            complaint.append(" Maybe ").append(problem.maybe()).append('.');
        } else if (!problem.allowed().isEmpty()) {
            complaint
                    .append(" Accepted: ")
                    .append(String.join(", ", problem.allowed()))
                    .append('.');
        }
        complaints.println(complaint);
    }

    long bad() {
        return bad;
    }

    String summary() {
        return "%d answered, %d bad".formatted(answered, bad);
    }
}
