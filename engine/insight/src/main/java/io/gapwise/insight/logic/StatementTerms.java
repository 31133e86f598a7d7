package io.gapwise.insight.logic;

import io.gapwise.core.cases.Evidence;
import io.gapwise.core.cases.EvidenceSource;
import io.gapwise.core.cases.GapCase;
import io.gapwise.core.cases.Obstacle;
import io.gapwise.core.cases.Presence;
import io.gapwise.core.cases.Share;
import io.gapwise.core.cases.Stakeholder;
import io.gapwise.core.cases.Stated;
import io.gapwise.core.cases.StatedBy;
import io.gapwise.core.cases.Support;
import io.gapwise.core.ruleset.Operator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Translates what statements say. Rules read them only through support and share, so that of each obstacle three things
 * can be chosen: whether anybody said something of it, and what support and share that gives it if it is present. Every
 * choice can be made true by some statements.
 */
final class StatementTerms {

    /** What statements can make of an obstacle that is present, in the order of the vocabulary. */
    private static final List<Support> GIVEN = List.of(Support.CLAIMED, Support.TOLD, Support.SHOWN, Support.DISPUTED);

    private final Circuit circuit;
    private final Map<String, Question> questions;
    private final Map<Obstacle, Voice> voices = new EnumMap<>(Obstacle.class);
    private @Nullable Map<Boolean, Map<@Nullable Object, Integer>> bySources;

    /**
     * Holds what can be chosen of an obstacle.
     *
     * @param said the proposition that somebody said something of it
     */
    private record Voice(int said, WordQuestion support, WordQuestion share) {}

    StatementTerms(Circuit circuit, Map<String, Question> questions) {
        this.circuit = circuit;
        this.questions = questions;
    }

    /** Returns the proposition that there are statements. */
    int stated() {
        List<Integer> said = new ArrayList<>();
        for (Obstacle obstacle : Obstacle.values()) {
            said.add(voice(obstacle).said());
        }
        return circuit.or(said);
    }

    Term support(Obstacle obstacle) {
        Map<@Nullable Object, Integer> words = new HashMap<>();
        int present = present(obstacle);
        for (Support support : GIVEN) {
            words.put(support, circuit.and(present, given(obstacle, support)));
        }
        words.put(Support.NONE, -present);
        return new WordTerm(circuit, words);
    }

    Term share(Obstacle obstacle) {
        Voice voice = voice(obstacle);
        int heard = circuit.and(present(obstacle), voice.said());
        Map<@Nullable Object, Integer> words = new HashMap<>();
        for (Share share : Share.values()) {
            int chosen = circuit.and(heard, voice.share().word(share));
            words.put(share, share == Share.UNKNOWN ? circuit.or(-heard, chosen) : chosen);
        }
        return new WordTerm(circuit, words);
    }

    /** Returns the proposition that an obstacle is only claimed, be it present or merely concluded by a rule. */
    int claimed(Obstacle obstacle) {
        int present = present(obstacle);
        return circuit.or(
                circuit.and(present, given(obstacle, Support.CLAIMED)),
                circuit.and(-present, bySources(obstacle, Support.CLAIMED)));
    }

    /** Returns the propositions that everything is said that is said in this case, and nothing else. */
    List<Integer> saidIn(GapCase gapCase) {
        List<Integer> all = new ArrayList<>();
        GapCase judged = gapCase.judged();
        for (Obstacle obstacle : Obstacle.values()) {
            Voice voice = voice(obstacle);
            boolean said = gapCase.evidence().speaksOf(obstacle);
            all.add(said ? voice.said() : -voice.said());
            if (said) {
                GapCase ifPresent = judged.withPresent(obstacle);
                all.add(voice.support().word(ifPresent.support().of(obstacle)));
                all.add(voice.share().word(ifPresent.share().of(obstacle)));
            }
        }
        return all;
    }

    /** Returns the propositions that nobody said anything of an obstacle, one for each of which something is read. */
    List<Integer> nothingSaid() {
        return voices.values().stream().map(voice -> -voice.said()).toList();
    }

    /** Lists, in the form in which they are sent, statements that say what is said in the case that was found last. */
    List<Map<String, String>> found() {
        List<Map<String, String>> statements = new ArrayList<>();
        voices.forEach((obstacle, voice) -> {
            if (circuit.holds(voice.said())) {
                if (circuit.holds(present(obstacle))) {
                    add(statements, obstacle, voice);
                } else {
                    statements.add(statement(obstacle, Stated.ABSENT, StatedBy.ANALYST));
                }
            }
        });
        return statements;
    }

