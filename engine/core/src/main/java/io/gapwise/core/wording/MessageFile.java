package io.gapwise.core.wording;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;

/** Reads the texts of one language from a file of the class path. */
public final class MessageFile {

    private MessageFile() {}

    /** @param baseName the path of the file for English, without its ending */
    public static Map<String, String> read(String baseName, Locale language) {
        String suffix = language.equals(Locale.ENGLISH) ? "" : "_" + language.getLanguage();
        String file = "/" + baseName + suffix + ".properties";
        Properties properties = new Properties();
        try (InputStream in = MessageFile.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The texts in %s are missing.".formatted(file));
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("The texts in %s cannot be read.".formatted(file), e);
        }
        return properties.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> key, properties::getProperty));
    }
}
