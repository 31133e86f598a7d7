package io.gapwise.core.json;

import org.jspecify.annotations.Nullable;

/**
 * Says where in a text a value stands. It becomes a JSON Pointer only where something is wrong there, because most values
 * are as they should be.
 *
 * @param in where what holds the value stands; null for the whole text
 * @param name the name or the number under which it is held
 */
record Pointer(@Nullable Pointer in, Object name) {

    static final Pointer WHOLE = new Pointer(null, "");

    Pointer to(String member) {
        return new Pointer(this, member);
    }

    Pointer to(int place) {
        return new Pointer(this, place);
    }

    @Override
    public String toString() {
        return in == null ? "" : in + "/" + name.toString().replace("~", "~0").replace("/", "~1");
    }
}
