package io.gapwise.core.testing;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Checks that a sealed type is taken apart by its own methods, so that code does not compile until it handles a new
 * kind.
 */
public final class ExhaustiveKinds {

    private static final String OURS = "io.gapwise.";

    private ExhaustiveKinds() {}

    /**
     * Refuses {@code instanceof}, because it ignores a new kind in silence.
     *
     * @param filters the places that pick out one kind and have nothing to say of any other, as "name of the class:
     *     name of the kind"
     */
    public static ArchCondition<JavaClass> askForNoKindOfASealedType(Set<String> filters) {
        return new ArchCondition<>("ask for no kind of a sealed type by instanceof") {
            @Override
            public void check(JavaClass asking, ConditionEvents events) {
                for (InstanceofCheck check : asking.getInstanceofChecks()) {
                    JavaClass kind = check.getRawType();
                    boolean filter = filters.contains(asking.getSimpleName() + ": " + kind.getSimpleName());
                    if (!filter && isOneOfSeveral(kind) && !outermost(kind).equals(outermost(asking))) {
                        events.add(SimpleConditionEvent.violated(
                                asking,
                                "%s asks for a %s %s"
                                        .formatted(
                                                asking.getName(),
                                                kind.getSimpleName(),
                                                check.getSourceCodeLocation())));
                    }
                }
            }
        };
    }

    private static boolean isOneOfSeveral(JavaClass kind) {
        return Stream.concat(kind.getAllRawInterfaces().stream(), kind.getAllRawSuperclasses().stream())
                .filter(type -> type.getName().startsWith(OURS))
                .anyMatch(type -> type.reflect().isSealed());
    }

    private static JavaClass outermost(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return enclosing.isPresent() ? outermost(enclosing.get()) : type;
    }
}
