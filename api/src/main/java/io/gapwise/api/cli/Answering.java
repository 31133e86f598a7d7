package io.gapwise.api.cli;

import io.gapwise.api.recommendations.Recommender;
import io.gapwise.engine.advice.Recommendation;
import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.evaluation.RuleSetFault;
import io.gapwise.engine.json.CaseFile;
import io.gapwise.engine.json.RecommendationJson;
import io.gapwise.engine.problems.Problem;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;

/** Answers cases one by one and counts what could not be answered. */
final class Answering {

    private final Recommender recommender;
    private final PrintWriter complaints;
    private long answered;
    private long bad;

    Answering(Recommender recommender, PrintWriter complaints) {
        this.recommender = recommender;
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
            answer = recommender.recommend(gapCase);
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
