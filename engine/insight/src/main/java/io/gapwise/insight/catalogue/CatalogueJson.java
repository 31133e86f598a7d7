package io.gapwise.insight.catalogue;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonRawValue;
import io.gapwise.core.json.FollowUpJson;
import io.gapwise.core.json.StandingJson;
import io.gapwise.core.ruleset.Acceptance;
import io.gapwise.core.ruleset.Grade;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.wording.VocabularyTexts;
import io.gapwise.insight.rulecases.RuleCase;
import io.gapwise.insight.sentences.RuleInWords;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Holds the catalogue in the form in which it is sent as JSON. */
public record CatalogueJson(String version, List<StageJson> stages, List<RuleJson> rules) {

    public static CatalogueJson of(Catalogue catalogue) {
        return new CatalogueJson(
                catalogue.version(),
                catalogue.chapters().stream().map(StageJson::of).toList(),
                catalogue.entries().map(RuleJson::of).toList());
    }

    /** @param rules how many rules the stage has */
    record StageJson(String stage, String asks, int rules) {

        static StageJson of(Catalogue.Chapter chapter) {
            return new StageJson(
                    chapter.stage().folder(),
                    chapter.stage().question(),
                    chapter.entries().size());
        }
    }

    /**
     * @param grade how far the source can be trusted; null where the rule set does not say
     * @param says what exactly it says; null where that is not told
     * @param inWords the rule in words, by language
     */
    record RuleJson(
            String name,
            String stage,
            String summary,
            String source,
            @Nullable Grade grade,
            @Nullable String says,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<AcceptedJson> accepts,

            Map<String, RuleInWords> inWords,
            String file,
            int line,
            String text,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable CasesJson cases) {

        static RuleJson of(Catalogue.Entry entry) {
            Rule rule = entry.rule();
            return new RuleJson(
                    rule.name(),
                    rule.stage().folder(),
                    rule.summary(),
                    rule.source().cited(),
                    rule.source().grade(),
                    rule.source().says(),
                    rule.acceptances().stream().map(AcceptedJson::of).toList(),
                    inWords(entry),
                    entry.file(),
                    rule.span().line(),
                    rule.text(),
                    entry.cases() == null ? null : CasesJson.of(entry.cases()));
        }

        private static Map<String, RuleInWords> inWords(Catalogue.Entry entry) {
            Map<String, RuleInWords> byLanguage = new LinkedHashMap<>();
            VocabularyTexts.LANGUAGES.forEach(
                    language -> byLanguage.put(language.getLanguage(), entry.inWords(language)));
            return byLanguage;
        }
    }

    /** Names a warning that the author of the rule accepts, and why. */
    record AcceptedJson(String code, String why) {

        static AcceptedJson of(Acceptance acceptance) {
            return new AcceptedJson(acceptance.code(), acceptance.why());
        }
    }

    /**
     * @param speaks the case exactly as its author wrote it, so that numbers keep their digits
     * @param recommendation the recommendation that was given, as far as it is not today's
     * @param followUp what came of it, where the rule judges progress
     * @param standing how the case stands among others, where the rule weighs it
     */
    record CasesJson(
            @JsonRawValue String speaks,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> recommendation,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> followUp,

            @JsonInclude(JsonInclude.Include.NON_EMPTY) Map<String, Object> standing,

            Map<String, @Nullable Object> silentWhen) {

        static CasesJson of(RuleCase cases) {
            return new CasesJson(
                    cases.json(),
                    cases.given().named(""),
                    FollowUpJson.tree(cases.known().followUp()),
                    StandingJson.tree(cases.known().standing()),
                    Collections.singletonMap(cases.changed(), cases.to()));
        }
    }
}
