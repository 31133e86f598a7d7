package io.gapwise.service.quotas;

import io.gapwise.service.settings.SettingProblems;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Says how much may be stored of each tenant.
 *
 * @param cases the number of cases that are not erased; null if there is no limit
 * @param drafts the number of drafts that have led to no answer yet
 * @param uploads the number of uploads
 * @param sheetMaps the number of maps of sheets
 * @param initiatives the number of initiatives
 * @param strategy the number of entries of the strategy
 * @param plans the number of strategic plans
 * @param topicOffers the number of offers of topics
 * @param appraisals the number of rounds of appraisals
 * @param webhooks the number of addresses to which changes are sent
 * @param jobs the number of jobs, also of those that are over
 * @param statements the number of statements of learning systems
 */
@ConfigurationProperties("gapwise.quotas")
public record QuotaSettings(
        @Nullable Integer cases,
        @DefaultValue("10000") Integer drafts,
        @DefaultValue("1000") Integer uploads,
        @DefaultValue("1000") Integer sheetMaps,
        @DefaultValue("100000") Integer initiatives,
        @DefaultValue("100000") Integer strategy,
        @DefaultValue("1000") Integer plans,
        @DefaultValue("10000") Integer topicOffers,
        @DefaultValue("1000") Integer appraisals,
        @DefaultValue("20") Integer webhooks,
        @DefaultValue("1000") Integer jobs,
        @DefaultValue("2000000") Integer statements) {

    public QuotaSettings {
        SettingProblems problems = new SettingProblems();
        if (cases != null) {
            problems.requireAtLeast(1, "gapwise.quotas.cases", cases);
        }
        problems.requireAtLeast(1, "gapwise.quotas.drafts", drafts);
        problems.requireAtLeast(1, "gapwise.quotas.uploads", uploads);
        problems.requireAtLeast(1, "gapwise.quotas.sheet-maps", sheetMaps);
        problems.requireAtLeast(1, "gapwise.quotas.initiatives", initiatives);
        problems.requireAtLeast(1, "gapwise.quotas.strategy", strategy);
        problems.requireAtLeast(1, "gapwise.quotas.plans", plans);
        problems.requireAtLeast(1, "gapwise.quotas.topic-offers", topicOffers);
        problems.requireAtLeast(1, "gapwise.quotas.appraisals", appraisals);
        problems.requireAtLeast(1, "gapwise.quotas.webhooks", webhooks);
        problems.requireAtLeast(1, "gapwise.quotas.jobs", jobs);
        problems.requireAtLeast(1, "gapwise.quotas.statements", statements);
        problems.refuseIfAny();
    }
}
