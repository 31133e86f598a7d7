package io.gapwise.cli;

import io.gapwise.core.ruleset.drl.RuleFiles;
import io.gapwise.insight.checking.RuleStub;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
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
            "Exit codes: 0 done, 1 the rule or a file of its name exists already, 2 wrong use."
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

    @Override
    public Integer call() throws IOException {
        RuleStub stub = checkedUse();
        Path rules = folder.resolve(stub.rule() + RuleFiles.RULES);
        Path cases = folder.resolve(stub.rule() + RuleFiles.CASES);
        Optional<String> taken = taken(stub, rules, cases);
        if (taken.isPresent()) {
            spec.commandLine().getErr().println(taken.get());
            return GapwiseCommand.REFUSED;
        }
        Files.createDirectories(folder.resolve(stub.stage().folder()));
        Files.writeString(rules, stub.rules(), StandardOpenOption.CREATE_NEW);
        Files.writeString(cases, stub.cases(), StandardOpenOption.CREATE_NEW);
        tellWhatIsNext(rules, cases);
        return 0;
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

    private void tellWhatIsNext(Path rules, Path cases) {
        PrintWriter out = spec.commandLine().getOut();
        out.println("Created:");
        out.println("  " + rules + "         what the rule asks and says");
        out.println("  " + cases + "  the case in which it speaks, and the answer that silences it");
        out.println("Fill in its blanks. What belongs there, and what is still missing, says:");
        out.println("  gapwise check " + folder);
        out.println("Until then the rule is refused, and the set with it.");
    }
}
