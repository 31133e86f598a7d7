package io.gapwise.service.settings;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Says how long texts are kept, and what is told of them, in days ({@code 30d}) or another unit of time.
 *
 * @param cases the age at which cases are erased; null if they are kept until somebody erases them
 * @param drafts the time after the last change at which drafts are deleted
 * @param uploads the age at which uploads are deleted
 * @param changes how long it is told what changed
 * @param keptAnswers how long answers to requests with a key are kept
 * @param jobs how long after their end jobs are kept, with their results
 * @param unfinishedJobs how long the file of a job is kept to which nothing is added
 */
@ConfigurationProperties("gapwise.retention")
public record RetentionSettings(
        @Nullable Duration cases,
        @DefaultValue("90d") Duration drafts,
        @DefaultValue("7d") Duration uploads,
        @DefaultValue("90d") Duration changes,
        @DefaultValue("24h") Duration keptAnswers,
        @DefaultValue("7d") Duration jobs,
        @DefaultValue("24h") Duration unfinishedJobs) {

    public RetentionSettings {
        SettingProblems problems = new SettingProblems();
        problems.requirePositive("gapwise.retention.cases", cases);
        problems.requirePositive("gapwise.retention.drafts", drafts);
        problems.requirePositive("gapwise.retention.uploads", uploads);
        problems.requirePositive("gapwise.retention.changes", changes);
        problems.requirePositive("gapwise.retention.kept-answers", keptAnswers);
        problems.requirePositive("gapwise.retention.jobs", jobs);
        problems.requirePositive("gapwise.retention.unfinished-jobs", unfinishedJobs);
        problems.refuseIfAny();
    }
}
