package io.gapwise.core.testing;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Works out from the JSON of a case what the contract says of each obstacle: its answer, its support and its share. It
 * was written from the contract, without a look at the engine.
 */
record SaidOfObstacles(JsonNode asked) {

    private static final Set<String> SHOWING =
            Set.of("OBSERVATION", "PERFORMANCE_DATA", "WORK_SAMPLES", "TIME_RECORDS");
    private static final Set<String> TELLING =
            Set.of("APPRAISALS", "JOB_REQUIREMENTS", "INTERVIEWS", "SURVEY", "COMPLAINTS");
    private static final Set<String> ACCUSING = Set.of("unwilling", "unsuited", "poorLeadership");
    private static final List<String> LEVELS = List.of("NONE", "CLAIMED", "TOLD", "SHOWN");
    private static final List<String> SHARES = List.of("ALL", "MOST", "SOME", "FEW");

    String answer(String obstacle) {
        String own = asked.at("/obstacles/" + obstacle).asString("UNKNOWN");
        if (!own.equals("UNKNOWN") || about(obstacle).isEmpty()) {
            return own;
        }
        return level(obstacle, "ABSENT") > level(obstacle, "PRESENT") ? "ABSENT" : "PRESENT";
    }

    String support(String obstacle) {
        if (!answer(obstacle).equals("PRESENT")) {
            return "NONE";
        } else if (about(obstacle).isEmpty()) {
            return bySources(obstacle);
        }
        int present = level(obstacle, "PRESENT");
        return present > level(obstacle, "ABSENT") ? LEVELS.get(present) : "DISPUTED";
    }

    /** Returns the support of a cause that the rules found, be its obstacle answered or not. */
    String supportOfCause(String cause) {
        if (cause.equals("GROWTH") || cause.equals("MANDATE")) {
            return "SHOWN";
        }
        StringBuilder obstacle = new StringBuilder();
        for (String word : cause.split("_")) {
            obstacle.append(
                    obstacle.isEmpty()
                            ? word.toLowerCase()
                            : word.charAt(0) + word.substring(1).toLowerCase());
        }
        String support = support(obstacle.toString());
        return support.equals("NONE") ? bySources(obstacle.toString()) : support;
    }

    String share(String obstacle) {
        List<JsonNode> present = of(obstacle, "PRESENT");
        if (!answer(obstacle).equals("PRESENT") || present.isEmpty()) {
            return "UNKNOWN";
        }
        int best = present.stream()
                .mapToInt(one -> level(obstacle, List.of(one)))
                .max()
                .orElseThrow();
        int smallest = present.stream()
                .filter(one -> level(obstacle, List.of(one)) == best)
                .mapToInt(one -> SHARES.indexOf(one.path("share").asString("UNKNOWN")))
                .max()
                .orElseThrow();
        return smallest < 0 ? "UNKNOWN" : SHARES.get(smallest);
    }

    boolean stated() {
        return !asked.at("/evidence/statements").isEmpty();
    }

    Set<String> heard() {
        Set<String> heard = words("heard");
        asked.at("/evidence/statements").forEach(one -> heard.add(one.get("by").asString()));
        heard.remove("ANALYST");
        return heard;
    }

    Set<String> sources() {
        return words("sources");
    }

    Set<String> allSources() {
        Set<String> sources = sources();
        asked.at("/evidence/statements").forEach(one -> {
            if (one.has("shownBy")) {
                sources.add(one.get("shownBy").asString());
            }
        });
        return sources;
    }

    private String bySources(String obstacle) {
        if (sources().stream().anyMatch(SHOWING::contains)) {
            return "SHOWN";
        }
        boolean told = sources().stream().anyMatch(TELLING::contains);
        boolean byThemselves = !ACCUSING.contains(obstacle) || heard().contains("PERFORMERS");
        return told && byThemselves ? "TOLD" : "CLAIMED";
    }

    private int level(String obstacle, String says) {
        return level(obstacle, of(obstacle, says));
    }

    private static int level(String obstacle, List<JsonNode> side) {
        if (side.isEmpty()) {
            return 0;
        }
        Set<String> groups = new HashSet<>();
        boolean shown = false;
        boolean told = false;
        for (JsonNode one : side) {
            groups.add(one.get("by").asString());
            shown |= SHOWING.contains(one.path("shownBy").asString(""));
            told |= TELLING.contains(one.path("shownBy").asString(""));
        }
        boolean accusing = ACCUSING.contains(obstacle)
                && side.get(0).get("says").asString().equals("PRESENT");
        boolean byThemselves = groups.contains("PERFORMERS");
        groups.remove("ANALYST");
        boolean toldInAll = byThemselves || (!accusing && (told || groups.size() > 1));
        return shown ? 3 : toldInAll ? 2 : 1;
    }

    private List<JsonNode> about(String obstacle) {
        List<JsonNode> about = new ArrayList<>(of(obstacle, "PRESENT"));
        about.addAll(of(obstacle, "ABSENT"));
        return about;
    }

    private List<JsonNode> of(String obstacle, String says) {
        List<JsonNode> of = new ArrayList<>();
        asked.at("/evidence/statements").forEach(one -> {
            if (one.get("obstacle").asString().equals(obstacle)
                    && one.get("says").asString().equals(says)) {
                of.add(one);
            }
        });
        return of;
    }

    private Set<String> words(String set) {
        Set<String> words = new HashSet<>();
        asked.at("/evidence/" + set).forEach(word -> words.add(word.asString()));
        return words;
    }
}
