package io.gapwise.core.advice;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;

/**
 * Holds facts in a fixed order in as little memory as possible, because an answer has hundreds of them. It cannot be
 * changed.
 */
final class FactMap extends AbstractMap<String, Object> {

    private final Object[] keysAndValues;

    /** @param keysAndValues keys and values in turn; no key appears twice, and nobody changes the array afterwards */
    FactMap(Object[] keysAndValues) {
        this.keysAndValues = keysAndValues;
    }

    @Override
    public Set<Map.Entry<String, Object>> entrySet() {
        return new Entries();
    }

    private final class Entries extends AbstractSet<Map.Entry<String, Object>> {

        @Override
        public int size() {
            return keysAndValues.length / 2;
        }

        @Override
        public Iterator<Map.Entry<String, Object>> iterator() {
            return new InOrder();
        }
    }

    private final class InOrder implements Iterator<Map.Entry<String, Object>> {

        private int next;

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
