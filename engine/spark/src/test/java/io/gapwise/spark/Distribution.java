package io.gapwise.spark;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;

/**
 * Divides the class path of the tests into what a machine of a cluster has and what a user sends there: a folder like the
 * one that Spark is delivered in, with links to its jars, and the program as jars.
 *
 * <p>The program is packed from the class path, and not taken from the packed jar, because the tests run before the jar is
 * made, and a jar of an earlier build would be tested in place of the code. The setting {@code spark.program} names a jar
 * that is to be tried in its place.
 */
final class Distribution {

    private static final List<String> FOR_TESTS =
            List.of("org.junit", "org.opentest4j", "org.apiguardian", "org.assertj", "net.bytebuddy");

    private final Path home;
    private final List<Path> program = new ArrayList<>();

    Distribution(Path home) throws IOException {
        this.home = home;
        Files.createDirectories(home.resolve("jars"));
        Files.createDirectories(home.resolve("program"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            Path path = Path.of(entry);
            if (!entry.isBlank() && Files.exists(path)) {
                put(path);
            }
        }
        String packed = System.getProperty("spark.program", "");
        if (!packed.isBlank()) {
            program.clear();
            program.add(Path.of(packed).toAbsolutePath());
        }
        tether();
    }

    private void put(Path path) throws IOException {
        if (ownGroups().noneMatch(group -> in(path, group)) && !built(path)) {
            Files.createSymbolicLink(home.resolve("jars").resolve(path.getFileName()), path);
        } else if (FOR_TESTS.stream().noneMatch(group -> in(path, group)) && !ofTests(path)) {
            program.add(Files.isDirectory(path) ? packed(path) : path);
        }
    }

    private static Stream<String> ownGroups() {
        return Arrays.stream(System.getProperty("spark.own").split(","));
    }

    private static boolean in(Path path, String group) {
        return path.toString().contains("/" + group.replace('.', '/') + "/");
    }

    /** Says whether this build made it. */
    private static boolean built(Path path) {
        return path.getParent().endsWith("target");
    }

    private static boolean ofTests(Path path) {
        return path.endsWith("test-classes") || path.toString().endsWith("-tests.jar");
    }

    private Path packed(Path classes) throws IOException {
        Path jar = home.resolve("program/part-%d.jar".formatted(program.size()));
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            out.setLevel(Deflater.BEST_SPEED);
            for (Path each : all.filter(Files::isRegularFile).sorted().toList()) {
                out.putNextEntry(new JarEntry(classes.relativize(each).toString()));
                Files.copy(each, out);
            }
        }
        return jar;
    }

    /** Copies the one class of the tests that the processes need, without the rest. */
    private void tether() throws IOException {
        String name = Tethered.class.getName().replace('.', '/') + ".class";
        Path copy = home.resolve("tether").resolve(name);
        Files.createDirectories(copy.getParent());
        try {
            Path classes = Path.of(Tethered.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Files.copy(classes.resolve(name), copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    Path home() {
        return home;
    }

    /** Returns the class path of a machine of the cluster, which knows nothing of the program. */
    String classPath() {
        return home.resolve("jars") + "/*" + File.pathSeparator + home.resolve("tether");
    }

    /** Takes the links away, which JUnit would do with a warning for each. */
    void unlink() throws IOException {
        try (Stream<Path> links = Files.list(home.resolve("jars"))) {
            for (Path link : links.toList()) {
                Files.delete(link);
            }
        }
    }

    /** Lists the jars of the program; the one with the commands is the first. */
    List<Path> program() {
        return List.copyOf(program);
    }
}
