package io.gapwise.core.cases;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds the bounds that annotate a component of a record. They are read once for each record.
 *
 * @param form the regular expression that a text must match; null where any text is accepted
 */
record Bounds(int min, int max, @Nullable Pattern form) {

    private static final ClassValue<Map<String, Bounds>> OF_RECORD = new ClassValue<>() {
        @Override
        protected Map<String, Bounds> computeValue(Class<?> record) {
            return Arrays.stream(record.getRecordComponents())
                    .filter(c -> c.isAnnotationPresent(Range.class) || c.isAnnotationPresent(Length.class))
                    .collect(Collectors.toMap(RecordComponent::getName, Bounds::of));
        }
    };

    static Map<String, Bounds> of(Class<? extends Record> record) {
        return OF_RECORD.get(record);
    }

    static Bounds of(AnnotatedElement element) {
        Form written = element.getAnnotation(Form.class);
        Pattern form = written == null ? null : Pattern.compile(written.value());
        Range range = element.getAnnotation(Range.class);
        if (range != null) {
            return new Bounds(range.min(), range.max(), form);
        }
        Length length = element.getAnnotation(Length.class);
        return length == null
                ? new Bounds(Integer.MIN_VALUE, Integer.MAX_VALUE, form)
                : new Bounds(length.min(), length.max(), form);
    }
}
