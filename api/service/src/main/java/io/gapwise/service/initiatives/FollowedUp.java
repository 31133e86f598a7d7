package io.gapwise.service.initiatives;

import io.gapwise.core.advice.ProgressAdvice;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.practice.followup.GatheredFollowUp;
import io.gapwise.practice.outcomes.OutcomeData;
import io.gapwise.practice.schedule.Schedule;
import io.gapwise.service.recommendations.AnsweredCase;
import java.time.LocalDate;
import java.util.Locale;

/**
 * What is known of an initiative on a day, and what the rules say of it.
 *
 * @param answered the case and the answer that the initiative was decided on
 * @param data all that was gathered, also of later days
 * @param facts what the rules read
 * @param progress what they say, in English
 * @param spoken the same in the language that was asked for
 * @param language the language of its texts
 * @param rules the rules that say it
 * @param whole whether all of them are in this language; if not, the others are in English
 */
public record FollowedUp(
        Initiative initiative,
        LocalDate asOf,
        AnsweredCase answered,
        OutcomeData data,
        GatheredFollowUp facts,
        ProgressAdvice progress,
        ProgressAdvice spoken,
        Locale language,
        boolean whole,
        Schedule schedule,
        RuleSet rules) {}
