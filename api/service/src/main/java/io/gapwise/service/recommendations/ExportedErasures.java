package io.gapwise.service.recommendations;

import io.gapwise.service.export.ExportPart;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Exports the receipts of erased cases. */
@Component
@Order(20)
class ExportedErasures implements ExportPart {

    private static final String TYPE = "erasure";
    private static final int AT_ONCE = 200;

    private final Erasures erasures;

    ExportedErasures(Erasures erasures) {
        this.erasures = erasures;
    }

    @Override
    public List<String> types() {
        return List.of(TYPE);
    }

    @Override
    public Writing begin() {
        return ExportPart.pageByPage(
                TYPE, last -> erasures.after(last == null ? "" : last.id(), AT_ONCE), ErasureReceipt::json);
    }
}
