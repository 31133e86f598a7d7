package io.gapwise.core.cases;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the answers of a gap case by their contract paths: it lists all of them and makes a case in which one is
 * changed.
 */
public final class CaseAnswers {

    private static final Map<String, Property> BY_PATH = byPath();

    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {

        @Override
        protected Shape computeValue(Class<?> record) {
            return Shape.of(record);
        }
    };

    private CaseAnswers() {}

    /** Lists every path that can be answered, in contract order. */
    public static List<String> paths() {
        return List.copyOf(BY_PATH.keySet());
    }

    public static Optional<Property> find(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /**
     * Returns the answer in the form in which the contract sends it: the name of a word, a list of names, a number, a text
     * or, for statements, a list of objects; null where it is left out.
     */
    public static @Nullable Object sent(@Nullable Object answer) {
        if (answer instanceof Word word) {
            return word.known() ? word.name() : null;
        } else if (answer instanceof Set<?> words) {
            return words.stream().map(word -> ((Word) word).name()).toList();
        } else if (answer instanceof List<?> statements) {
            return statements.stream().map(said -> ((Statement) said).sent()).toList();
        }
        return answer;
    }

    /** Returns the words of a property that have these names, as a set. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    public static Set<?> wordsNamed(Property property, List<?> names) {
        List<Enum> words = new ArrayList<>();
        for (Object name : names) {
            words.add(Enum.valueOf((Class) property.type(), (String) name));
        }
        return Words.ordered((Class) property.type(), words);
    }

    /**
     * Returns a case, or what is sent beside one, in which one answer is changed.
     *
     * @param answer an enum constant, a set of them, a number or a text; null leaves the answer out
     */
    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R sent, Property property, @Nullable Object answer) {
        String[] names = property.path().split("\\.");
        return (R) with(sent, names, 0, answer);
    }

    /** Returns a case in which exactly these statements are made. */
    public static GapCase withStatements(GapCase gapCase, List<Statement> statements) {
        return (GapCase) with(gapCase, Evidence.STATEMENTS.split("\\."), 0, statements);
    }

    private static Record with(Record record, String[] names, int depth, @Nullable Object answer) {
        Shape shape = SHAPES.get(record.getClass());
        @Nullable Object[] values = new Object[shape.names.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = shape.read(record, i);
            if (shape.names[i].equals(names[depth])) {
                values[i] = depth + 1 < names.length
                        ? with((Record) values[i], names, depth + 1, answer)
                        : answer == null ? leftOut(shape.constructor.getParameterTypes()[i]) : answer;
            }
        }
        return shape.make(values);
    }

    /**
     * Returns the value that a case holds where this answer was left out: null, or the word of the vocabulary for it.
     */
    public static @Nullable Object leftOut(Property property) {
        return property.kind() == Property.Kind.WORD ? leftOut(property.type()) : null;
    }

    /** Returns the word for an answer that was left out, where the vocabulary has one. */
    private static @Nullable Object leftOut(Class<?> type) {
        if (!type.isEnum()) {
            return null;
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(word -> !((Word) word).known())
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Property> byPath() {
        Map<String, Property> byPath = new LinkedHashMap<>();
        Property.sent().forEach(property -> byPath.put(property.path(), property));
        return byPath;
    }

    /**
     * Knows how to take a record apart and put it together again. It is looked up once, because cases are changed by
     * the thousand.
     */
    private record Shape(String[] names, java.lang.reflect.Method[] accessors, Constructor<?> constructor) {

        static Shape of(Class<?> record) {
            RecordComponent[] components = record.getRecordComponents();
            try {
                return new Shape(
                        Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new),
                        Arrays.stream(components)
                                .map(RecordComponent::getAccessor)
                                .toArray(java.lang.reflect.Method[]::new),
                        record.getConstructor(Arrays.stream(components)
                                .map(RecordComponent::getType)
                                .toArray(Class<?>[]::new)));
            } catch (NoSuchMethodException e) {
                throw new IllegalStateException("%s must have its canonical constructor public.".formatted(record), e);
            }
        }

        @Nullable Object read(Record record, int component) {
            try {
                return accessors[component].invoke(record);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("%s cannot be read.".formatted(accessors[component]), e);
            }
        }

        Record make(@Nullable Object[] values) {
            try {
                return (Record) constructor.newInstance(values);
            } catch (InvocationTargetException e) {
                throw new IllegalArgumentException("The case cannot have this answer.", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("%s cannot be made.".formatted(constructor), e);
            }
        }
    }
}
