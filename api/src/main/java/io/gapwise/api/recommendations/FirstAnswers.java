package io.gapwise.api.recommendations;

import io.gapwise.api.cases.Samples;
import io.gapwise.api.settings.Settings;
import io.gapwise.engine.evaluation.RuleSetFault;
import io.gapwise.engine.json.BadCase;
import java.nio.charset.StandardCharsets;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills an empty store with the answers to the sample cases, so that a newcomer finds some. */
@Component
class FirstAnswers implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

    private final Settings settings;
    private final Samples samples;
    private final Consultation consultation;
    private final Recommendations recommendations;

    FirstAnswers(Settings settings, Samples samples, Consultation consultation, Recommendations recommendations) {
        this.settings = settings;
        this.samples = samples;
        this.consultation = consultation;
        this.recommendations = recommendations;
    }

    @Override
    public void run(ApplicationArguments arguments) throws BadCase {
        if (settings.samples() && recommendations.isEmpty()) {
            for (String sample : samples.cases()) {
                answer(sample);
            }
        }
    }

    /** Rules of somebody's own may not be ready for every sample: no reason not to start. */
    private void answer(String sample) throws BadCase {
        try {
            consultation.answer(sample.getBytes(StandardCharsets.UTF_8));
        } catch (RuleSetFault fault) {
            LOG.warn("No answer to a sample case: {}", fault.getMessage());
        }
    }
}
