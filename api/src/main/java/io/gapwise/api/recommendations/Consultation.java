package io.gapwise.api.recommendations;

import io.gapwise.engine.advice.Advisor;
import io.gapwise.engine.advice.Recommendation;
import io.gapwise.engine.cases.GapCase;
import io.gapwise.engine.json.BadCase;
import io.gapwise.engine.json.GapCaseJson;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** A case in, its recommendation out, and both kept. */
@Component
class Consultation {

    private final Advisor advisor;
    private final Recommendations recommendations;
    private final Clock clock;

    Consultation(Advisor advisor, Recommendations recommendations, Clock clock) {
        this.advisor = advisor;
        this.recommendations = recommendations;
        this.clock = clock;
    }

    /** Answers a case and keeps the answer. */
    Answer answer(byte[] json) throws BadCase {
        Answer answer = consider(json);
        keep(List.of(answer));
        return answer;
    }

    /** Answers a case. */
    Answer consider(byte[] json) throws BadCase {
        GapCase gapCase = GapCaseJson.read(json);
        Recommendation recommendation = new Recommendation(
                UUID.randomUUID().toString(),
                gapCase.reference(),
                clock.instant().truncatedTo(ChronoUnit.MILLIS),
                advisor.advise(gapCase));
        return Answer.of(recommendation, json);
    }

    /** Keeps answers, all of them or none. */
    void keep(List<Answer> answers) {
        recommendations.keep(advisor.ruleSet(), answers);
    }
}
