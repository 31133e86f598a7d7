package io.gapwise.service.network;

import io.gapwise.service.settings.SettingProblems;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Holds from which web sites the API may be called.
 *
 * @param origins the origins exactly as browsers send them, such as {@code https://portal.example.org}; none by default
 */
@ConfigurationProperties("gapwise.cors")
record CrossOriginSettings(@DefaultValue List<String> origins) {

    CrossOriginSettings {
        SettingProblems problems = new SettingProblems();
        for (String origin : origins) {
            if (!WebOrigin.isOne(origin)) {
                problems.add(
                        "gapwise.cors.origins has '%s', which no browser sends as an origin: write".formatted(origin)
                                + " https://portal.example.org or http://localhost:3000, in small letters and with nothing"
                                + " behind it");
            }
        }
        problems.refuseIfAny();
        origins = List.copyOf(origins);
    }
}
