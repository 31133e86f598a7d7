package io.gapwise.rules;

import io.gapwise.insight.change.Alternatives;
import io.gapwise.insight.logic.CaseLogic;

/** The rules of this module as logic. To build it takes seconds, so that all tests ask the same one. */
final class LogicOfModule {

    static final CaseLogic LOGIC = CaseLogic.of(RulesOfModule.RULES);
    static final Alternatives ALTERNATIVES = new Alternatives(RulesOfModule.RULES);

    private LogicOfModule() {}
}
