package io.gapwise.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;

/** A line to a server on this machine that can be made slow. */
final class SlowLine implements AutoCloseable {

    private final ServerSocket entrance;
    private final int exit;
    private volatile int delayMillis;

    SlowLine(int exit) throws IOException {
        this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.exit = exit;
        begin(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /** Holds back each piece of an answer for this long. */
    void delay(int millis) {
        delayMillis = millis;
    }

    private void accept() {
        try {
            while (!entrance.isClosed()) {
                connect(entrance.accept());
            }
        } catch (IOException e) {
            // The line is closed.
        }
    }

    private void connect(Socket in) throws IOException {
        try {
            Socket out = new Socket(InetAddress.getLoopbackAddress(), exit);
            begin(() -> copy(in, out, false));
            begin(() -> copy(out, in, true));
        } catch (IOException e) {
            // The server is away; whoever calls it meets a line that is hung up.
            in.close();
        }
    }

    private void copy(Socket from, Socket to, boolean slow) {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] some = new byte[8192];
            for (int count = in.read(some); count >= 0; count = in.read(some)) {
                if (slow && delayMillis > 0) {
                    Thread.sleep(delayMillis);
                }
                out.write(some, 0, count);
                out.flush();
            }
        } catch (IOException | InterruptedException e) {
            // One of the two hung up.
        }
    }

    private static void begin(Runnable work) {
        Thread thread = new Thread(work, "slow-line");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        entrance.close();
    }
}
