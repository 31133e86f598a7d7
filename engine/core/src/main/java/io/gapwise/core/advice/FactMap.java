package io.gapwise.core.advice;

import io.gapwise.core.ruleset.FlatFact;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Lists the facts behind a reason by contract path. It refers to the case until somebody reads it, because most reasons of
 * most answers are only written once, and nothing has to be kept for that. It cannot be changed.
 */
final class FactMap extends AbstractMap<String, Object> {

    private final Facts facts;
    private final FlatFact fact;
    private final StatementsCited statements;
    /** Holds keys and values in turn; null until somebody looks something up. */
    private volatile Object @Nullable [] read;

    /** @param facts what made a rule hold, to which nobody adds anything afterwards */
    FactMap(Facts facts, FlatFact fact, StatementsCited statements) {
        this.facts = facts;
        this.fact = fact;
        this.statements = statements;
    }

    /** Passes on each fact in order. */
    @Override
    public void forEach(BiConsumer<? super String, ? super Object> listener) {
        facts.tell(fact, statements, listener::accept);
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new Entries(read());
    }

    private Object[] read() {
        Object[] known = read;
        if (known == null) {
            Collected collected = new Collected();
            forEach(collected);
            known = collected.keysAndValues();
            read = known;
        }
        return known;
    }

    private static final class Collected implements BiConsumer<String, Object> {

        private Object[] keysAndValues = new Object[8];
        private int size;

        @Override
        public void accept(String path, Object value) {
            if (size == keysAndValues.length) {
                keysAndValues = Arrays.copyOf(keysAndValues, 2 * size);
            }
            keysAndValues[size++] = path;
            keysAndValues[size++] = value;
        }

        Object[] keysAndValues() {
            return Arrays.copyOf(keysAndValues, size);
        }
    }

    private static final class Entries extends AbstractSet<Map.Entry<String, Object>> {

        private final Object[] keysAndValues;

        Entries(Object[] keysAndValues) {
            this.keysAndValues = keysAndValues;
        }

        @Override
        public int size() {
            return keysAndValues.length / 2;
        }

        @Override
        public Iterator<Map.Entry<String, Object>> iterator() {
            return new InOrder(keysAndValues);
        }
    }

    private static final class InOrder implements Iterator<Map.Entry<String, Object>> {

        private final Object[] keysAndValues;
        private int next;

        InOrder(Object[] keysAndValues) {
            this.keysAndValues = keysAndValues;
        }

        @Override
        public boolean hasNext() {
            return next < keysAndValues.length;
        }

        @Override
        public Map.Entry<String, Object> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            next += 2;
            return Map.entry((String) keysAndValues[next - 2], keysAndValues[next - 1]);
        }
    }
}
