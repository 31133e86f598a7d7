package io.gapwise.core.cases;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Describes one value that can be read from a record by its path, such as {@code gap.doneBefore}. The properties are
 * taken from the records themselves, so that JSON, rules and schema always agree with them.
 */
public final class Property {

    /** Says what kind of value the property has: one word, a set of words, a whole number, any number or a text. */
    public enum Kind {
        WORD,
        WORDS,
        WHOLE_NUMBER,
        NUMBER,
        TEXT
    }

    private final String path;
    private final Kind kind;
    private final Class<?> type;
    private final Bounds bounds;
    private final boolean ready;
    private final String cited;
    private final boolean optional;
    private final @Nullable Pattern form;
    private final TypeWords vocabulary;
    private final MethodHandle reader;

    private Property(
            String path,
            AnnotatedElement element,
            AnnotatedType annotated,
            boolean withinDerived,
            MethodHandle reader) {
        Type generic = annotated.getType();
        this.path = path;
        this.kind = kindOf(generic);
        this.type = valueType(generic);
        this.bounds = Bounds.of(element);
        Derived followsFrom = element.getAnnotation(Derived.class);
        this.ready = followsFrom != null || withinDerived;
        this.cited = followsFrom == null || followsFrom.cites().isEmpty() ? path : followsFrom.cites();
        Form written = element.getAnnotation(Form.class);
        this.form = written == null ? null : Pattern.compile(written.value());
        this.vocabulary = TypeWords.of(type);
        this.optional = annotated.isAnnotationPresent(Nullable.class);
        this.reader = reader.asType(MethodType.methodType(Object.class, Object.class));
    }

    /**
     * Lists all properties of a record and of the records inside it in the order in which they are written; derived
     * methods come after the components.
     */
    public static List<Property> of(Class<? extends Record> record) {
        List<Property> found = new ArrayList<>();
        collect(record, "", false, MethodHandles.identity(record), found);
        return List.copyOf(found);
    }

    /** Lists the properties of the gap case that are sent, in contract order. */
    public static List<Property> sent() {
        return of(GapCase.class).stream().filter(p -> !p.ready()).toList();
    }

    public String path() {
        return path;
    }

    public Kind kind() {
        return kind;
    }

    /** Returns the enum of a word or of a set of words, and for any other kind the Java type of the value. */
    public Class<?> type() {
        return type;
    }

    /** Returns the least whole number, or the least length of a text. */
    public int min() {
        return bounds.min();
    }

    /** Returns the greatest whole number, or the greatest length of a text. */
    public int max() {
        return bounds.max();
    }

    /** Returns the regular expression that a text must match; null where any text is accepted. */
    public @Nullable String form() {
        return form == null ? null : form.pattern();
    }

    /** Says whether a text has the form that is asked for, if any is. */
    public boolean isOfForm(String text) {
        return form == null || form.matcher(text).matches();
    }

    public boolean ready() {
        return ready;
    }

    /** Says whether the value can be null because it was left out or not concluded. */
    public boolean optional() {
        return optional;
    }

    /** Returns the path under which a reason cites this property. */
    public String cited() {
        return cited;
    }

    /** Lists the words that are accepted here; the list is empty where the value is no word. */
    public List<? extends Word> words() {
        return vocabulary.words();
    }

    /** Lists the names of the words that are accepted here. */
    public List<String> wordNames() {
        return vocabulary.names();
    }

    /** Returns the word of this name, or null where there is none. */
    public @Nullable Word word(String name) {
        return vocabulary.byName().get(name);
    }

    /**
     * Returns the value in this record: an enum constant, a set of them, a number or a text; null where it was left
     * out.
     */
    public @Nullable Object read(Object root) {
        try {
            return reader.invokeExact(root);
        } catch (Throwable e) {
            throw new IllegalStateException("The property %s cannot be read of %s.".formatted(path, root), e);
        }
    }

    @Override
    public String toString() {
        return path;
    }

    /**
     * Checks a value in a record's own constructor, so that programmers cannot make a case that the contract does not
     * allow either.
     */
    public static void check(Class<? extends Record> record, String component, @Nullable Object value) {
        Bounds bounds = Bounds.of(record).get(component);
        if (value instanceof String text) {
            int length = text.codePointCount(0, text.length());
            if (length < bounds.min() || length > bounds.max()) {
                throw new IllegalArgumentException("The %s (%d characters) must have %d to %d."
                        .formatted(component, length, bounds.min(), bounds.max()));
            }
            if (bounds.form() != null && !bounds.form().matcher(text).matches()) {
                throw new IllegalArgumentException(
                        "The %s (%s) must match %s.".formatted(component, text, bounds.form()));
            }
        } else if (value instanceof BigDecimal number && number.compareTo(BigDecimal.valueOf(bounds.min())) < 0) {
            throw new IllegalArgumentException(
                    "The %s (%s) must be %d or more.".formatted(component, number.toPlainString(), bounds.min()));
        } else if (value instanceof Integer number && (number < bounds.min() || number > bounds.max())) {
            throw new IllegalArgumentException(
                    "The %s (%d) must be %d to %d.".formatted(component, number, bounds.min(), bounds.max()));
        }
    }

    private static void collect(
            Class<? extends Record> record,
            String prefix,
            boolean derived,
            MethodHandle toRecord,
            List<Property> found) {
        for (RecordComponent component : record.getRecordComponents()) {
            MethodHandle reader = MethodHandles.filterReturnValue(toRecord, handle(component.getAccessor()));
            String path = prefix + component.getName();
            if (component.getType().isRecord()) {
                boolean within = derived || component.isAnnotationPresent(Derived.class);
                collect(component.getType().asSubclass(Record.class), path + ".", within, reader, found);
            } else if (component.getType() != List.class) {
                // What people said is a list of records: rules read it through support and share only.
                found.add(new Property(path, component, component.getAnnotatedType(), derived, reader));
            }
        }
        Arrays.stream(record.getDeclaredMethods())
                .filter(m -> m.isAnnotationPresent(Derived.class) && !isComponent(record, m))
                .sorted(Comparator.comparing(Method::getName))
                .forEach(m -> found.add(new Property(
                        prefix + m.getName(),
                        m,
                        m.getAnnotatedReturnType(),
                        derived,
                        MethodHandles.filterReturnValue(toRecord, handle(m)))));
    }

    private static boolean isComponent(Class<?> record, Method method) {
        return Arrays.stream(record.getRecordComponents())
                .anyMatch(c -> c.getName().equals(method.getName()));
    }

    private static MethodHandle handle(Method method) {
        try {
            return MethodHandles.publicLookup().unreflect(method);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("%s must be public.".formatted(method), e);
        }
    }

    private static Kind kindOf(Type generic) {
        Class<?> raw = generic instanceof ParameterizedType set ? (Class<?>) set.getRawType() : (Class<?>) generic;
        if (raw.isEnum()) {
            return Kind.WORD;
        } else if (raw == Set.class) {
            return Kind.WORDS;
        } else if (raw == Integer.class || raw == int.class) {
            return Kind.WHOLE_NUMBER;
        } else if (raw == BigDecimal.class) {
            return Kind.NUMBER;
        } else if (raw == String.class) {
            return Kind.TEXT;
        }
        throw new IllegalArgumentException("A property cannot be a %s.".formatted(raw.getName()));
    }

    private static Class<?> valueType(Type generic) {
        return generic instanceof ParameterizedType set
                ? (Class<?>) set.getActualTypeArguments()[0]
                : (Class<?>) generic;
    }
}
