package io.gapwise.service.access;

import java.util.EnumSet;
import java.util.Set;

/**
 * Whoever asks the service for something.
 *
 * @param tenant the name of the organisation whose cases the caller works with; nobody sees those of another tenant
 * @param name what the audit trail calls the caller, as in {@code key:portal} or {@code user:anna}
 * @param scopes what the caller may do
 * @param embedToken the id of the token by which an interview in a page of another web site calls in this name; empty for
 *     all other callers
 */
public record Caller(String tenant, String name, Set<Scope> scopes, String embedToken) {

    /** The tenant of a service that knows no credentials, and of all that was stored before there were tenants. */
    public static final String MAIN_TENANT = "main";

    /** Everybody who reaches a service that is open. */
    public static final Caller EVERYBODY = new Caller(MAIN_TENANT, "everybody", EnumSet.allOf(Scope.class));

    /** Returns the program itself as a caller that works for a tenant in the background. */
    public static Caller program(String tenant) {
        return new Caller(tenant, "gapwise", EnumSet.allOf(Scope.class));
    }

    public Caller {
        scopes = Set.copyOf(scopes);
    }

    public Caller(String tenant, String name, Set<Scope> scopes) {
        this(tenant, name, scopes, "");
    }

    /** Says whether this is an interview in a page of another web site. */
    public boolean isEmbedded() {
        return !embedToken.isEmpty();
    }
}
