package io.gapwise.site.picture;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads words of the contract from a digest. A word that is no longer known is left out. */
final class StoredWords {

    private StoredWords() {}

    static <E extends Enum<E>> @Nullable E read(Class<E> type, @Nullable String name) {
        if (name == null || name.isEmpty()) {
            return null;
        }
        for (E word : type.getEnumConstants()) {
            if (word.name().equals(name)) {
                return word;
            }
        }
        return null;
    }

    static <E extends Enum<E>> E read(Class<E> type, @Nullable String name, E otherwise) {
        E word = read(type, name);
        return word == null ? otherwise : word;
    }

    /** Reads a list of words. */
    static <E extends Enum<E>> Stream<E> list(Class<E> type, List<String> names) {
        return names.stream().map(name -> read(type, name)).flatMap(Stream::ofNullable);
    }
}
