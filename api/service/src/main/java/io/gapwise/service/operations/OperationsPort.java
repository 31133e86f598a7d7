package io.gapwise.service.operations;

import java.util.HashMap;
import java.util.Map;
import org.springframework.boot.EnvironmentPostProcessor;
import org.springframework.boot.SpringApplication;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Gives health and metrics a port of their own: the one behind that of the API, on this machine only, unless the
 * settings say something else. A second program on the same machine, which has another port, then finds its own free as
 * well. This class is public because Spring Boot creates it.
 */
public final class OperationsPort implements EnvironmentPostProcessor, Ordered {

    static final String PORT = "management.server.port";
    static final String ADDRESS = "management.server.address";
    static final String THIS_MACHINE = "127.0.0.1";

    private static final String USUAL = "8080";
    private static final int HIGHEST = 65_535;

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment settings, SpringApplication application) {
        String main = settings.getProperty("server.port", USUAL).trim();
        String own = settings.getProperty(PORT, beside(main)).trim();
        Map<String, Object> defaults = new HashMap<>();
        defaults.put(PORT, own);
        if (!own.equals(main) || own.equals("0")) {
            defaults.put(ADDRESS, THIS_MACHINE);
        }
        settings.getPropertySources().addLast(new MapPropertySource("operations", defaults));
    }

    /** Any port goes with any port, and none with none. What is no number is refused elsewhere. */
    private static String beside(String main) {
        if (!main.matches("\\d{1,5}") || Integer.parseInt(main) == 0) {
            return main;
        }
        int port = Integer.parseInt(main);
        return String.valueOf(port < HIGHEST ? port + 1 : port - 1);
    }

    /** Comes behind the processor that reads the files of settings. */
    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
