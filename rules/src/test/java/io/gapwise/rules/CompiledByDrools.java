package io.gapwise.rules;

import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.VerdictValue;
import io.gapwise.core.evaluation.Evaluation;
import io.gapwise.core.findings.Findings;
import io.gapwise.core.findings.Remedies;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.Stage;
import io.gapwise.core.ruleset.Subject;
import io.gapwise.core.testing.AuthorsText;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.event.rule.BeforeMatchFiredEvent;
import org.kie.api.event.rule.DefaultAgendaEventListener;
import org.kie.api.runtime.KieSession;

/** The authors' rules as Drools' own compiler understands them. */
final class CompiledByDrools {

    private final Map<Stage, KieBase> bases = new EnumMap<>(Stage.class);

    CompiledByDrools(String name, RuleSet rules) {
        for (Stage stage : Stage.concluding()) {
            bases.put(stage, compiled(name, stage, AuthorsText.of(stage, rules.rules(stage), RecordedAdvice.class)));
        }
    }

    /**
     * What the rules of a stage say that judges beside an answer, given the case, what was concluded about it, and what is
     * judged by.
     */
    List<String> saidBeside(Stage stage, GapCase judged, Findings concluded, Record... known) {
        List<Record> facts = new ArrayList<>(concluded.each());
        facts.add(judged);
        facts.addAll(List.of(known));
        return said(stage, facts).stream().sorted().toList();
    }

    /** What the rules that make the answer say, each stage given what the earlier ones concluded. */
    List<String> said(Evaluation evaluation) {
        List<String> said = new ArrayList<>();
        for (Stage stage : Stage.answering()) {
            boolean learns = Set.of(VerdictValue.TRAINING, VerdictValue.MIXED)
                    .contains(evaluation.verdict().value());
            if (stage != Stage.METHODS || learns) {
                said.addAll(said(stage, readable(stage, evaluation)));
            }
        }
        return said.stream().sorted().toList();
    }

    private List<String> said(Stage stage, List<Record> facts) {
        RecordedAdvice advise = new RecordedAdvice();
        KieSession session = bases.get(stage).newKieSession();
        try {
            session.addEventListener(new DefaultAgendaEventListener() {
                @Override
                public void beforeMatchFired(BeforeMatchFiredEvent event) {
                    advise.speaks(event.getMatch().getRule().getName());
                }
            });
            session.setGlobal("advise", advise);
            facts.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
        return advise.said();
    }

    private static List<Record> readable(Stage stage, Evaluation evaluation) {
        Map<Subject, Record> facts = new EnumMap<>(Map.of(
                Subject.GAP_CASE, evaluation.judged(),
                Subject.TRIAGE, evaluation.triage(),
                Subject.CAUSES, evaluation.causes(),
                Subject.VERDICT, evaluation.verdict(),
                Subject.REMEDIES, Remedies.of(evaluation.remedies().bestFirst()),
                Subject.METHODS, evaluation.methodsFound()));
        facts.keySet().removeIf(subject -> !subject.readableIn(stage));
        return List.copyOf(facts.values());
    }

    private static KieBase compiled(String name, Stage stage, String text) {
        KieServices services = KieServices.get();
        // An id of its own: dynamic builds with the default one collide.
        ReleaseId release = services.newReleaseId("io.gapwise.differential." + name, stage.folder(), "1");
        KieFileSystem files = services.newKieFileSystem();
        files.generateAndWritePomXML(release);
        files.write("src/main/resources/" + stage.folder() + "/" + stage.folder() + ".drl", text);
        KieBuilder builder = services.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        if (builder.getResults().hasMessages(Message.Level.ERROR)) {
            throw new IllegalStateException(builder.getResults() + "\n" + text);
        }
        return services.newKieContainer(release).getKieBase();
    }
}
