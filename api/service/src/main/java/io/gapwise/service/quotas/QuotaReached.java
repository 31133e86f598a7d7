package io.gapwise.service.quotas;

/** Nothing more of a kind may be stored of the tenant. What was to be stored is not stored. */
public final class QuotaReached extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Quota quota;
    private final long stored;
    private final long limit;

    QuotaReached(Quota quota, long stored, long limit) {
        super(quota.sentence(stored, limit), null, false, false);
        this.quota = quota;
        this.stored = stored;
        this.limit = limit;
    }

    public Quota quota() {
        return quota;
    }

    /** Returns how many the tenant has. */
    public long stored() {
        return stored;
    }

    /** Returns how many the tenant may have. */
    public long limit() {
        return limit;
    }
}
