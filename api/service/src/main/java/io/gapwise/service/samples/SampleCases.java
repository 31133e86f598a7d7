package io.gapwise.service.samples;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/** Holds made-up cases as JSON texts, in the order of their file names. */
@Component
public final class SampleCases {

    private final List<String> cases;

    SampleCases() {
        this.cases = List.copyOf(read());
    }

    public List<String> cases() {
        return cases;
    }

    private static List<String> read() {
        List<String> cases = new ArrayList<>();
        try {
            Resource[] files = new PathMatchingResourcePatternResolver().getResources("classpath:samples/*.json");
            Arrays.sort(files, Comparator.comparing(Resource::getFilename, Comparator.nullsFirst(String::compareTo)));
            for (Resource file : files) {
                cases.add(file.getContentAsString(StandardCharsets.UTF_8).strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The sample cases cannot be read.", e);
        }
        return cases;
    }
}
