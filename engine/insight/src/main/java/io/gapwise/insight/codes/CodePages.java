package io.gapwise.insight.codes;

import io.gapwise.core.problems.NearestWord;
import io.gapwise.core.problems.ProblemKind;
import io.gapwise.core.ruleset.drl.ProblemCode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Holds the page of every code in the order in which the codes are declared; the codes of rule files come first. */
public final class CodePages {

    private static final Map<String, CodePage> PAGES = pages();

    private CodePages() {}

    public static List<CodePage> all() {
        return List.copyOf(PAGES.values());
    }

    /** Returns the page of a code, or nothing where there is no such code. */
    public static Optional<CodePage> of(String code) {
        return Optional.ofNullable(PAGES.get(code));
    }

    /** Returns the code that was probably meant, or null where none is near enough. */
    public static @Nullable String nearest(String written) {
        return NearestWord.to(written, PAGES.keySet());
    }

    private static Map<String, CodePage> pages() {
        Map<String, CodePage> pages = new LinkedHashMap<>();
        Map<String, CodeTexts.Entry> rules = CodeTexts.ofRuleFiles();
        for (ProblemCode code : ProblemCode.values()) {
            CodeTexts.Entry entry = CodeTexts.entry(rules, code.written());
            pages.put(
                    code.written(),
                    new CodePage(
                            code.written(),
                            CodeSubject.RULES,
                            code.meaning(),
                            code.severity(),
                            entry.example(),
                            entry.none()));
        }
        Map<String, CodeTexts.Entry> input = CodeTexts.ofInput();
        for (ProblemKind kind : ProblemKind.values()) {
            CodeTexts.Entry entry = CodeTexts.entry(input, kind.code());
            pages.put(
                    kind.code(),
                    new CodePage(
                            kind.code(), CodeSubject.INPUT, kind.description(), null, entry.example(), entry.none()));
        }
        return Collections.unmodifiableMap(pages);
    }
}
