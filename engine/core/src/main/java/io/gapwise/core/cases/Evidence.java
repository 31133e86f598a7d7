package io.gapwise.core.cases;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Says what shows the obstacles, who was heard and what each of them said. A set or list that was left out is unknown, an
 * empty one means none.
 */
public record Evidence(
        @Nullable Set<EvidenceSource> sources,
        @Nullable Set<Stakeholder> heard,
        @Nullable List<Statement> statements) {

    /** The contract path of the statements, which is no property: rules read them through support and share only. */
    public static final String STATEMENTS = "evidence.statements";

    /** The greatest number of statements in a case. */
    public static final int MAX_STATEMENTS = 1_000;

    /** The sources by which an obstacle is SHOWN. */
    public static final Set<EvidenceSource> SHOWING = Words.ordered(
            EvidenceSource.class,
            List.of(
                    EvidenceSource.OBSERVATION,
                    EvidenceSource.PERFORMANCE_DATA,
                    EvidenceSource.WORK_SAMPLES,
                    EvidenceSource.TIME_RECORDS));

    /** The sources by which an obstacle is TOLD. */
    public static final Set<EvidenceSource> TELLING = Words.ordered(
            EvidenceSource.class,
            List.of(
                    EvidenceSource.APPRAISALS,
                    EvidenceSource.JOB_REQUIREMENTS,
                    EvidenceSource.INTERVIEWS,
                    EvidenceSource.SURVEY,
                    EvidenceSource.COMPLAINTS));

    private static final Set<EvidenceSource> ONLY_OPINION = Set.of(EvidenceSource.OPINION);

    public Evidence {
        sources = sources == null ? null : Words.ordered(EvidenceSource.class, sources);
        heard = heard == null ? null : Words.ordered(Stakeholder.class, heard);
        statements = statements == null ? null : List.copyOf(statements);
        if (statements != null && statements.size() > MAX_STATEMENTS) {
            throw new IllegalArgumentException(
                    "There are %d statements; accepted are %d.".formatted(statements.size(), MAX_STATEMENTS));
        }
    }

    /** Returns YES where the only source is opinion. */
    @Derived(cites = "evidence.sources")
    public Answer onlyOpinion() {
        return ONLY_OPINION.equals(sources) ? Answer.YES : Answer.NO;
    }

    /** Returns YES where somebody said something of an obstacle. */
    @Derived
    public Answer stated() {
        return statements == null || statements.isEmpty() ? Answer.NO : Answer.YES;
    }

    /** Returns the sources together with those on which statements rest; null where none is known. */
    public @Nullable Set<EvidenceSource> allSources() {
        if (stated() == Answer.NO) {
            return sources;
        }
        Set<EvidenceSource> all = EnumSet.noneOf(EvidenceSource.class);
        all.addAll(sources == null ? Set.of() : sources);
        for (Statement said : statements) {
            if (said.shownBy() != null) {
                all.add(said.shownBy());
            }
        }
        return all.isEmpty() ? sources : all;
    }

    /** Returns the groups that were heard together with those that made statements; null where none is known. */
    public @Nullable Set<Stakeholder> allHeard() {
        if (stated() == Answer.NO) {
            return heard;
        }
        Set<Stakeholder> all = EnumSet.noneOf(Stakeholder.class);
        all.addAll(heard == null ? Set.of() : heard);
        for (Statement said : statements) {
            Stakeholder group = said.by().group();
            if (group != null) {
                all.add(group);
            }
        }
        return all.isEmpty() ? heard : all;
    }

    /** Returns how well the sources show an obstacle of which no statement speaks, if it is present. */
    public Support support(Obstacle obstacle) {
        return support(obstacle.accuses());
    }

    /** @param accuses whether the obstacle says something of people who are not in the room */
    Support support(boolean accuses) {
        if (sources == null) {
            return Support.CLAIMED;
        } else if (!Collections.disjoint(sources, SHOWING)) {
            return Support.SHOWN;
        }
        boolean heardThemselves = heard != null && heard.contains(Stakeholder.PERFORMERS);
        boolean told = !Collections.disjoint(sources, TELLING) && (!accuses || heardThemselves);
        return told ? Support.TOLD : Support.CLAIMED;
    }

    /** Says whether somebody said something of an obstacle. */
    public boolean speaksOf(Obstacle obstacle) {
        return statements != null && statements.stream().anyMatch(said -> said.obstacle() == obstacle);
    }
}
