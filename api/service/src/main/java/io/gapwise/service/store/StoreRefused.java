package io.gapwise.service.store;

import java.sql.SQLException;

/** The database is not asked, because it is known that it cannot do what is wanted at the moment. */
final class StoreRefused extends SQLException {

    private static final long serialVersionUID = 1L;

    private final StoreFault fault;

    StoreRefused(StoreFault fault) {
        super(fault.sentence());
        this.fault = fault;
    }

    StoreFault fault() {
        return fault;
    }
}
