package io.gapwise.service.access;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Says what a person may do. Each role may do what the one before it may, and something more. */
public enum Role {
    /** Describes cases and reads answers and rules. */
    ANALYST(EnumSet.of(Scope.CASES_READ, Scope.CASES_WRITE, Scope.OUTCOMES_WRITE, Scope.RULES_READ)),
    /** Also has rules checked. */
    AUTHOR(EnumSet.of(Scope.CASES_READ, Scope.CASES_WRITE, Scope.OUTCOMES_WRITE, Scope.RULES_READ, Scope.RULES_WRITE)),
    /** Approves plans, and is the second pair of eyes on rules, for which there is no scope of its own yet. */
    APPROVER(EnumSet.of(
            Scope.CASES_READ,
            Scope.CASES_WRITE,
            Scope.OUTCOMES_WRITE,
            Scope.RULES_READ,
            Scope.RULES_WRITE,
            Scope.PLANS_APPROVE)),
    /** Does everything, and reads who did what. */
    ADMIN(EnumSet.allOf(Scope.class));

    private final Set<Scope> scopes;

    Role(Set<Scope> scopes) {
        this.scopes = Set.copyOf(scopes);
    }

    /** Finds a role by its name in lower case, such as {@code analyst}. */
    public static Optional<Role> of(String word) {
        return Arrays.stream(values()).filter(role -> role.word().equals(word)).findFirst();
    }

    /** Returns the name that commands, settings and lists use. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Set<Scope> scopes() {
        return scopes;
    }
}
