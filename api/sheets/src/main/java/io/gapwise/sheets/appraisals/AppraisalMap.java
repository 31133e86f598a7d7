package io.gapwise.sheets.appraisals;

import io.gapwise.core.cases.Standing;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Says how a sheet of appraisals is read.
 *
 * @param columns what each column is, by its name
 * @param words what somebody said of a word of the ratings, by the word as it is compared; empty where it is left out
 * @param capabilities under which name a capability of the sheet is counted, by its name as it is compared; empty where it
 *     is left out
 */
public record AppraisalMap(
        Map<String, AppraisalUse> columns, Map<String, Optional<Standing>> words, Map<String, String> capabilities) {

    public AppraisalMap {
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
        words = Map.copyOf(words);
        capabilities = Map.copyOf(capabilities);
    }

    /** Returns the same with what somebody said of some columns. */
    public AppraisalMap withColumns(Map<String, AppraisalUse> said) {
        Map<String, AppraisalUse> changed = new LinkedHashMap<>(columns);
        said.forEach(changed::replace);
        return new AppraisalMap(changed, words, capabilities);
    }

    /** Returns the same with what somebody said of words of the ratings. */
    public AppraisalMap withWords(Map<String, Optional<Standing>> said) {
        Map<String, Optional<Standing>> changed = new LinkedHashMap<>(words);
        said.forEach((word, standing) -> changed.put(AppraisalWords.key(word), standing));
        return new AppraisalMap(columns, changed, capabilities);
    }

    /** Returns the same with the names under which capabilities of the sheet are counted. */
    public AppraisalMap withCapabilities(Map<String, String> said) {
        Map<String, String> changed = new LinkedHashMap<>(capabilities);
        said.forEach((written, name) -> changed.put(AppraisalWords.key(written), name));
        return new AppraisalMap(columns, words, changed);
    }

    /** Lists the columns that are used so, in their order. */
    public List<String> columns(AppraisalUse use) {
        return columns.entrySet().stream()
                .filter(each -> each.getValue() == use)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** Says whether each row names the capability that it rates. */
    public boolean rowsAreRatings() {
        return columns.containsValue(AppraisalUse.CAPABILITY) && columns.containsValue(AppraisalUse.STANDING);
    }

    /** Says whether the columns say of which capability a rating is, so that anything can be counted. */
    public boolean complete() {
        return rowsAreRatings() || columns.containsValue(AppraisalUse.RATED);
    }

    /** Returns what a word of a rating says, where somebody said it or where the word is known. */
    Optional<Standing> standing(String word) {
        Optional<Standing> said = words.get(AppraisalWords.key(word));
        return said == null ? AppraisalWords.get().standing(word) : said;
    }

    /** Says whether somebody left a word of the ratings out. */
    boolean leavesOut(String word) {
        Optional<Standing> said = words.get(AppraisalWords.key(word));
        return said != null && said.isEmpty();
    }

    /** Returns the name under which a capability is counted; empty where it is left out. */
    String capability(String written) {
        return capabilities.getOrDefault(AppraisalWords.key(written), written);
    }
}
