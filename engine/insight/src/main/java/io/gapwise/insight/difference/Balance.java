package io.gapwise.insight.difference;

import io.gapwise.core.cases.Method;
import io.gapwise.core.evaluation.Evaluation;
import java.util.Optional;

/**
 * Says how much more may speak for a method than against it, or against it than for it, so that it becomes one that is
 * advised or only considered. A method is advised if more speaks for it than against it.
 *
 * @param about the method for which more or less speaks
 * @param most by how much at most the one outweighs the other by the old rules
 * @param gains whether more speaks for it, so that it is advised now
 */
record Balance(Method about, int most, boolean gains) implements Margin {

    /**
     * Returns the balance that decides a change; nothing where something else decides it, or where it is open whether
     * anything speaks for the method. Where no other method fits, the first one is advised whatever speaks against it; but
     * then the first method changes as well, or none does.
     */
    static Optional<Margin> of(ChangeKind kind, Shifts.Shift shift) {
        if (kind.aspect() != Aspect.METHODS || !shift.kept() && !shift.against()) {
            return Optional.empty();
        }
        Method about = Method.class.cast(shift.about());
        boolean gains = shift.by() > 0;
        if (!kind.equals(gains ? ChangeKind.gained(Aspect.METHODS, about.name()) : lost(about))) {
            return Optional.empty();
        }
        return Optional.of(new Balance(about, Math.abs(shift.by()) - (gains ? 1 : 0), gains));
    }

    private static ChangeKind lost(Method about) {
        return ChangeKind.lost(Aspect.METHODS, about.name());
    }

    @Override
    public boolean holds(Evaluation before) {
        int balance = before.methods().sum(about);
        return gains
                ? before.methodsConsidered().contains(about) && balance >= -most
                : before.methodsAdvised().indexOf(about) > 0 && balance <= most;
    }

    @Override
    public String inWords() {
        if (!gains) {
            return "it was advised behind another one, and at most %d more speaks for it than against it"
                    .formatted(most);
        }
        String outweighs = most == 0
                ? "as much speaks against it as for it"
                : "at most %d more speaks against it than for it".formatted(most);
        return "it was only considered, and " + outweighs;
    }
}
