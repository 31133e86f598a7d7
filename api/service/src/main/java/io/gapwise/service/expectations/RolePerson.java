package io.gapwise.service.expectations;

import io.gapwise.service.strategy.StrategyName;

/**
 * Names a person of a role, while a request is answered. It is stored nowhere.
 *
 * @param id by which the HR system knows the person
 */
public record RolePerson(String id, String role) {

    /** Returns a role as it is compared. */
    static String key(String role) {
        return StrategyName.key(role);
    }
}
