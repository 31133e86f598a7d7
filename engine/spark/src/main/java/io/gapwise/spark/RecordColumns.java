package io.gapwise.spark;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.spark.sql.catalyst.expressions.GenericInternalRow;
import org.apache.spark.sql.catalyst.util.ArrayBasedMapData;
import org.apache.spark.sql.catalyst.util.GenericArrayData;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.unsafe.types.UTF8String;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Turns records of an answer into structures with the same names. The types are taken from the records, so that a member
 * that is added to them is there too. Words are strings; the facts of a reason are a map, of which a value that is no
 * string is written as JSON.
 */
final class RecordColumns {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Knows how a value of one Java type is held inside Spark. */
    private record Form(DataType type, Function<Object, Object> inside) {}

    private record Member(MethodHandle reader, Form form) {}

    private final StructType type;
    private final List<Member> members;

    private RecordColumns(StructType type, List<Member> members) {
        this.type = type;
        this.members = members;
    }

    static RecordColumns of(Class<?> record) {
        StructType type = new StructType();
        List<Member> members = new ArrayList<>();
        for (RecordComponent component : record.getRecordComponents()) {
            Form form = form(component.getGenericType());
            type = type.add(component.getName(), form.type(), true);
            members.add(new Member(reader(component), form));
        }
        return new RecordColumns(type, List.copyOf(members));
    }

    StructType type() {
        return type;
    }

    /** Returns the values of a record's members as Spark holds them inside. */
    @Nullable Object[] values(Object record) {
        @Nullable Object[] values = new Object[members.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = read(members.get(i), record);
            values[i] = value == null ? null : members.get(i).form().inside().apply(value);
        }
        return values;
    }

    private static Object read(Member member, Object record) {
        try {
            return member.reader().invoke(record);
        } catch (Throwable e) {
            throw new IllegalStateException("A member of %s cannot be read.".formatted(record.getClass()), e);
        }
    }

    private static Form form(Type type) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(form(generic.getActualTypeArguments()[0]));
        } else if (type instanceof ParameterizedType) {
            return new Form(
                    DataTypes.createMapType(DataTypes.StringType, DataTypes.StringType, false),
                    value -> facts((Map<?, ?>) value));
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            RecordColumns nested = of(plain);
            return new Form(nested.type(), value -> new GenericInternalRow(nested.values(value)));
        } else if (plain == int.class || plain == Integer.class) {
            return new Form(DataTypes.IntegerType, Function.identity());
        } else if (plain == boolean.class) {
            return new Form(DataTypes.BooleanType, Function.identity());
        } else if (plain == String.class || plain.isEnum()) {
            return new Form(DataTypes.StringType, value -> UTF8String.fromString(text(value)));
        }
        throw new IllegalArgumentException("A column cannot be made of a %s.".formatted(plain));
    }

    private static Form list(Form element) {
        return new Form(
                DataTypes.createArrayType(element.type(), false),
                value -> new GenericArrayData(
                        ((List<?>) value).stream().map(element.inside()).toArray()));
    }

    private static Object facts(Map<?, ?> facts) {
        Object[] keys = new Object[facts.size()];
        Object[] values = new Object[keys.length];
        int i = 0;
        for (Map.Entry<?, ?> fact : facts.entrySet()) {
            keys[i] = UTF8String.fromString(text(fact.getKey()));
            Object value = fact.getValue();
            values[i] = UTF8String.fromString(
                    value instanceof String || value instanceof Enum ? text(value) : JSON.writeValueAsString(value));
            i++;
        }
        return new ArrayBasedMapData(new GenericArrayData(keys), new GenericArrayData(values));
    }

    private static String text(Object value) {
        return value instanceof Enum<?> word ? word.name() : value.toString();
    }

    private static MethodHandle reader(RecordComponent component) {
        try {
            return MethodHandles.publicLookup().unreflect(component.getAccessor());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("%s must be public.".formatted(component), e);
        }
    }
}
