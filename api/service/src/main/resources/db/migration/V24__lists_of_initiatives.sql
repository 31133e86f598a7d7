-- Read by H2 and by PostgreSQL, unchanged.

-- A list with a filter reads no more than its page shows, however many initiatives there are.
create index initiative_by_progress on initiative (tenant, last_progress, changed_at, id);
create index initiative_by_owner on initiative (tenant, owner, changed_at, id);
create index initiative_by_status_due on initiative (tenant, status, next_due_on, id);
create index initiative_by_progress_due on initiative (tenant, last_progress, next_due_on, id);
create index initiative_by_owner_due on initiative (tenant, owner, next_due_on, id);
