package io.gapwise.insight.proof;

import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.insight.certificate.Certificate;
import io.gapwise.insight.logic.RuleLogic;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes down the proofs of what no case may get, so that somebody else can check them without this program. */
public final class Certificates {

    private Certificates() {}

    /**
     * Holds the proof of one promise, or of a part of it.
     *
     * @param about which part this is; empty where the promise has no parts
     * @param certificate the proof; empty where there is none, because the promise does not hold or the solver gave up
     */
    public record Certified(Promise promise, String about, Optional<Certificate> certificate) {

        /** Returns a name for its files, without a dot. */
        public String name() {
            String part = about.replaceAll("[^A-Za-z0-9]+", "-");
            return part.isEmpty() ? promise.code() : promise.code() + "." + part;
        }

        /** Returns in one line what the formula says. */
        public String says() {
            return "%s%s: a case that breaks it".formatted(promise.code(), about.isEmpty() ? "" : " " + about);
        }
    }

    /** Returns a proof of each promise that says what no case may get, those of the contract first. */
    public static List<Certified> of(RuleSet rules) {
        List<Never> promises = new ArrayList<>(ContractPromises.list());
        rules.invariants().forEach(invariant -> promises.add(Never.of(invariant)));
        RuleLogic logic = RuleLogic.of(rules);
        return promises.stream()
                .map(never -> new Certified(
                        never.promise(),
                        never.about(),
                        logic.certificate(never.broken().apply(logic))))
                .toList();
    }
}
