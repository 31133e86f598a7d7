package io.gapwise.core.testing;

import com.tngtech.archunit.core.domain.InstanceofCheck;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What code must keep to so that a new kind of something does not compile before it has been thought of everywhere: a
 * sealed type is taken apart by its own methods, an enum by a switch expression that names every word.
 */
public final class Kinds {

    private static final String OURS = "io.gapwise.";
    private static final String SWITCHED = "$SwitchMap$io$gapwise$";
    /** The compiler lets a switch expression that names every word throw one of these for a word of a later day. */
    private static final Set<String> WORD_OF_A_LATER_DAY =
            Set.of("java.lang.IncompatibleClassChangeError", "java.lang.MatchException");

    private Kinds() {}

    /**
     * An {@code instanceof} passes over a new kind in silence.
     *
     * @param filters what picks out one kind and has nothing to say of any other, as "name of the class: name of the kind"
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

    /** A switch with a default, and any switch that is a statement, passes over a new word in silence. */
    public static ArchCondition<JavaClass> nameEveryWordInASwitch() {
        return new ArchCondition<>("name every word where they switch over an enum") {
            @Override
            public void check(JavaClass switching, ConditionEvents events) {
                long switches = switching.getFieldAccessesFromSelf().stream()
                        .filter(access -> access.getTarget().getName().startsWith(SWITCHED))
                        .filter(access -> !access.getTargetOwner().equals(switching))
                        .count();
                long complete = switching.getConstructorCallsFromSelf().stream()
                        .map(JavaAccess::getTargetOwner)
                        .filter(thrown -> WORD_OF_A_LATER_DAY.contains(thrown.getName()))
                        .count();
                if (switches > complete) {
                    events.add(SimpleConditionEvent.violated(
                            switching,
                            "%s has %d switches over our enums, of which %d name every word"
                                    .formatted(switching.getName(), switches, complete)));
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
