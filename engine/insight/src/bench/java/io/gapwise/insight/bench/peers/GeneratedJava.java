package io.gapwise.insight.bench.peers;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles generated Java and makes one object of it. Beside this benchmark nothing in the project can do so. */
final class GeneratedJava {

    private static final Pattern DECIMAL = Pattern.compile("new java\\.math\\.BigDecimal\\(\"[^\"]*\"\\)");

    private GeneratedJava() {}

    /** Makes each decimal that a rule compares with once, as a constant, instead of whenever it is compared with. */
    private static String withConstants(String source) {
        Map<String, String> constants = new LinkedHashMap<>();
        String reading = DECIMAL.matcher(source)
                .replaceAll(made -> constants.computeIfAbsent(made.group(), each -> "DECIMAL" + constants.size()));
        int end = reading.lastIndexOf('}');
        StringBuilder whole = new StringBuilder(reading.substring(0, end));
        constants.forEach((made, name) ->
                whole.append("static final java.math.BigDecimal %s = %s;%n".formatted(name, made)));
        return whole.append(reading.substring(end)).toString();
    }

    static <T> T instance(String name, String source, Class<T> type) {
        try {
            Path folder = Files.createTempDirectory("gapwise-bench");
            Path file = Files.writeString(folder.resolve(name + ".java"), withConstants(source));
            JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
            StringWriter problems = new StringWriter();
            try (var files = compiler.getStandardFileManager(null, null, null)) {
                boolean compiled = compiler.getTask(
                                problems, files, null, null, null, files.getJavaFileObjects(file))
                        .call();
                if (!compiled) {
                    throw new IllegalStateException("The generated Java does not compile: " + problems);
                }
            }
            URLClassLoader loader =
                    new URLClassLoader(new URL[] {folder.toUri().toURL()}, GeneratedJava.class.getClassLoader());
            return type.cast(loader.loadClass(name).getDeclaredConstructor().newInstance());
        } catch (IOException | ReflectiveOperationException e) {
            throw new IllegalStateException("The generated Java cannot be loaded.", e);
        }
    }
}
