package io.gapwise.bench;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One case after the other sent by {@code hey} (a Debian package), eight at a time, to be answered and stored; in turn with
 * an endpoint of the same program that only stores a row. First as fast as it goes, then both at half the rate that was
 * reached; on the embedded database and on PostgreSQL. Arguments: how many rounds, how many seconds each.
 */
final class HttpBench {

    private static final String ANSWER = "/api/v1/recommendations";
    private static final String ROW = "/bench/row";
    private static final int AT_ONCE = 8;
    /** The virtual machine goes on compiling for a minute. */
    private static final int WARM_UPS = 8;

    private static final Pattern RATE = Pattern.compile("Requests/sec:\\s+([0-9.]+)");
    private static final Pattern P99 = Pattern.compile("99%+ in ([0-9.]+) secs");
    private static final Pattern CREATED = Pattern.compile("\\[201]\\s+(\\d+) responses");

    private final RunningProgram program;
    private final int seconds;

    private HttpBench(RunningProgram program, int seconds) {
        this.program = program;
        this.seconds = seconds;
    }

    public static void main(String... arguments) throws Exception {
        int rounds = Integer.parseInt(arguments[0]);
        int seconds = Integer.parseInt(arguments[1]);
        System.out.println("Embedded database:");
        measure(rounds, seconds, List.of());
        System.out.println("PostgreSQL:");
        try (EmbeddedPostgres postgres = EmbeddedPostgres.builder()
                // It is made for speed; what is compared is what survives a loss of power.
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("fsync", "on")
                .start()) {
            measure(
                    rounds,
                    seconds,
                    List.of(
                            "--spring.datasource.url=" + postgres.getJdbcUrl("postgres", "postgres"),
                            "--spring.datasource.username=postgres"));
        }
    }

    private static void measure(int rounds, int seconds, List<String> settings)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(RunningProgram.inTheJar("io.gapwise.app.Gapwise"));
        command.add("--gapwise.data-dir=" + Files.createTempDirectory("http"));
        command.add("--spring.main.sources=" + RowEndpoint.class.getName());
        command.addAll(settings);
        try (RunningProgram program = RunningProgram.start(command)) {
            HttpBench bench = new HttpBench(program, seconds);
            for (int warmUp = 0; warmUp < WARM_UPS; warmUp++) {
                bench.send(ROW, 0);
                bench.send(ANSWER, 0);
            }
            bench.measure(rounds);
        }
    }

    private void measure(int rounds) throws IOException, InterruptedException {
        System.out.println(
                "| at a time | answered and stored, /s | p99 ms | row stored, /s | p99 ms | rate × | p99 × |");
        System.out.println("|---|--:|--:|--:|--:|--:|--:|");
        double reached = 0;
        for (int round = 0; round < rounds; round++) {
            reached = print("as fast as it goes", 0);
        }
        for (int round = 0; round < rounds; round++) {
            print("half the load", reached / 2);
        }
    }

    /** @return the rate of answers */
    private double print(String load, double rate) throws IOException, InterruptedException {
        Sent row = send(ROW, rate);
        Sent answer = send(ANSWER, rate);
        System.out.printf(
                "| %s | %,.0f | %.1f | %,.0f | %.1f | %.2f | %.2f |%n",
                load,
                answer.rate,
                answer.p99 * 1e3,
                row.rate,
                row.p99 * 1e3,
                answer.rate / row.rate,
                answer.p99 / row.p99);
        return answer.rate;
    }

    private Sent send(String path, double rate) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "hey", "-z", seconds + "s", "-c", String.valueOf(AT_ONCE), "-m", "POST", "-T", "application/json"));
        if (rate > 0) {
            command.addAll(List.of("-q", String.valueOf(rate / AT_ONCE)));
        }
        command.addAll(List.of("-d", RunningProgram.CASE, program.address() + path));
        Process hey = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(hey.getInputStream().readAllBytes());
        hey.waitFor();
        if (!CREATED.matcher(said).find() || said.contains("Error distribution")) {
            throw new IllegalStateException(said);
        }
        return new Sent(number(RATE, said), number(P99, said));
    }

    private static double number(Pattern pattern, String said) {
        Matcher found = pattern.matcher(said);
        if (!found.find()) {
            throw new IllegalStateException(said);
        }
        return Double.parseDouble(found.group(1));
    }

    /** Answers a second, and within how many seconds 99 of a hundred came. */
    private record Sent(double rate, double p99) {}
}
