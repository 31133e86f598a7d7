package io.gapwise.core.testing;

import com.sun.source.tree.CaseTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.SwitchExpressionTree;
import com.sun.source.tree.SwitchTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * Finds switches over enums that would ignore a new word in silence: those with a default, and those that are
 * statements. Only a switch expression without a default does not compile until it names every word.
 */
public final class EnumSwitches {

    private EnumSwitches() {}

    /**
     * Lists them by file and first word. They are read from the sources, because compiled code does not tell them
     * apart.
     */
    public static List<String> incompleteIn(Path sources) throws IOException {
        List<Path> files;
        try (Stream<Path> found = Files.walk(sources)) {
            files = found.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> incomplete = new ArrayList<>();
        try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, manager, null, List.of("-proc:none"), null, manager.getJavaFileObjectsFromPaths(files));
            for (CompilationUnitTree file : task.parse()) {
                new Search(file, incomplete).scan(new TreePath(file), null);
            }
        }
        return incomplete;
    }

    private static final class Search extends TreePathScanner<Void, Void> {

        private final CompilationUnitTree file;
        private final List<String> incomplete;

        Search(CompilationUnitTree file, List<String> incomplete) {
            this.file = file;
            this.incomplete = incomplete;
        }

        @Override
        public Void visitSwitch(SwitchTree statement, Void none) {
            report(words(statement.getCases()));
            return super.visitSwitch(statement, none);
        }

        @Override
        public Void visitSwitchExpression(SwitchExpressionTree expression, Void none) {
            if (expression.getCases().stream().anyMatch(Search::isDefault)) {
                report(words(expression.getCases()));
            }
            return super.visitSwitchExpression(expression, none);
        }

        private void report(List<String> words) {
            if (!words.isEmpty()) {
                String name =
                        Path.of(file.getSourceFile().getName()).getFileName().toString();
                incomplete.add(name + ": " + words.get(0));
            }
        }

        private static boolean isDefault(CaseTree each) {
            return each.getExpressions().isEmpty();
        }

        /**
         * Returns the words of an enum that the cases name; they are bare names, and there are none where the cases are
         * texts or numbers.
         */
        private static List<String> words(List<? extends CaseTree> cases) {
            List<? extends ExpressionTree> labels = cases.stream()
                    .flatMap(each -> each.getExpressions().stream())
                    .toList();
            boolean words = labels.stream().allMatch(IdentifierTree.class::isInstance);
            return words ? labels.stream().map(ExpressionTree::toString).toList() : List.of();
        }
    }
}
