package io.gapwise.service.credentials;

import io.gapwise.service.audit.AuditTrail;
import io.gapwise.service.commands.CommandReply;
import io.gapwise.service.commands.StoreCommand;
import java.util.List;
import org.springframework.stereotype.Component;

/** Does {@code audit verify}. */
@Component
class AuditStoreCommand implements StoreCommand {

    private final AuditTrail trail;

    AuditStoreCommand(AuditTrail trail) {
        this.trail = trail;
    }

    @Override
    public String name() {
        return "audit";
    }

    @Override
    public CommandReply run(List<String> arguments) {
        AuditTrail.Verdict verdict = trail.verify();
        return verdict.intact() ? CommandReply.done(verdict.message()) : CommandReply.bad(verdict.message());
    }
}
