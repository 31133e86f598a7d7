package io.gapwise.spark;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Starts a command by {@code java -jar}, without a cluster and without {@code spark-submit}. Spark's jars are looked for in
 * the folder {@code spark} beside the program's jar, since the jar itself carries nothing of Spark.
 */
public final class Local {

    private static final String FOLDER = "spark";
    private static final String LOGGING = "log4j2.configurationFile";
    private static final String SPARK = "org.apache.spark.SparkContext";

    private static final Map<String, String> COMMANDS = Map.of(
            "evaluate", "io.gapwise.spark.Evaluate",
            "summarize", "io.gapwise.spark.Summarize",
            "impact", "io.gapwise.spark.Impact");

    private Local() {}

    /** The first argument names the command, unless it is an option; evaluate is meant then. */
    public static void main(String[] args) throws Exception {
        boolean named = args.length > 0 && !args[0].startsWith("-");
        String command = COMMANDS.get(named ? args[0] : "evaluate");
        if (command == null) {
            System.err.println("There is no command '%s': use evaluate, summarize or impact, and --help behind it."
                    .formatted(args[0]));
            System.exit(2);
        }
        start(command, named ? Arrays.copyOfRange(args, 1, args.length) : args);
    }

    private static void start(String command, String[] args) throws Exception {
        ClassLoader loader = Local.class.getClassLoader();
        if (!isThere(loader)) {
            Path jar = Path.of(Local.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            Path folder = jar.resolveSibling(FOLDER);
            if (!Files.isDirectory(folder)) {
                System.err.println(
                        "Spark is not here: there is no folder '%s'. Use spark-submit, or put Spark's jars there: mvn -q -DskipTests -Plocal-spark package -pl engine/spark -am"
                                .formatted(folder));
                System.exit(2);
            }
            loader = withJars(jar, folder);
            if (System.getProperty(LOGGING) == null) {
                System.setProperty(LOGGING, "gapwise-spark-log4j2.properties");
            }
            Thread.currentThread().setContextClassLoader(loader);
        }
        try {
            Class.forName(command, true, loader)
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof Exception failure ? failure : e;
        }
    }

    private static boolean isThere(ClassLoader loader) {
        try {
            Class.forName(SPARK, false, loader);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static ClassLoader withJars(Path jar, Path folder) throws IOException, URISyntaxException {
        List<URL> urls = new ArrayList<>();
        urls.add(jar.toUri().toURL());
        try (Stream<Path> jars = Files.list(folder)) {
            for (Path each : jars.filter(file -> file.toString().endsWith(".jar"))
                    .sorted()
                    .toList()) {
                urls.add(each.toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }
}
