-- Read by H2 and by PostgreSQL, unchanged.

-- Whoever keeps what follows from all cases asks after each change how far the cases have changed. This index has all that
-- tells it, so that no row of a case is read.
create index gap_case_by_revision on gap_case (tenant, revision, changed_at);
