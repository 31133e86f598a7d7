package io.gapwise.service.quotas;

import org.jspecify.annotations.Nullable;

/** Names what is limited for each tenant. */
public enum Quota {
    /** Cases whose text is stored. One that is erased does not count any more. */
    CASES(
            // Two indexes answer this; whether a row is erased stands in the row alone, and reading all rows takes
            // seconds.
            "select (select count(*) from gap_case where tenant = :tenant)"
                    + " - (select count(*) from erasure where tenant = :tenant)",
            "cases",
            "Have cases erased that are not needed any more, or ask the operator to raise gapwise.quotas.cases."),
    /** Drafts that have led to no answer yet. */
    DRAFTS(
            "select count(*) from draft where tenant = :tenant and answered is null",
            "unfinished drafts",
            "Finish or discard some of them, or ask the operator to raise gapwise.quotas.drafts."),
    UPLOADS(
            "select count(*) from upload where tenant = :tenant",
            "uploads",
            "Delete some of them, or ask the operator to raise gapwise.quotas.uploads."),
    /** Maps of sheets that are kept under a name. */
    SHEET_MAPS(
            "select count(*) from sheet_map where tenant = :tenant",
            "maps of sheets",
            "Delete some of them, or ask the operator to raise gapwise.quotas.sheet-maps."),
    /** Initiatives, also those of cases that were erased. */
    INITIATIVE(
            "select count(*) from initiative where tenant = :tenant",
            "initiatives",
            "Delete some of them, or ask the operator to raise gapwise.quotas.initiatives."),
    /** Entries of the strategy, of all kinds together. */
    STRATEGY(
            "select count(*) from strategy_item where tenant = :tenant",
            "entries of the strategy",
            "Delete some of them, or ask the operator to raise gapwise.quotas.strategy."),
    /** Strategic plans, however many versions each has. */
    PLANS(
            "select count(*) from training_plan where tenant = :tenant",
            "plans",
            "Delete some of them, or ask the operator to raise gapwise.quotas.plans."),
    /** Offers of topics to teams. */
    TOPICS(
            "select count(*) from topic_offer where tenant = :tenant",
            "offers of topics",
            "Delete some of them, or ask the operator to raise gapwise.quotas.topic-offers."),
    /** Rounds of appraisals. */
    APPRAISALS(
            "select count(*) from appraisal_round where tenant = :tenant",
            "rounds of appraisals",
            "Delete some of them, or ask the operator to raise gapwise.quotas.appraisals."),
    /** Addresses to which changes are sent. */
    WEBHOOKS(
            "select count(*) from webhook where tenant = :tenant",
            "webhooks",
            "Delete some of them, or ask the operator to raise gapwise.quotas.webhooks."),
    /** Jobs, also those that are over, until they are forgotten. */
    JOBS(
            "select count(*) from bulk_job where tenant = :tenant",
            "jobs",
            "Delete some that are over, or ask the operator to raise gapwise.quotas.jobs."),
    /** Statements of learning systems. */
    STATEMENTS(
            "select count(*) from xapi_statement where tenant = :tenant",
            "statements",
            "Wait until those are forgotten that belong to no initiative, or ask the operator to raise"
                    + " gapwise.quotas.statements.");

    private final String counting;
    private final String things;
    private final String wayOut;

    Quota(String counting, String things, String wayOut) {
        this.counting = counting;
        this.things = things;
        this.wayOut = wayOut;
    }

    /** Returns the statement that counts what a tenant has. */
    String counting() {
        return counting;
    }

    /** Says in sentences that nothing more can be stored, and what to do. */
    String sentence(long stored, long limit) {
        return "Your organisation may store %,d %s and has %,d. %s".formatted(limit, things, stored, wayOut);
    }

    /** Returns the limit of the settings; null if there is none. */
    @Nullable Integer limit(QuotaSettings settings) {
        return switch (this) {
            case CASES -> settings.cases();
            case DRAFTS -> settings.drafts();
            case UPLOADS -> settings.uploads();
            case SHEET_MAPS -> settings.sheetMaps();
            case INITIATIVE -> settings.initiatives();
            case STRATEGY -> settings.strategy();
            case PLANS -> settings.plans();
            case TOPICS -> settings.topicOffers();
            case APPRAISALS -> settings.appraisals();
            case WEBHOOKS -> settings.webhooks();
            case JOBS -> settings.jobs();
            case STATEMENTS -> settings.statements();
        };
    }
}
