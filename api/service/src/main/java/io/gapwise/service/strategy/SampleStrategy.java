package io.gapwise.service.strategy;

import io.gapwise.core.json.BadCase;
import io.gapwise.core.json.JsonTree;
import io.gapwise.service.recommendations.SampleSequel;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes up the strategy of a service company, with some of the gaps that real ones have. */
@Component
class SampleStrategy implements SampleSequel {

    private static final Logger LOG = LoggerFactory.getLogger(SampleStrategy.class);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Strategy strategy;

    SampleStrategy(Strategy strategy) {
        this.strategy = strategy;
    }

    @Override
    public void goOn() {
        try (InputStream in = SampleStrategy.class.getResourceAsStream("sample-strategy.json")) {
            JsonNode all = JSON.readTree(in);
            for (StrategyKind kind : StrategyKind.values()) {
                for (JsonNode entry : all.get(kind.path())) {
                    strategy.addMadeUp(kind, JsonTree.write(entry));
                }
            }
        } catch (BadCase bad) {
            LOG.warn("There is not all of the sample strategy: {}", bad.problems());
        } catch (IOException e) {
            throw new UncheckedIOException("The sample strategy cannot be read.", e);
        }
    }

    @Override
    public Optional<Instant> answeredAt(String reference) {
        return Optional.empty();
    }
}
