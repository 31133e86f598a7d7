package io.gapwise.core.ruleset;

import io.gapwise.core.cases.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One place in the flat fact: a property of the case or of a finding.
 *
 * @param index its place, from 0, in the order of subjects and their properties
 */
public record Slot(Subject subject, Property property, int index) {

    private static final List<Slot> ALL = all();

    public static List<Slot> every() {
        return ALL;
    }

    public static List<Slot> of(Subject subject) {
        return ALL.stream().filter(slot -> slot.subject == subject).toList();
    }

    /** The slot of a path that is known to exist. */
    public static Slot known(Subject subject, String path) {
        return find(subject, path).orElseThrow();
    }

    public static Optional<Slot> find(Subject subject, String path) {
        return ALL.stream()
                .filter(slot -> slot.subject == subject && slot.path().equals(path))
                .findFirst();
    }

    /** The place that explanations name so: {@code audience.headcount}, {@code Causes.found}. */
    public static Optional<Slot> ofQualifiedPath(String qualifiedPath) {
        return ALL.stream()
                .filter(slot -> slot.qualifiedPath().equals(qualifiedPath))
                .findFirst();
    }

    /** The path alone where it belongs to the case, else behind the name of the finding: {@code Causes.found}. */
    public String qualifiedPath() {
        return subject == Subject.GAP_CASE ? path() : subject.pattern() + "." + path();
    }

    public String path() {
        return property.path();
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
