package io.gapwise.service.recommendations;

import io.gapwise.service.once.KeptAnswers;
import io.gapwise.service.once.KeyName;
import io.gapwise.service.once.KeysInFlight;
import io.gapwise.service.problems.Refusal;
import io.gapwise.service.problems.ResourceNotFound;
import io.gapwise.service.settings.RetentionSettings;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Knows which lines of batches were answered under a key, and gives these answers again. */
@Component
class AnsweredLines {

    private final KeptAnswers kept;
    private final KeysInFlight inFlight;
    private final AnswerContexts contexts;
    private final SpokenAnswers spoken;
    private final ErasedCases erased;
    private final RetentionSettings retention;
    private final Clock clock;

    AnsweredLines(
            KeptAnswers kept,
            KeysInFlight inFlight,
            AnswerContexts contexts,
            SpokenAnswers spoken,
            ErasedCases erased,
            RetentionSettings retention,
            Clock clock) {
        this.kept = kept;
        this.inFlight = inFlight;
        this.contexts = contexts;
        this.spoken = spoken;
        this.erased = erased;
        this.retention = retention;
        this.clock = clock;
    }

    boolean begin(KeyName key) {
        return inFlight.begin(key);
    }

    void end(KeyName key) {
        inFlight.end(key);
    }

    /** Finds what is kept under keys of one credential, by their digests. */
    Map<String, KeptAnswers.Kept> kept(Collection<KeyName> keys) {
        return keys.isEmpty()
                ? Map.of()
                : kept.find(
                        keys.iterator().next(),
                        keys.stream().map(KeyName::digest).toList(),
                        now().minus(retention.keptAnswers()));
    }

    void keep(Map<SentLine, String> answers) {
        OffsetDateTime now = now();
        List<KeptAnswers.KeptLine> lines = answers.entrySet().stream()
                .map(each -> new KeptAnswers.KeptLine(
                        Objects.requireNonNull(each.getKey().key()),
                        Objects.requireNonNull(each.getKey().request()),
                        now,
                        each.getValue()))
                .toList();
        kept.add(lines);
    }

    /** Returns an answer that was given before as the line was answered, or says that its case is erased. */
    LineKeys.Known again(String recommendation, long line, Locale language) {
        try {
            erased.requireText(recommendation);
            return new LineKeys.Known(
                    spoken.of(contexts.stored(recommendation), language).bytes(), true);
        } catch (Refusal refused) {
            return new LineKeys.Known(
                    refused.problem().in(language).onLine(line).json(), false);
        } catch (ResourceNotFound e) {
            throw new IllegalStateException("Answers are never deleted.", e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().truncatedTo(ChronoUnit.MILLIS).atOffset(ZoneOffset.UTC);
    }
}
