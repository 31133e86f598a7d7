package io.gapwise.service.settings;

import io.gapwise.app.GapwiseApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The service in a process of its own, to be killed. */
final class ServiceProcess {

    private ServiceProcess() {}

    static Process start(Path dataDir) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        ServiceProcess.class.getName(),
                        "--server.port=0",
                        "--gapwise.data-dir=" + dataDir,
                        "--gapwise.samples=false")
                .redirectErrorStream(true)
                .start();
    }

    /** Waits for the line that says where it answers. */
    static String address(Process process) throws IOException {
        BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = out.readLine(); line != null; line = out.readLine()) {
            if (line.startsWith("Gapwise answers at ")) {
                return line.split(" ")[3];
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException(said.toString());
    }

    public static void main(String[] arguments) {
        GapwiseApplication.start(arguments);
    }
}
