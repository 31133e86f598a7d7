package io.gapwise.core.ruleset;

import io.gapwise.core.cases.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Identifies one place in the flat fact, the array of all values that rules can read: a property of the case or of a
 * finding.
 *
 * @param index the position in the flat fact, from 0, in the order of subjects and their properties
 */
public record Slot(Subject subject, Property property, int index) {

    private static final List<Slot> ALL = all();

    public static List<Slot> every() {
        return ALL;
    }

    public static List<Slot> of(Subject subject) {
        return ALL.stream().filter(slot -> slot.subject == subject).toList();
    }

    /** Returns the slot of a path, and fails if there is none. */
    public static Slot known(Subject subject, String path) {
        return find(subject, path).orElseThrow();
    }

    public static Optional<Slot> find(Subject subject, String path) {
        return ALL.stream()
                .filter(slot -> slot.subject == subject && slot.path().equals(path))
                .findFirst();
    }

    /** Finds the slot by the name that explanations use, such as {@code audience.headcount} or {@code Causes.found}. */
    public static Optional<Slot> ofQualifiedPath(String qualifiedPath) {
        return ALL.stream()
                .filter(slot -> slot.qualifiedPath().equals(qualifiedPath))
                .findFirst();
    }

    /**
     * Returns the path alone for the case, and for a finding the path with the finding's name in front, such as
     * {@code Causes.found}. What came of it has its path in the contract: {@code followUp.use.percent}.
     */
    public String qualifiedPath() {
        return subject.prefix() + path();
    }

    public String path() {
        return property.path();
    }

    /** Lists what can be asked for: the answers of a case, and what is sent beside an answer where the stage judges by it. */
    public static List<Slot> askable(Stage stage) {
        return ALL.stream()
                .filter(slot -> !slot.property.ready())
                .filter(slot -> slot.subject.sent() && slot.subject.readableIn(stage))
                .toList();
    }

    private static List<Slot> all() {
        List<Slot> slots = new ArrayList<>();
        for (Subject subject : Subject.values()) {
            for (Property property : subject.properties()) {
                slots.add(new Slot(subject, property, slots.size()));
            }
        }
        return List.copyOf(slots);
    }
}
