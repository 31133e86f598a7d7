package io.gapwise.cli;

import io.gapwise.core.ruleset.Rule;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.core.ruleset.drl.RuleSetReader;
import io.gapwise.insight.checking.RuleStub;
import io.gapwise.insight.mutation.DraftFiles;
import io.gapwise.insight.mutation.OwnCaseDraft;
import io.gapwise.insight.rulecases.RuleCases;
import io.gapwise.insight.rulecases.RuleCasesReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Runs {@code gapwise new-rule}, which creates the beginning of a rule and its cases. */
@Command(
        name = "new-rule",
        description = "Starts a new rule: a file with blanks to fill in, and beside it the case to which it applies and"
                + " the one answer that silences it.",
        footer = {
            "",
            "For causes/conflict it writes causes/conflict.drl and causes/conflict.cases.json, but never overwrites",
            "a file. The rule is refused until its blanks are filled in, and check says what belongs there.",
            "With --case the rule must stand already: a case to which it applies and an answer that silences it are",
            "found by a solver and added to its file of cases, where they wait for somebody to confirm them.",
            "Exit codes: 0 done, 1 the rule or a file of its name exists already, or no case was found, 2 wrong use."
        })
final class NewRuleCommand implements Callable<Integer> {

    @ParentCommand
    private GapwiseCommand gapwise;

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "STAGE/NAME", description = "The name of the rule, such as causes/conflict.")
    private String name;

    @Parameters(paramLabel = "DIR", description = "The folder of rule files.")
    private Path folder;

    @Option(names = "--case", description = "Drafts a case for a rule that stands already and has none.")
    private boolean draftCase;

    @Override
    public Integer call() throws IOException {
        RuleStub stub = checkedUse();
        if (draftCase) {
            return draftedCase(stub);
        }
        Path rules = folder.resolve(stub.rule() + RuleFiles.RULES);
        Path cases = folder.resolve(stub.rule() + RuleFiles.CASES);
        Optional<String> taken = taken(stub, rules, cases);
        if (taken.isPresent()) {
            spec.commandLine().getErr().println(taken.get());
            return GapwiseCommand.REFUSED;
        }
        Files.createDirectories(folder.resolve(stub.stage().folder()));
        Files.writeString(rules, stub.rules(), StandardOpenOption.CREATE_NEW);
        // What must never be is shown by no case: it is proved.
        boolean withCases = stub.stage().concludes();
        if (withCases) {
            Files.writeString(cases, stub.cases(), StandardOpenOption.CREATE_NEW);
        }
        tellWhatIsNext(rules, withCases ? cases : null);
        return 0;
    }

    private Integer draftedCase(RuleStub stub) throws IOException {
        RuleFiles files = RuleFiles.in(folder);
        RuleSet rules = RuleSetReader.read(files);
        RuleCases cases = RuleCasesReader.read(files, rules);
        Optional<Rule> rule = rules.rules().stream()
                .filter(each -> each.name().equals(stub.rule()))
                .findFirst();
        if (rule.isEmpty()) {
            return refused(
                    "There is no rule '%s' in '%s'. Without --case it is created.".formatted(stub.rule(), folder));
        } else if (cases.of(rule.get()).isPresent()) {
            return refused("The rule '%s' has its case already, in %s."
                    .formatted(stub.rule(), cases.of(rule.get()).get().file()));
        }
        Optional<OwnCaseDraft> draft = OwnCaseDraft.of(rules, rule.get());
        if (draft.isEmpty()) {
            return refused(
                    "No case was found in which '%s' applies and one answer silences it.".formatted(stub.rule()));
        }
        Path file = new DraftFiles(folder, files, cases).add(draft.get());
        PrintWriter out = spec.commandLine().getOut();
        out.println("Added to " + file + ": a case to which the rule applies, and the answer that silences it.");
        out.println("Take out confirm once you have judged both, and give the case a title of your own.");
        return 0;
    }

    private Integer refused(String why) {
        spec.commandLine().getErr().println(why);
        return GapwiseCommand.REFUSED;
    }

    private RuleStub checkedUse() {
        ArgumentCheck use = ArgumentCheck.of(spec, gapwise).folder(folder);
        RuleStub.against(name).ifPresent(refusal -> {
            throw use.wrong(refusal.message() + (refusal.maybe() == null ? "" : " Maybe " + refusal.maybe() + "."));
        });
        if (!Files.isRegularFile(folder.resolve(RuleFiles.SOURCES))) {
            throw use.wrong("'%s' is no folder of rules: there is no %s in it.".formatted(folder, RuleFiles.SOURCES));
        }
        return RuleStub.of(name);
    }

    private Optional<String> taken(RuleStub stub, Path... files) {
        for (Path file : List.of(files)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of("'%s' exists already and stays as it is.".formatted(file));
            }
        }
        return stub.existingPlaceIn(RuleFiles.in(folder))
                .map(place -> "There is a rule '%s' already, in %s.".formatted(stub.rule(), place));
    }

    private void tellWhatIsNext(Path rules, @Nullable Path cases) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Created:");
        out.println("  " + rules + "         what the rule asks and says");
        if (cases != null) {
            out.println("  " + cases + "  the case in which it speaks, and the answer that silences it");
        }
        out.println("Fill in its blanks. What belongs there, and what is still missing, says:");
        out.println("  gapwise check " + folder);
        out.println("Until then the rule is refused, and the set with it.");
    }
}
