package io.gapwise.site.initiatives;

import io.gapwise.service.initiatives.InitiativeFilter;
import io.gapwise.service.initiatives.Initiatives;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Shows at which levels decisions were measured, overdue checks first; templates know it as {@code @dashboard}. */
@Component("dashboard")
public final class Dashboard {

    private static final int SHOWN = 5;

    private final Initiatives initiatives;
    private final Today today;

    Dashboard(Initiatives initiatives, Today today) {
        this.initiatives = initiatives;
        this.today = today;
    }

    /** Returns how many were measured at which level; made-up ones are in no count. */
    public Initiatives.Measured measured() {
        return initiatives.measured();
    }

    /** Lists those whose check is overdue for the longest time. */
    public List<?> overdue() {
        LocalDate day = today.day();
        return initiatives.page(InitiativeFilter.all(SHOWN, InitiativeFilter.Order.DUE)).initiatives().stream()
                .map(each -> InitiativeRow.of(each, day))
                .filter(InitiativeRow::overdue)
                .toList();
    }
}
