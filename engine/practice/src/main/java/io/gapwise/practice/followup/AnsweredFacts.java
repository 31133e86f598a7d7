package io.gapwise.practice.followup;

import io.gapwise.core.cases.Word;
import io.gapwise.core.followup.FollowUp;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Lays what an analyst said over what was derived, field by field. */
final class AnsweredFacts {

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private final Map<String, Origin> origins;

    private AnsweredFacts(Map<String, Origin> origins) {
        this.origins = origins;
    }

    /** @param origins takes up where each fact comes from that is known */
    static FollowUp over(FollowUp derived, FollowUp said, Map<String, Origin> origins) {
        return new AnsweredFacts(origins).overlaid(FollowUp.class, derived, said, "");
    }

    private <R> R overlaid(Class<R> type, R derived, R said, String path) {
        Shape shape = SHAPES.get(type);
        Object[] values = new Object[shape.components().length];
        for (int i = 0; i < values.length; i++) {
            RecordComponent component = shape.components()[i];
            values[i] = value(component, derived, said, path + component.getName());
        }
        try {
            return type.cast(shape.constructor().newInstance(values));
        } catch (ReflectiveOperationException e) {
            throw notPublic(type, e);
        }
    }

    private static IllegalStateException notPublic(Class<?> type, Exception e) {
        return new IllegalStateException("The facts (%s) must be a public record.".formatted(type), e);
    }

    /** What the records of facts are made of. It is looked up once for each of them. */
    private record Shape(RecordComponent[] components, Constructor<?> constructor) {

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            Class<?>[] types =
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
            try {
                return new Shape(components, type.getDeclaredConstructor(types));
            } catch (ReflectiveOperationException e) {
                throw notPublic(type, e);
            }
        }
    }

    private @Nullable Object value(RecordComponent component, Object derived, Object said, String path) {
        Object own = read(component, derived);
        Object answered = read(component, said);
        if (component.getType().isRecord()) {
            return part(component.getType(), own, answered, path + ".");
        }
        if (known(answered)) {
            origins.put(path, Origin.ANALYST);
            return answered;
        }
        if (known(own)) {
            origins.put(path, Origin.DERIVED);
        }
        return own;
    }

    @SuppressWarnings("unchecked")
    private <R> R part(Class<R> type, @Nullable Object own, @Nullable Object answered, String path) {
        return overlaid(type, (R) own, (R) answered, path);
    }

    private static boolean known(@Nullable Object value) {
        return value != null && !value.toString().equals(Word.UNKNOWN);
    }

    private static @Nullable Object read(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The fact (%s) must be readable.".formatted(component.getName()), e);
        }
    }
}
