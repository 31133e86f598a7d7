package io.gapwise.spark;

import java.io.IOException;
import java.util.Arrays;

/**
 * Runs the main method of another class and ends when the process that started it does, even if that one is killed. So no
 * test leaves a process behind.
 */
final class Tethered {

    private static final int LET_GO = 3;

    private Tethered() {}

    /** The first argument names the class, the others are its own. */
    public static void main(String... arguments) throws ReflectiveOperationException {
        Thread tether = new Thread(Tethered::hold, "tether");
        tether.setDaemon(true);
        tether.start();
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                Arrays.copyOfRange(arguments, 1, arguments.length));
    }

    /** Waits for the end of the input, which is a pipe that the starting process holds open as long as it lives. */
    private static void hold() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever said.
            }
        } catch (IOException e) {
            // The other end is gone, too.
        }
        Runtime.getRuntime().halt(LET_GO);
    }
}