    private void add(List<Map<String, String>> statements, Obstacle obstacle, Voice voice) {
        Support support = GIVEN.stream()
                .filter(each -> circuit.holds(bySaying(obstacle, each)))
                .findFirst()
                .orElseThrow();
        // The analyst is none of the groups that are heard, so that nobody else counts as heard by this.
        boolean byThemselves = support == Support.TOLD && obstacle.accuses();
        StatedBy by = byThemselves ? StatedBy.PERFORMERS : StatedBy.ANALYST;
        Map<String, String> said = statement(obstacle, Stated.PRESENT, by);
        if (support == Support.SHOWN) {
            said.put("shownBy", EvidenceSource.OBSERVATION.name());
        } else if (support == Support.TOLD && !byThemselves) {
            said.put("shownBy", EvidenceSource.SURVEY.name());
        }
        for (Share share : Share.values()) {
            if (share != Share.UNKNOWN && circuit.holds(voice.share().word(share))) {
                said.put("share", share.name());
            }
        }
        statements.add(said);
        if (support == Support.DISPUTED) {
            statements.add(statement(obstacle, Stated.ABSENT, by));
        }
    }

    private static Map<String, String> statement(Obstacle obstacle, Stated says, StatedBy by) {
        Map<String, String> statement = new LinkedHashMap<>();
        statement.put("obstacle", obstacle.name());
        statement.put("says", says.name());
        statement.put("by", by.name());
        return statement;
    }

    /** Returns the proposition that an obstacle has this support if it is present. */
    private int given(Obstacle obstacle, Support support) {
        Voice voice = voice(obstacle);
        return circuit.or(
                circuit.and(voice.said(), bySaying(obstacle, support)),
                circuit.and(-voice.said(), bySources(obstacle, support)));
    }

    /** Returns the proposition that statements give this support. Of people, only they themselves can tell. */
    private int bySaying(Obstacle obstacle, Support support) {
        WordQuestion chosen = voice(obstacle).support();
        int told = chosen.word(Support.TOLD);
        if (!obstacle.accuses()) {
            return chosen.word(support);
        }
        int byThemselves = contains("evidence.heard", Stakeholder.PERFORMERS);
        return switch (support) {
            case TOLD -> circuit.and(told, byThemselves);
            case CLAIMED -> circuit.or(chosen.word(Support.CLAIMED), circuit.and(told, -byThemselves));
            case SHOWN, DISPUTED, NONE -> chosen.word(support);
        };
    }

    private int bySources(Obstacle obstacle, Support support) {
        if (bySources == null) {
            bySources = Map.of(true, bySources(true), false, bySources(false));
        }
        return bySources.get(obstacle.accuses()).getOrDefault(support, Circuit.FALSE);
    }

    private Map<@Nullable Object, Integer> bySources(boolean accuses) {
        int shown = anySource(Evidence.SHOWING);
        int told = anySource(Evidence.TELLING);
        if (accuses) {
            told = circuit.and(told, contains("evidence.heard", Stakeholder.PERFORMERS));
        }
        Map<@Nullable Object, Integer> words = new HashMap<>();
        words.put(Support.SHOWN, shown);
        words.put(Support.TOLD, circuit.and(-shown, told));
        words.put(Support.CLAIMED, circuit.and(-shown, -told));
        return words;
    }

    private int anySource(Set<EvidenceSource> sources) {
        return circuit.or(sources.stream()
                .map(source -> contains("evidence.sources", source))
                .toList());
    }

    private int contains(String path, Object word) {
        return questions.get(path).test(Operator.CONTAINS, List.of(word));
    }

    private int present(Obstacle obstacle) {
        return answer(obstacle, Presence.PRESENT);
    }

    private int answer(Obstacle obstacle, Presence presence) {
        return questions.get("obstacles." + obstacle).is(presence);
    }

    /** Makes what can be chosen of an obstacle when it is first read. Whoever says something gives it an answer. */
    private Voice voice(Obstacle obstacle) {
        Voice made = voices.get(obstacle);
        if (made == null) {
            int open = answer(obstacle, Presence.UNKNOWN);
            int said = circuit.input(circuit.samples().between(Circuit.FALSE, -open));
            circuit.require(-said, -open);
            made = new Voice(said, WordQuestion.of(circuit, GIVEN), WordQuestion.of(circuit, List.of(Share.values())));
            voices.put(obstacle, made);
        }
        return made;
    }
}
