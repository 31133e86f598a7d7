package io.gapwise.insight.bench.peers;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.testing.AuthorsText;
import java.util.List;
import java.util.function.Supplier;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieContainer;
import org.kie.api.runtime.KieSession;

/**
 * The authors' text, compiled by Drools' own compiler: one session for a case, its findings inserted as the stages end,
 * the stages as agenda groups. Each rule signs in a statement put in front of its consequence.
 */
final class Drools implements Peer {

    private static final List<Stage> STAGES = Stage.answering();

    private final Supplier<KieSession> sessions;

    private Drools(Supplier<KieSession> sessions) {
        this.sessions = sessions;
    }

    /** As people use it: a new session for each case. */
    static Drools newSessions(RuleSet rules) {
        return new Drools(container(rules).getKieBase()::newKieSession);
    }

    /** As those who tune it use it: sessions from Drools' own pool, which makes them good for the next case. */
    static Drools pooled(RuleSet rules) {
        return new Drools(container(rules).newKieSessionsPool(2)::newKieSession);
    }

    @Override
    public Advise answer(GapCase gapCase) {
        Advise advise = new Advise(gapCase);
        KieSession session = sessions.get();
        try {
            session.setGlobal("advise", advise);
            session.insert(advise.gapCase());
            for (Stage stage : STAGES) {
                if (advise.asks(stage)) {
                    session.getAgenda().getAgendaGroup(stage.folder()).setFocus();
                    session.fireAllRules();
                }
                advise.conclude(stage);
                Object finding = advise.finding(stage);
                if (finding != null) {
                    session.insert(finding);
                }
            }
        } finally {
            session.dispose();
        }
        return advise;
    }

    @Override
    public Conclusions conclusions(Object answer) {
        return ((Advise) answer).conclusions();
    }

    private static KieContainer container(RuleSet rules) {
        StringBuilder text = new StringBuilder(AuthorsText.prelude("all", Advise.class));
        for (Rule rule : Lambdas.answering(rules)) {
            text.append(AuthorsText.qualified(rule)
                            .replaceFirst("\nwhen\n", "\nagenda-group \"" + rule.stage().folder() + "\"\nwhen\n")
                            .replaceFirst("\nthen\n", "\nthen\n    advise.by( \"" + rule.name() + "\" );\n"))
                    .append('\n');
        }
        KieServices services = KieServices.get();
        ReleaseId release = services.newReleaseId("io.gapwise.bench", "rules", String.valueOf(System.nanoTime()));
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/all/rules.drl", text.toString());
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults().toString());
        }
        return services.newKieContainer(release);
    }
}
