package io.gapwise.core.json;

import io.gapwise.core.cases.Derived;
import io.gapwise.core.cases.Property;
import io.gapwise.core.cases.Statement;
import io.gapwise.core.cases.Word;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Describes the JSON object that becomes a record of the gap case. The description is taken from the record. */
final class RecordShape {

    /**
     * Describes a member of the object: a property, an object with its own shape, or a list of such objects.
     *
     * @param many whether it is a list of objects
     */
    record Member(
            int index,
            @Nullable Property property,
            @Nullable RecordShape shape,
            boolean many) {}

    private final Map<String, Member> members = new LinkedHashMap<>();
    private final Object[] leftOut;
    private final MethodHandle constructor;

    private RecordShape(Class<? extends Record> record, String prefix, Map<String, Property> sent) {
        RecordComponent[] components = record.getRecordComponents();
        leftOut = new Object[components.length];
        List<Class<?>> types = new ArrayList<>();
        for (int i = 0; i < components.length; i++) {
            RecordComponent component = components[i];
            types.add(component.getType());
            String path = prefix + component.getName();
            if (component.isAnnotationPresent(Derived.class)) {
                leftOut[i] = unknown(component.getType());
            } else if (component.getType() == List.class) {
                members.put(component.getName(), new Member(i, null, of(Statement.class), true));
            } else if (component.getType().isRecord()) {
                RecordShape shape = new RecordShape(component.getType().asSubclass(Record.class), path + ".", sent);
                members.put(component.getName(), new Member(i, null, shape, false));
                leftOut[i] = shape.record(shape.leftOut());
            } else {
                Property property = sent.get(path);
                if (property != null) {
                    members.put(component.getName(), new Member(i, property, null, false));
                }
                leftOut[i] = unknown(component.getType());
            }
        }
        constructor = constructor(record, types);
    }

    static RecordShape of(Class<? extends Record> record) {
        Map<String, Property> sent = new LinkedHashMap<>();
        Property.of(record).stream()
                .filter(property -> !property.ready())
                .forEach(property -> sent.put(property.path(), property));
        return new RecordShape(record, "", sent);
    }

    @Nullable Member member(String name) {
        return members.get(name);
    }

    List<String> names() {
        return List.copyOf(members.keySet());
    }

    /** Returns the components of a record in which nothing was answered. */
    @Nullable Object[] leftOut() {
        return leftOut.clone();
    }

    Object record(@Nullable Object[] components) {
        try {
            return constructor.invoke(components);
        } catch (RuntimeException e) {
            throw e;
        } catch (Throwable e) {
            throw new IllegalStateException("A record of the case cannot be made.", e);
        }
    }

    private static @Nullable Object unknown(Class<?> type) {
        if (!type.isEnum()) {
            return null;
        }
        for (Object word : type.getEnumConstants()) {
            if (!((Word) word).known()) {
                return word;
            }
        }
        return null;
    }

    private static MethodHandle constructor(Class<?> record, List<Class<?>> types) {
        try {
            Constructor<?> canonical = record.getConstructor(types.toArray(Class<?>[]::new));
            return MethodHandles.publicLookup()
                    .unreflectConstructor(canonical)
                    .asSpreader(Object[].class, types.size())
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("%s must have its canonical constructor public.".formatted(record), e);
        }
    }
}
