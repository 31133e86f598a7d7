package io.gapwise.insight.vocabulary;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.ruleset.Slot;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds fields by what people write: a path, the beginning of one, its last part, the name of a pattern, or a word. The first of
 * these that finds something counts, first as it is written and then in upper or lower case alike.
 */
public final class VocabularySearch {

    private final List<VocabularyField> fields;

    public VocabularySearch(List<VocabularyField> fields) {
        this.fields = List.copyOf(fields);
    }

    /** Lists the fields that are meant, in their order; none where nothing is meant. */
    public List<VocabularyField> find(String written) {
        String wanted = written.strip().replaceAll("\\.$", "");
        List<VocabularyField> exact = find(wanted, false);
        return exact.isEmpty() ? find(wanted, true) : exact;
    }

    /** Returns the path, part of a path, pattern or word that is nearest to what was written; null where none is near. */
    public @Nullable String nearest(String written) {
        Set<String> known = new LinkedHashSet<>();
        for (VocabularyField field : fields) {
            String path = field.path();
            known.add(path);
            known.add(path.substring(path.lastIndexOf('.') + 1));
            if (path.indexOf('.') > 0) {
                known.add(field.group());
            }
            patterns(field).forEach(known::add);
            field.words().forEach(word -> known.add(word.word()));
        }
        return NearestWord.to(written.strip(), List.copyOf(known));
    }

    private List<VocabularyField> find(String wanted, boolean anyCase) {
        return Stream.<Predicate<VocabularyField>>of(
                        field -> names(field).anyMatch(name -> same(name, wanted, anyCase)),
                        field -> names(field).anyMatch(name -> begins(name, wanted, anyCase))
                                || patterns(field).anyMatch(name -> same(name, wanted, anyCase)),
                        field -> field.words().stream().anyMatch(word -> same(word.word(), wanted, anyCase)),
                        field -> ends(field.path(), wanted, anyCase))
                .map(asked -> fields.stream().filter(asked).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Lists the path, and the same behind the name of its pattern, as people may take it from a rule. */
    private static Stream<String> names(VocabularyField field) {
        Slot slot = field.slot();
        return slot == null
                ? Stream.of(field.path())
                : Stream.of(field.path(), slot.subject().pattern() + "." + slot.path());
    }

    private static Stream<String> patterns(VocabularyField field) {
        Slot slot = field.slot();
        return slot == null ? Stream.empty() : Stream.of(slot.subject().pattern());
    }

    private static boolean same(String name, String wanted, boolean anyCase) {
        return anyCase ? name.equalsIgnoreCase(wanted) : name.equals(wanted);
    }

    private static boolean begins(String name, String wanted, boolean anyCase) {
        return name.regionMatches(anyCase, 0, wanted + ".", 0, wanted.length() + 1);
    }

    private static boolean ends(String name, String wanted, boolean anyCase) {
        String last = "." + wanted;
        return name.length() > last.length()
                && name.regionMatches(anyCase, name.length() - last.length(), last, 0, last.length());
    }
}
