package io.gapwise.service.access;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Names what a caller may do; tokens and API keys carry the names in lower case, as in {@code cases:read}. */
public enum Scope {
    /** Read cases, answers, lists, charts and exports. */
    CASES_READ,
    /** Ask for answers, upload sheets, describe cases, and have cases erased. */
    CASES_WRITE,
    /** Send what a learning system records of learners. */
    OUTCOMES_WRITE,
    /** Read rules and rule sets. */
    RULES_READ,
    /** Have rules checked. */
    RULES_WRITE,
    /** Approve versions of strategic plans. */
    PLANS_APPROVE,
    /** Say where changes are sent to, and see what could not be delivered. */
    WEBHOOKS_WRITE,
    /** Read what is kept of people: users, keys and the audit trail. */
    PEOPLE_READ,
    /** Read metrics and change what runs the service. */
    OPS;

    /** Finds a scope by its name; empty if it is not ours, because tokens carry scopes of other services too. */
    public static Optional<Scope> of(String word) {
        return Arrays.stream(values())
                .filter(scope -> scope.word().equals(word))
                .findFirst();
    }

    /** Returns the name that tokens and API keys carry. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', ':');
    }
}
