package io.gapwise.site.appraisals;

import io.gapwise.service.appraisals.SaidOfAppraisals;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Holds what somebody typed of a sheet of appraisals.
 *
 * @param id of the round that it becomes; empty for a new form
 * @param packed the sheet; empty before it was looked into
 */
record TypedAppraisals(String id, String packed, SaidOfAppraisals said) {

    /** Stands in the choice of a name under which a capability is counted: that of the sheet. */
    private static final String AS_WRITTEN = "=";

    /** Stands there for a capability that is not counted. */
    private static final String LEFT_OUT = "-";

    static TypedAppraisals begun(String asOf) {
        return new TypedAppraisals(
                UUID.randomUUID().toString(), "", new SaidOfAppraisals("", asOf, "", Map.of(), Map.of(), Map.of()));
    }

    static TypedAppraisals read(HttpServletRequest request, @Nullable String file) {
        Map<String, String> words = pairs(request, "word", "standing");
        words.values().removeIf(standing -> standing.equals(AS_WRITTEN));
        words.replaceAll((word, standing) -> standing.equals(LEFT_OUT) ? "" : standing);
        Map<String, String> capabilities = pairs(request, "written", "capability");
        capabilities.values().removeIf(name -> name.equals(AS_WRITTEN));
        capabilities.replaceAll((written, name) -> name.equals(LEFT_OUT) ? "" : name);
        return new TypedAppraisals(
                id(text(request, "id")),
                file == null ? text(request, "packed") : file,
                new SaidOfAppraisals(
                        text(request, "name"),
                        text(request, "asOf"),
                        text(request, "source"),
                        pairs(request, "column", "use"),
                        words,
                        capabilities));
    }

    /** Returns a new id for what is none, which only a form can have that somebody changed. */
    private static String id(String sent) {
        return sent.matches("[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? sent
                : UUID.randomUUID().toString();
    }

    private static String text(HttpServletRequest request, String name) {
        return Objects.requireNonNullElse(request.getParameter(name), "");
    }

    private static Map<String, String> pairs(HttpServletRequest request, String key, String value) {
        List<String> keys = all(request, key);
        List<String> values = all(request, value);
        Map<String, String> pairs = new LinkedHashMap<>();
        for (int i = 0; i < Math.min(keys.size(), values.size()); i++) {
            pairs.put(keys.get(i), values.get(i));
        }
        return pairs;
    }

    private static List<String> all(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        return values == null ? List.of() : List.of(values);
    }

    /** Returns the same without what was said of a sheet that cannot be read so. */
    SaidOfAppraisals onlyNamed() {
        return new SaidOfAppraisals(said.name(), said.asOf(), said.source(), Map.of(), Map.of(), Map.of());
    }
}
