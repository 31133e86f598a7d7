package io.gapwise.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A program that has said where it answers, in a process and a data folder of its own. */
final class RunningProgram implements AutoCloseable {

    static final Path JAR = Path.of("../target/gapwise.jar");
    static final String CASE = """
            { "title": "Support staff do not log the cause of complaints", "requestedSolution": "TRAINING",
              "goal": { "metric": "CUSTOMER_COMPLAINTS", "stake": "SERIOUS" },
              "gap": { "nature": "TECHNICAL", "frequency": "DAILY" },
              "obstacles": { "neverLearned": "PRESENT", "consequencesWrong": "PRESENT" },
              "evidence": { "sources": [ "OBSERVATION" ] }, "audience": { "headcount": 12 } }
            """;

    private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:\\d+");

    private final Process process;
    private final String address;

    private RunningProgram(Process process, String address) {
        this.process = process;
        this.address = address;
    }

    /** Starts Java with these arguments and waits for the line that says where it answers. */
    static RunningProgram start(List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(arguments);
        command.add("--server.port=0");
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        BufferedReader said =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            Matcher address = ADDRESS.matcher(line);
            if (address.find()) {
                return new RunningProgram(process, address.group());
            }
            all.append(line).append('\n');
        }
        throw new IllegalStateException("The program did not start:\n" + all);
    }

    /** The arguments that start a class of this package with all that is in the program's jar. */
    static List<String> inTheJar(String mainClass) throws IOException {
        return List.of(
                "-Dloader.main=" + mainClass,
                "-Dloader.path=" + ownClasses(),
                "-cp",
                JAR.toString(),
                "org.springframework.boot.loader.launch.PropertiesLauncher");
    }

    /** This package alone: the other classes of the tests would change the program. */
    private static Path ownClasses() throws IOException {
        Path folder = Path.of("target/bench/classes");
        Path target = Files.createDirectories(folder.resolve("io/gapwise/bench"));
        try (Stream<Path> classes = Files.list(Path.of("target/test-classes/io/gapwise/bench"))) {
            for (Path file : classes.toList()) {
                Files.write(target.resolve(file.getFileName()), Files.readAllBytes(file));
            }
        }
        return folder;
    }

    String address() {
        return address;
    }

    /** Sends a case; the length of the answer in bytes. */
    int ask(String path) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create(address + path))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(CASE))
                                .build(),
                        HttpResponse.BodyHandlers.ofByteArray());
        if (answer.statusCode() / 100 != 2) {
            throw new IllegalStateException("%s answered %d.".formatted(path, answer.statusCode()));
        }
        return answer.body().length;
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
