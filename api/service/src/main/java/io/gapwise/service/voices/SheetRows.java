package io.gapwise.service.voices;

import io.gapwise.service.proof.Sha256;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Recognises the rows of sheets, which have no name on them. Two rows of a sheet that say the same are two people, but a
 * second sheet with these two rows holds the same two people.
 */
final class SheetRows {

    private SheetRows() {}

    /** @param invitation by which the hashes are salted, so that they tell nothing beside those of another invitation */
    static List<VoiceRecorder.Voice> of(String invitation, List<Map<String, String>> people) {
        Map<String, Integer> times = new HashMap<>();
        List<VoiceRecorder.Voice> rows = new ArrayList<>();
        for (Map<String, String> answers : people) {
            String written = new TreeMap<>(answers).toString();
            int time = times.merge(written, 1, Integer::sum);
            rows.add(new VoiceRecorder.Voice(Sha256.of(invitation, "row " + time + " " + written), answers));
        }
        return rows;
    }
}
