-- Read by H2 and by PostgreSQL, unchanged.

-- Files of cases that are answered in the background, and how far each has come.
create table bulk_job (
    id              varchar(36)                 not null primary key,
    tenant          varchar(60)                 not null,
    -- RECEIVING, WAITING, RUNNING, DONE, FAILED or CANCELLED.
    state           varchar(12)                 not null,
    -- LINES or SHEET, and for a sheet the map by which it is read, as JSON, and what is done with references that are known.
    format          varchar(10)                 not null,
    sheet_map       text,
    map_name        varchar(200),
    reference       varchar(10)                 not null,
    -- The language in which lines are answered.
    language        varchar(10)                 not null,
    -- How many bytes its sender announced, and how many are here.
    announced       bigint,
    received        bigint                      not null,
    -- The lines that it has, once they are counted, and the place behind the last one whose answer is stored.
    total           bigint,
    place           bigint                      not null,
    answered        bigint                      not null,
    refused         bigint                      not null,
    untouched       bigint                      not null,
    -- How many bytes of results there are, the first lines that were refused, and why the job failed, as JSON.
    results         bigint                      not null,
    first_refused   text                        not null,
    problem         text,
    -- How long was worked on it.
    worked_millis   bigint                      not null,
    -- Which program works on it, until when that may be taken to be alive, and how often the work was taken over from a
    -- program that died, without a line answered since.
    owner           varchar(36),
    lease_until     timestamp(3) with time zone,
    attempts        integer                     not null,
    revision        bigint                      not null,
    created_at      timestamp(3) with time zone not null,
    created_by      varchar(200)                not null,
    -- When the last piece came.
    received_at     timestamp(3) with time zone not null,
    queued_at       timestamp(3) with time zone,
    started_at      timestamp(3) with time zone,
    ended_at        timestamp(3) with time zone
);
create index bulk_job_by_time on bulk_job (tenant, created_at, id);
create index bulk_job_by_state on bulk_job (state, queued_at, id);

-- The bytes of a job in pieces: as it was sent, until it has ended, and its results in each form that was asked for.
create table bulk_job_piece (
    job      varchar(36) not null references bulk_job (id) on delete cascade,
    tenant   varchar(60) not null,
    -- SENT, LINES, CSV or WORKBOOK.
    kind     varchar(10) not null,
    -- The place of its first byte, and how many it has.
    start_at bigint      not null,
    size     integer     not null,
    content  bytea       not null,
    primary key (job, kind, start_at)
);

-- Work of each kind has a queue. Whoever takes a turn, or gives one, holds its row.
create table work_queue (
    kind varchar(20) not null primary key,
    turn bigint      not null
);
insert into work_queue (kind, turn) values ('jobs', 0);

-- When a tenant was last given a turn, as a number of the queue, so that tenants take turns.
create table work_served (
    kind   varchar(20) not null,
    tenant varchar(60) not null,
    turn   bigint      not null,
    primary key (kind, tenant)
);
