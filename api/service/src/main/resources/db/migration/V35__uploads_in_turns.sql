-- Read by H2 and by PostgreSQL, unchanged.

-- Uploads are answered in turns between tenants, as jobs are: who asked for it, and since when it waits.
alter table upload add column asked_by varchar(200);
alter table upload add column queued_at timestamp(3) with time zone;
insert into work_queue (kind, turn) values ('uploads', 0);
