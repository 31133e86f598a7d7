package io.gapwise.practice.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.LongUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Makes up requests of any size, the same for the same seed: an organisation with twenty audiences, fifteen experts, ten
 * owners and means for about half of what is wished for.
 */
final class GeneratedRequest {

    static final int PERIODS = 12;
    private static final int AUDIENCES = 20;
    private static final int EXPERTS = 15;
    private static final int OWNERS = 10;
    private static final int OBJECTIVES = 12;

    private final Random random;
    private final int size;
    private final double scale;

    private GeneratedRequest(int size, long seed) {
        this.random = new Random(seed);
        this.size = size;
        this.scale = Math.max(1, size / 200.0);
    }

    static PlanRequest of(int size, long seed, Goal... goals) {
        return new GeneratedRequest(size, seed).request(goals);
    }

    private PlanRequest request(Goal... goals) {
        List<Gap> gaps = IntStream.range(0, Math.max(1, size * 4 / 5))
                .mapToObj(i -> new Gap("g" + i, "Gap " + i, one(3) ? null : 1000L * between(10, 900)))
                .toList();
        List<WeightedObjective> objectives = IntStream.range(0, OBJECTIVES)
                .mapToObj(i -> new WeightedObjective("o" + i, (int) between(1, 5)))
                .toList();
        List<Candidate> candidates = IntStream.range(0, size)
                .mapToObj(i -> candidate(i, gaps.size()))
                .toList();
        return PlanRequest.of(candidates, means(), goals).withGaps(gaps).withObjectives(objectives);
    }

    private Candidate candidate(int i, int gaps) {
        boolean mandatory = i % 40 == 7;
        int length = (int) between(1, 3);
        int earliest = (int) between(0, 5);
        Candidate.Builder candidate = Candidate.of("c" + i, "Initiative " + i)
                .kind(one(3) ? Candidate.Kind.REMEDY : Candidate.Kind.METHOD)
                .place(place())
                .mandatory(mandatory)
                .length(length)
                .cost(500 * between(4, 120))
                .earliest(earliest)
                .latestEnd((int) between(Math.max(6, earliest + length), PERIODS - 1))
                .gap("g" + random.nextInt(gaps))
                .objective("o" + random.nextInt(OBJECTIVES));
        int audience = random.nextInt(AUDIENCES);
        teach(candidate, audience, length, mandatory ? 50 : 200);
        if (!mandatory && one(3)) {
            teach(candidate, (audience + 1 + random.nextInt(AUDIENCES - 1)) % AUDIENCES, length, 200);
        }
        if (!mandatory && !one(3)) {
            candidate.need(Resource.EXPERT, "e" + random.nextInt(EXPERTS), Load.even(between(4, 40), length));
        }
        candidate.need(Resource.OWNER, "w" + random.nextInt(OWNERS), Load.even(between(2, 20), length));
        if (i > 0 && !mandatory && one(7)) {
            candidate.after("c" + random.nextInt(i));
        }
        if (i > 0 && one(10)) {
            candidate.apart("c" + random.nextInt(i));
        }
        return candidate.build();
    }

    private void teach(Candidate.Builder candidate, int audience, int length, long most) {
        candidate
                .need(Resource.LEARNERS, "a" + audience, Load.even(between(10, most), length))
                .reach("a" + audience, between(5, 300));
    }

    private Place place() {
        int of = random.nextInt(10);
        return of == 0
                ? Place.FIRST
                : of < 4 ? Place.NOW : of < 7 ? Place.PREPARE : of < 9 ? Place.SPARE_TIME : Place.LEAVE;
    }

    private Means means() {
        List<Period> periods = IntStream.rangeClosed(1, PERIODS)
                .mapToObj(i -> Period.of("p" + i))
                .toList();
        List<Audience> audiences = IntStream.range(0, AUDIENCES)
                .mapToObj(i -> new Audience("a" + i, (int) Math.ceil(2 * scale)))
                .toList();
        List<Supply> supplies = new ArrayList<>();
        supply(supplies, Resource.LEARNERS, "a", AUDIENCES, 60, 120);
        supply(supplies, Resource.EXPERT, "e", EXPERTS, 16, 26);
        supply(supplies, Resource.OWNER, "w", OWNERS, 20, 30);
        double money = size / 200.0;
        Budget budget = new Budget(each(period -> Math.round(money * 300_000)), Math.round(money * 2_200_000));
        List<Blackout> blackouts = List.of(new Blackout(7, "a3"), new Blackout(11, null));
        return new Means(periods, budget, audiences, supplies, blackouts);
    }

    private void supply(List<Supply> supplies, Resource resource, String name, int many, long least, long most) {
        for (int i = 0; i < many; i++) {
            supplies.add(new Supply(resource, name + i, each(period -> Math.round(scale * between(least, most)))));
        }
    }

    private static List<Long> each(LongUnaryOperator amount) {
        return LongStream.range(0, PERIODS).map(amount).boxed().toList();
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }

    private long between(long least, long most) {
        return least + random.nextInt((int) (most - least + 1));
    }
}
