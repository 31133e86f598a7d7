package io.gapwise.service.plans;

import io.gapwise.practice.plan.PlanRequest;
import io.gapwise.practice.planfile.PlanReport;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Primary;
import org.springframework.stereotype.Component;

/** Begins when it is asked to and goes on when it is let, so that a test can look at what waits. */
@Component
@Primary
@ConditionalOnProperty(HeldSolver.SETTING)
class HeldSolver implements PlanSolver {

    static final String SETTING = "test.held-solver";

    private static final int LONGEST_SECONDS = 60;
    private static final int STEP_MILLIS = 20;

    private final PlanSolver usual = new UsualSolver();
    private final Semaphore let = new Semaphore(0);
    private final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();
    final List<String> begun = new CopyOnWriteArrayList<>();

    void letOn(int computations) {
        let.release(computations);
    }

    @Override
    public PlanReport solve(PlanRequest request, Runnable before) {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            begun.add(request.candidates().get(0).title());
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(LONGEST_SECONDS);
            while (!let.tryAcquire(STEP_MILLIS, TimeUnit.MILLISECONDS)) {
                before.run();
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("Nobody let it go on.");
                }
            }
            return usual.solve(request, before);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } finally {
            atOnce.decrementAndGet();
        }
    }
}
