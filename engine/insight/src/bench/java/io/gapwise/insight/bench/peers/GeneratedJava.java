package io.gapwise.insight.bench.peers;

import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** Compiles generated Java and makes one object of it. Beside this benchmark nothing in the project can do so. */
final class GeneratedJava {

    private GeneratedJava() {}

    static <T> T instance(String name, String source, Class<T> type) {
        try {
            Path folder = Files.createTempDirectory("gapwise-bench");
            Path file = Files.writeString(folder.resolve(name + ".java"), source);
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
