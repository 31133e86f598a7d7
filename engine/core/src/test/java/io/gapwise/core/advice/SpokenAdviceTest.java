package io.gapwise.core.advice;

import static io.gapwise.core.testing.CaseBuilder.aGapCase;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.json.RecommendationJson;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.testing.MiniRules;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SpokenAdviceTest {

    private static final String VERDICTS = """
            package verdict

            rule "verdict/mixed"
                @summary( "Both need both" )
                @source( "first" )
            when
                Triage( worthPursuing == YES )
                Causes( learningCount > 0, otherCount > 0 )
                GapCase( goal.baseline > 0 )
            then
                advise.verdict( MIXED, "{lead}both: {causes.learning}, and {causes.other}, for {goal.baseline}." );
                advise.ask( "gap.frequency", "How often?", "Practice." );
                advise.caution( "Mind it." );
            end
            """;
    private static final String GERMAN = """
            { "verdict/mixed": {
              "summary": { "en": "Both need both", "de": "Beides braucht beides" },
              "1": { "en": "{lead}both: {causes.learning}, and {causes.other}, for {goal.baseline}.",
                     "de": "{lead}beides, weil {causes.learning} und weil {causes.other}, bei {goal.baseline}." },
              "2": { "en": "How often?", "de": "Wie oft?" },
              "3": { "en": "Practice.", "de": "Übung." },
              "4": { "en": "Mind it.", "de": "%s" } } }
            """;
    private static final GapCase CASE = aGapCase()
            .with("goal.strategic", "YES")
            .with("goal.baseline", 12.5)
            .with("goal.target", 20)
            .with("obstacles.neverLearned", "PRESENT")
            .with("obstacles.toolsInadequate", "PRESENT")
            .build();

    @Test
    void saysInGermanWhatItSaysInEnglish() {
        SpokenAdvice spoken = new Advisor(rules("Achtung.")).advise(CASE, Locale.GERMANY);

        assertThat(spoken.language()).isEqualTo(Locale.GERMAN);
        assertThat(spoken.advice().verdict().summary())
                .startsWith("Das gilt nur, falls es so ist; belegt hat das noch niemand. Beides, weil ")
                .contains("es ihnen nie jemand beigebracht hat", " und ", "im Stich lassen", "bei 12,5.");
        assertThat(spoken.advice().cautions()).extracting(Reason::text).containsExactly("Achtung.");
        assertThat(spoken.advice().questions())
                .filteredOn(question -> question.field().equals("gap.frequency"))
                .extracting(Advice.Question::question, Advice.Question::because)
                .containsExactly(tuple("Wie oft?", "Übung."));
        assertThat(spoken.summaryInEnglish()).isFalse();
        assertThat(spoken.untranslated()).isNotEmpty().doesNotContain("verdict/mixed");
    }

    @Test
    void showsInEnglishAndNamesTheRuleWhereATextIsNotTranslated() {
        SpokenAdvice spoken = new Advisor(rules("")).advise(CASE, Locale.GERMAN);

        Reason caution = spoken.advice().cautions().get(0);
        assertThat(caution.text()).isEqualTo("Mind it.");
        assertThat(spoken.inEnglish(caution)).isTrue();
        assertThat(spoken.untranslated()).contains("verdict/mixed");
        assertThat(spoken.summaryInEnglish()).isFalse();
    }

    @Test
    void concludesTheSameInEveryLanguage() {
        Advisor advisor = new Advisor(rules("Achtung."));
        Advice english = advisor.advise(CASE);
        Advice german = advisor.advise(CASE, Locale.GERMAN).advice();

        assertThat(german.verdict().value()).isEqualTo(english.verdict().value());
        assertThat(german.reasons().map(Reason::rule))
                .isEqualTo(english.reasons().map(Reason::rule).toList());
        assertThat(german.reasons().map(Reason::facts).toList())
                .isEqualTo(english.reasons().map(Reason::facts).toList());
        assertThat(german.measures()).hasSameSizeAs(english.measures());
    }

    @Test
    void staysAsItWasInEnglishAndInALanguageThatWeDoNotHave() {
        RuleSet rules = rules("Achtung.");
        String plain = json(new Advisor(rules).advise(CASE));

        for (Locale language : new Locale[] {Locale.ENGLISH, Locale.UK, Locale.FRENCH}) {
            SpokenAdvice spoken = new Advisor(rules).advise(CASE, language);
            assertThat(json(spoken.advice())).isEqualTo(plain);
            assertThat(spoken.untranslated()).isEmpty();
        }
    }

    @Test
    void takesTranslationsOfAnotherRuleSetForTheTextsThatAreStillTheSame() {
        RuleSet untranslated = MiniRules.asTheyAre()
                .without("verdict/verdict.drl")
                .withFile("verdict/mixed.drl", VERDICTS.replace("Mind it.", "Mind this."))
                .read();

        SpokenAdvice spoken = new Advisor(
                        untranslated.withTranslations(rules("Achtung.").translations()))
                .advise(CASE, Locale.GERMAN);

        assertThat(spoken.advice().verdict().summary())
                .startsWith("Das gilt nur, falls es so ist; belegt hat das noch niemand. Beides, weil ");
        assertThat(spoken.advice().cautions()).extracting(Reason::text).containsExactly("Mind this.");
        assertThat(spoken.untranslated()).contains("verdict/mixed");
    }

    private static RuleSet rules(String caution) {
        return MiniRules.asTheyAre()
                .without("verdict/verdict.drl")
                .withFile("verdict/mixed.drl", VERDICTS)
                .withFile("verdict/mixed.de.json", GERMAN.formatted(caution))
                .read();
    }

    private static String json(Advice advice) {
        return RecommendationJson.text(new Recommendation("id", null, Instant.EPOCH, advice));
    }
}
