package io.gapwise.spark;

import io.gapwise.core.advice.Advisor;
import io.gapwise.core.ruleset.RuleSet;
import io.gapwise.core.ruleset.drl.CanonicalReader;
import java.io.Serializable;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import scala.reflect.ClassTag$;

/**
 * Carries one rule set to the executors of a run: its canonical text is sent once to each, and each builds its rule base
 * once, whatever the number of its tasks.
 */
final class SharedRules implements Serializable {

    private static final long serialVersionUID = 1L;

    private static final Logger LOG = LoggerFactory.getLogger(SharedRules.class);

    /** Limits how many rule sets an executor keeps, since a session that lives long may see many. */
    private static final int KEPT = 4;

    private static final Map<String, Advisor> BUILT = new LinkedHashMap<>(KEPT, 0.75f, true) {

        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Advisor> eldest) {
            return size() > KEPT;
        }
    };

    private final String version;
    private final Broadcast<String> canonical;

    private SharedRules(String version, Broadcast<String> canonical) {
        this.version = version;
        this.canonical = canonical;
    }

    static SharedRules of(SparkSession session, RuleSet rules) {
        Broadcast<String> canonical =
                session.sparkContext().broadcast(rules.canonical(), ClassTag$.MODULE$.apply(String.class));
        return new SharedRules(rules.version(), canonical);
    }

    /** Returns the version of the rule set, which stands in every answer. */
    String version() {
        return version;
    }

    /** Returns the advisor of this process, which the first caller builds. */
    Advisor advisor() {
        synchronized (BUILT) {
            Advisor built = BUILT.get(version);
            if (built == null) {
                built = build();
                BUILT.put(version, built);
            }
            return built;
        }
    }

    /** Holds two of the same version equal, since they answer alike. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SharedRules same && version.equals(same.version);
    }

    @Override
    public int hashCode() {
        return version.hashCode();
    }

    private Advisor build() {
        long began = System.nanoTime();
        RuleSet rules = CanonicalReader.readConfirmed(canonical.value());
        if (!rules.version().equals(version)) {
            throw new IllegalStateException(
                    "The executor's engine reads the rule set as version %s and the driver's as %s: use one gapwise-spark.jar."
                            .formatted(rules.version(), version));
        }
        Advisor advisor = new Advisor(rules).inBulk();
        LOG.info(
                "Rule set {} is ready after {} ms.",
                version,
                Duration.ofNanos(System.nanoTime() - began).toMillis());
        return advisor;
    }
}
