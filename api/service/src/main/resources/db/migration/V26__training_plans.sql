-- Read by H2 and by PostgreSQL, unchanged.

-- A strategic plan: what people say of it, and everything that its versions follow from.
create table training_plan (
    id           varchar(36)                 not null primary key,
    tenant       varchar(60)                 not null,
    name         varchar(400)                not null,
    owner        varchar(400),
    note         varchar(4000),
    -- What its versions follow from, as JSON, and the hash of that text.
    request      text                        not null,
    digest       varchar(64)                 not null,
    -- Counts the changes of its content, so that two who change one plan do not lose each other's.
    revision     bigint                      not null,
    -- The numbers of the last version and of the last computation.
    versions     integer                     not null,
    computations integer                     not null,
    -- The number of the version that is approved.
    approved     integer,
    -- Made up, and shown apart.
    sample       boolean                     not null,
    created_at   timestamp(3) with time zone not null,
    created_by   varchar(200)                not null,
    changed_at   timestamp(3) with time zone not null,
    changed_by   varchar(200)                not null
);
create index training_plan_by_change on training_plan (tenant, sample, changed_at, id);
create index training_plan_by_id on training_plan (tenant, id);

-- What was worked out from a plan as it stood. Only its state changes.
create table training_plan_version (
    plan          varchar(36)                 not null references training_plan (id) on delete cascade,
    tenant        varchar(60)                 not null,
    number        integer                     not null,
    request       text                        not null,
    digest        varchar(64)                 not null,
    -- What came of it, as JSON.
    report        text                        not null,
    -- Whether there is a plan, whether it is proved to be the best, and how many are in it and out of it.
    fits          boolean                     not null,
    proved        boolean                     not null,
    planned       integer                     not null,
    left_out      integer                     not null,
    -- DRAFT, APPROVED or REPLACED.
    state         varchar(10)                 not null,
    made_at       timestamp(3) with time zone not null,
    made_by       varchar(200)                not null,
    approved_at   timestamp(3) with time zone,
    approved_by   varchar(200),
    approval_note varchar(4000),
    primary key (plan, number)
);

-- The working out of versions, one after the other.
create table training_plan_computation (
    plan        varchar(36)                 not null references training_plan (id) on delete cascade,
    tenant      varchar(60)                 not null,
    number      integer                     not null,
    -- What is worked out, as JSON, until it has ended, and the hash of that text.
    request     text,
    digest      varchar(64)                 not null,
    -- QUEUED, RUNNING, DONE or FAILED, and why it failed.
    state       varchar(10)                 not null,
    failure     varchar(20),
    -- The version that it made.
    version     integer,
    -- Counts all that were ever asked for, in the order in which they were.
    turn        bigint                      not null,
    -- Which program works on it, and until when that may be taken to be alive.
    runner      varchar(36),
    lease_until timestamp(3) with time zone,
    asked_at    timestamp(3) with time zone not null,
    asked_by    varchar(200)                not null,
    started_at  timestamp(3) with time zone,
    ended_at    timestamp(3) with time zone,
    primary key (plan, number)
);
create index training_plan_computation_by_state on training_plan_computation (state, turn);

-- The cases that a plan names, in whatever version, so that those are found that hold their titles.
create table training_plan_case (
    plan    varchar(36) not null references training_plan (id) on delete cascade,
    tenant  varchar(60) not null,
    case_id varchar(36) not null,
    primary key (plan, case_id)
);
create index training_plan_case_by_case on training_plan_case (tenant, case_id);

-- Whoever takes a turn, or gives one, holds this one row.
create table training_plan_queue (
    id   integer not null primary key,
    turn bigint  not null
);
insert into training_plan_queue (id, turn) values (1, 0);

-- When a tenant was last given a turn, as a number of the queue, so that tenants take turns.
create table training_plan_served (
    tenant varchar(60) not null primary key,
    turn   bigint      not null
);

-- How many plans lost titles when a case was erased.
alter table erasure add column plans integer default 0 not null;
