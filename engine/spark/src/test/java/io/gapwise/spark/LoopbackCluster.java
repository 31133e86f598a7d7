package io.gapwise.spark;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A cluster of Spark on this machine, where nothing listens but on the loopback address: a master and two workers with one
 * core each, all of them and their executors processes of their own. A program reaches it as a user's does, by
 * {@code spark-submit}.
 */
final class LoopbackCluster implements AutoCloseable {

    /** The two names let Spark believe in two machines, since it never tries a task twice at once on the same one. */
    private static final List<String> HOSTS = List.of("127.0.0.1", "localhost");

    private static final Pattern MASTER = Pattern.compile("Starting Spark master at (spark://127\\.0\\.0\\.1:\\d+)");
    private static final Pattern PAGE = Pattern.compile("MasterWebUI.* started at http://\\S+:(\\d+)");
    private static final Pattern ALIVE = Pattern.compile("\"aliveworkers\"\\s*:\\s*(\\d+)");
    private static final String SMALL = "-Xmx256m";

    /** Short tests are over before the better compiler would be of use. */
    private static final List<String> JVM = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path folder;
    private final Distribution spark;
    private final Map<String, JavaProcess> workers = new LinkedHashMap<>();
    private final List<JavaProcess> submitted = new ArrayList<>();
    private JavaProcess master;
    private String address;
    private String page;
    private int started;

    private LoopbackCluster(Path folder) throws IOException {
        this.folder = folder;
        this.spark = new Distribution(folder.resolve("spark"));
    }

    /** Makes it known where Spark is, but starts no process of the cluster. */
    static LoopbackCluster down(Path folder) throws IOException {
        return new LoopbackCluster(folder);
    }

    /** Starts the cluster and waits until all is there. */
    static LoopbackCluster start(Path folder) throws IOException {
        LoopbackCluster cluster = new LoopbackCluster(folder);
        try {
            cluster.startMaster();
            cluster.revive();
            return cluster;
        } catch (IOException | RuntimeException | Error e) {
            cluster.close();
            throw e;
        }
    }

    private void startMaster() throws IOException {
        master = process(
                List.of(SMALL, "-Dspark.master.rest.enabled=false"),
                "master",
                "org.apache.spark.deploy.master.Master",
                List.of("--host", "127.0.0.1", "--port", "0", "--webui-port", "0"));
        address = master.awaitSaid(MASTER);
        page = "http://127.0.0.1:%s/json/".formatted(master.awaitSaid(PAGE));
    }

    /** Starts the workers that are not there, and waits until the master knows them. */
    void revive() throws IOException {
        for (String host : HOSTS) {
            if (!workers.containsKey(host)) {
                workers.put(host, worker(host));
            }
        }
        master.await("there are two workers", () -> alive() == HOSTS.size());
    }

    private JavaProcess worker(String host) throws IOException {
        Path work = folder.resolve("work-" + host);
        List<String> arguments = new ArrayList<>(List.of("--host", host, "--port", "0", "--webui-port", "0"));
        arguments.addAll(List.of("--cores", "1", "--memory", "2g", "--work-dir", work.toString(), address));
        return process(List.of(SMALL), "worker-" + host, "org.apache.spark.deploy.worker.Worker", arguments);
    }

    private int alive() {
        try {
            String json = http.send(HttpRequest.newBuilder(URI.create(page)).build(), BodyHandlers.ofString())
                    .body();
            Matcher found = ALIVE.matcher(json);
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String address() {
        return address;
    }

    /** Kills the worker of a host with all its executors, none of which is told. */
    void kill(String host) {
        workers.remove(host).kill();
    }

    /** Stops the executors of a host in the middle of what they do, without ending them. */
    void freeze(String host) {
        signal("STOP", host);
    }

    /** Lets the executors of a host go on. */
    void thaw(String host) {
        signal("CONT", host);
    }

    private void signal(String signal, String host) {
        for (ProcessHandle executor : workers.get(host).children()) {
            try {
                new ProcessBuilder("kill", "-" + signal, String.valueOf(executor.pid()))
                        .start()
                        .waitFor();
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    static List<String> hosts() {
        return HOSTS;
    }

    /**
     * Starts a command as {@code spark-submit} does, with the driver in a process of its own.
     *
     * @param conf settings of Spark
     */
    JavaProcess submit(String to, Map<String, String> conf, String command, List<String> arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of("--master", to, "--class", command));
        Map<String, String> settings = new LinkedHashMap<>(Map.of(
                "spark.driver.host", "127.0.0.1",
                "spark.driver.bindAddress", "127.0.0.1",
                "spark.ui.enabled", "false",
                "spark.executor.cores", "1",
                "spark.executor.memory", "768m",
                "spark.executor.extraJavaOptions", String.join(" ", JVM)));
        settings.putAll(conf);
        settings.forEach((name, value) -> all.addAll(List.of("--conf", name + "=" + value)));
        List<Path> program = spark.program();
        if (program.size() > 1) {
            all.add("--jars");
            all.add(program.stream().skip(1).map(Path::toString).collect(Collectors.joining(",")));
        }
        all.add(program.get(0).toString());
        all.addAll(arguments);
        JavaProcess driver = process(List.of("-Xmx1g"), "driver", "org.apache.spark.deploy.SparkSubmit", all);
        submitted.add(driver);
        return driver;
    }

    private JavaProcess process(List<String> jvm, String name, String main, List<String> arguments) throws IOException {
        List<String> options = new ArrayList<>(JavaProcess.opens());
        options.addAll(JVM);
        options.addAll(jvm);
        options.addAll(List.of("-cp", spark.classPath()));
        List<String> command = new ArrayList<>(List.of(main));
        command.addAll(arguments);
        Path output = folder.resolve("%s-%d.txt".formatted(name, started++));
        return JavaProcess.start(options, environment(), output, command);
    }

    private Map<String, String> environment() {
        return Map.of(
                "SPARK_HOME",
                spark.home().toString(),
                "SPARK_SCALA_VERSION",
                "2.13",
                "SPARK_LOCAL_IP",
                "127.0.0.1",
                "SPARK_LOCAL_DIRS",
                folder.resolve("local").toString());
    }

    /** Lists the logs of all executors that have run, or still run, for any program. */
    List<Path> executorLogs() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.endsWith("stderr")).sorted().toList();
        }
    }

    @Override
    public void close() throws IOException {
        submitted.forEach(JavaProcess::close);
        workers.values().forEach(JavaProcess::close);
        if (master != null) {
            master.close();
        }
        spark.unlink();
    }
}
