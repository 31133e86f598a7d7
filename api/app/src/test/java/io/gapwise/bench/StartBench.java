package io.gapwise.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * From the start to the first answer: Gapwise as built, an application of the same starters that does nothing, and
 * Gapwise unpacked with the class archive that README.md speaks of; in turn. Argument: how many rounds.
 */
final class StartBench {

    private static final String ASKED = "/api/v1/recommendations";

    private StartBench() {}

    public static void main(String... arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        Path folder = Files.createTempDirectory("start");
        Map<String, List<String>> programs = new LinkedHashMap<>();
        String data = "--gapwise.data-dir=" + folder.resolve("data");
        programs.put("Gapwise", List.of("-jar", RunningProgram.JAR.toString(), data));
        List<String> empty = new ArrayList<>(RunningProgram.inTheJar(EmptyApplication.class.getName()));
        empty.add("--spring.datasource.url=jdbc:h2:file:" + folder.resolve("empty") + ";WRITE_DELAY=0");
        empty.add("--management.endpoint.health.group.readiness.include=readinessState");
        programs.put("the empty application", empty);
        programs.put("Gapwise with a class archive", archived(folder, data));
        Map<String, List<Double>> seconds = new LinkedHashMap<>();
        for (int round = 0; round < rounds; round++) {
            for (Map.Entry<String, List<String>> program : programs.entrySet()) {
                seconds.computeIfAbsent(program.getKey(), name -> new ArrayList<>())
                        .add(firstAnswer(program.getValue()));
            }
        }
        System.out.println("| from start to first answer | median, s | × the empty application |");
        System.out.println("|---|--:|--:|");
        double nothing = median(seconds.get("the empty application"));
        seconds.forEach(
                (name, all) -> System.out.printf("| %s | %.1f | %.2f |%n", name, median(all), median(all) / nothing));
    }

    private static double firstAnswer(List<String> program) throws IOException, InterruptedException {
        long began = System.nanoTime();
        try (RunningProgram started = RunningProgram.start(program)) {
            started.ask(ASKED);
            return (System.nanoTime() - began) / 1e9;
        }
    }

    /** The two commands of README.md. */
    private static List<String> archived(Path folder, String data) throws IOException, InterruptedException {
        Path unpacked = folder.resolve("gapwise");
        Path archive = folder.resolve("gapwise.jsa");
        java("-Djarmode=tools", "-jar", RunningProgram.JAR.toString(), "extract", "--destination", unpacked.toString());
        String jar = unpacked.resolve("gapwise.jar").toString();
        java(
                "-XX:ArchiveClassesAtExit=" + archive,
                "-Dspring.context.exit=onRefresh",
                "-jar",
                jar,
                data,
                "--server.port=0");
        return List.of("-XX:SharedArchiveFile=" + archive, "-jar", jar, data);
    }

    private static void java(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        Path log = Files.createTempFile("start", ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(Files.readString(log));
        }
    }

    private static double median(List<Double> all) {
        return all.stream().sorted().toList().get(all.size() / 2);
    }
}
