package io.gapwise.practice.plan;

/** Says that the program carries no solver for this machine, so that no plan can be worked out on it. */
public final class NoSolver extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoSolver(Throwable cause) {
        super(
                "This program carries no solver for %s on %s."
                        .formatted(System.getProperty("os.name"), System.getProperty("os.arch")),
                cause);
    }
}
