package io.gapwise.service.voices;

import io.gapwise.insight.signs.SignBook;
import io.gapwise.service.rules.LiveRules;
import io.gapwise.service.rules.LiveSet;
import org.springframework.stereotype.Component;

/** Knows by which signs people are asked at this moment: those that lie beside the live rules. */
@Component
class SignsInForce {

    private final LiveRules rules;

    SignsInForce(LiveRules rules) {
        this.rules = rules;
    }

    SignBook now() {
        return rules.found().map(LiveSet::signs).orElseGet(SignBook::builtIn);
    }
}
