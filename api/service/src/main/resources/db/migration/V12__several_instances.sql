-- Read by H2 and by PostgreSQL, unchanged.

-- Each running program writes a row of its own here to try whether the database can be written.
create table service_instance (
    id      varchar(36)                 not null primary key,
    seen_at timestamp(3) with time zone not null
);

-- Who does what only one program may do at a time. ShedLock asks for these columns.
create table job_lock (
    name       varchar(64)  not null primary key,
    lock_until timestamp(3) not null,
    locked_at  timestamp(3) not null,
    locked_by  varchar(255) not null
);

-- Which program answers an upload, until when it may be taken to be alive, and how often the answering was taken over
-- from a program that died, without a row answered since.
alter table upload add column owner varchar(36);
alter table upload add column lease_until timestamp(3) with time zone;
alter table upload add column attempts int default 0 not null;
