package io.gapwise.service.recommendations;

import io.gapwise.service.access.Caller;
import io.gapwise.service.access.Callers;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.commands.StoreCommand;
import io.gapwise.service.proof.ChainHead;
import io.gapwise.service.proof.ChainHeads;
import io.gapwise.service.proof.Sha256;
import io.gapwise.service.rulesets.RuleSets;
import io.gapwise.service.rulesets.StoredRuleSet;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/** Checks that nothing that was answered has been changed, cut off or slipped in, for all tenants. */
@Component
class VerifyStoreCommand implements StoreCommand {

    private static final int NAMED = 200;

    private final StoredProofs proofs;
    private final ChainHeads ends;
    private final RuleSets ruleSets;

    VerifyStoreCommand(StoredProofs proofs, ChainHeads ends, RuleSets ruleSets) {
        this.proofs = proofs;
        this.ends = ends;
        this.ruleSets = ruleSets;
    }

    @Override
    public String name() {
        return "verify";
    }

    @Override
    public CommandReply run(List<String> arguments) {
        boolean replay = arguments.contains("--replay");
        List<String> problems = new ArrayList<>();
        AtomicInteger sets = new AtomicInteger();
        ruleSets.each(stored -> {
            sets.incrementAndGet();
            checkRuleSet(stored, problems);
        });
        long answers = 0;
        for (ChainHead end : ends.all()) {
            answers += Callers.as(Caller.program(end.tenant()), () -> {
                proofs.withoutProof(problems);
                return proofs.check(end, replay, problems);
            });
        }
        if (problems.isEmpty()) {
            return CommandReply.done("All is as it was answered: %,d answers in %,d chains and %,d rule sets%s."
                    .formatted(
                            answers,
                            ends.all().size(),
                            sets.get(),
                            replay ? ", and no answer that can be asked again is another one" : ""));
        }
        List<String> lines = new ArrayList<>(problems.subList(0, Math.min(problems.size(), NAMED)));
        lines.add("%,d things are wrong with %,d answers in the chains.".formatted(problems.size(), answers));
        return new CommandReply(1, lines);
    }

    private static void checkRuleSet(StoredRuleSet stored, List<String> problems) {
        String text = "semantics " + stored.semantics() + "\n" + stored.canonical();
        if (!Sha256.ofText(text).equals(stored.version())) {
            problems.add("The text of the rule set %s was changed.".formatted(stored.version()));
        }
    }
}
