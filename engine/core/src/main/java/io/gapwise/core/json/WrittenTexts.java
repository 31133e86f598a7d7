package io.gapwise.core.json;

import io.gapwise.core.ruleset.Call;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Template;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Holds what answers say again and again as it stands in JSON: the names of the rules of a rule set, their sources, and
 * those of their texts that have no values in them.
 */
final class WrittenTexts {

    static final WrittenTexts NONE = new WrittenTexts(Map.of());

    private final Map<String, byte[]> written;

    private WrittenTexts(Map<String, byte[]> written) {
        this.written = written;
    }

    static WrittenTexts of(RuleSet rules) {
        Map<String, byte[]> written = new HashMap<>();
        for (Rule rule : rules.rules()) {
            write(rule.name(), written);
            write(rule.source().cited(Locale.ENGLISH), written);
            for (Call call : rule.calls()) {
                for (Template text : call.conclusion().texts()) {
                    if (text.parts().size() == 1 && text.parts().get(0) instanceof Template.Literal literal) {
                        write(literal.text(), written);
                    }
                }
            }
        }
        return new WrittenTexts(written);
    }

    private static void write(String text, Map<String, byte[]> written) {
        written.put(text, new JsonBytes(text.length() + 2).text(text).taken());
    }

    /** Returns a text in quotation marks, or null where it is none of this rule set. */
    byte @Nullable [] of(String text) {
        return written.get(text);
    }
}
