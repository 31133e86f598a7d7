package io.gapwise.service.recommendations;

import io.gapwise.core.evaluation.RuleSetFault;
import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.GapCaseJson;
import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.quotas.QuotaReached;
import io.gapwise.service.samples.SampleCases;
import io.gapwise.service.settings.Settings;
import io.gapwise.service.store.JobLocks;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;

/** Fills an empty database of the main tenant with the answers to the sample cases, so that a newcomer finds some answers. */
@Component
class FirstAnswers implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAnswers.class);

    private final Settings settings;
    private final SampleCases samples;
    private final Consultations consultations;
    private final Recommendations recommendations;
    private final List<SampleSequel> sequels;
    private final JobLocks locks;

    FirstAnswers(
            Settings settings,
            SampleCases samples,
            Consultations consultations,
            Recommendations recommendations,
            List<SampleSequel> sequels,
            JobLocks locks) {
        this.settings = settings;
        this.samples = samples;
        this.consultations = consultations;
        this.recommendations = recommendations;
        this.sequels = List.copyOf(sequels);
        this.locks = locks;
    }

    @Override
    public void run(ApplicationArguments arguments) throws BadCase {
        if (settings.samples()) {
            try (Callers.Working working = Callers.begin(Caller.program(Caller.MAIN_TENANT))) {
                locks.alone("samples", this::fillIfEmpty);
            }
        }
    }

    /** Two programs that start on one empty database at the same time fill it once. */
    private void fillIfEmpty() throws BadCase {
        if (recommendations.isEmpty()) {
            try {
                Consultation consultation = consultations.begin();
                for (String sample : samples.cases()) {
                    answer(consultation, sample);
                }
                sequels.forEach(SampleSequel::goOn);
            } catch (QuotaReached full) {
                LOG.warn("There are not all sample cases. {}", full.getMessage());
            } catch (Refusal noRules) {
                // The log already says why there are no rules. Someone who repairs rules is no newcomer and needs no
                // samples.
            }
        }
    }

    /** Answers a sample. The user's own rules may not cover every sample, and the service must start even then. */
    private void answer(Consultation consultation, String sample) throws BadCase {
        byte[] json = sample.getBytes(StandardCharsets.UTF_8);
        String reference = GapCaseJson.read(json).reference();
        Instant answeredAt = sequels.stream()
                .flatMap(each -> each.answeredAt(reference == null ? "" : reference).stream())
                .findFirst()
                .orElse(null);
        try {
            consultation.answerSample(json, answeredAt);
        } catch (RuleSetFault fault) {
            LOG.warn("No answer to a sample case: {}", fault.getMessage());
        }
    }
}
