-- Read by H2 and by PostgreSQL, unchanged.

-- What was decided on a recommendation, and what came of it.
create table initiative (
    id               varchar(36)                 not null primary key,
    tenant           varchar(60)                 not null,
    case_id          varchar(36)                 not null references gap_case (id) on delete cascade,
    -- The version of the case that was answered, and its answer.
    case_version     integer                     not null,
    recommendation   varchar(36)                 not null,
    -- What the answer said, so that counts need not read it: the rules that gave it, its verdict and how sure it was.
    rule_set         varchar(64)                 not null,
    verdict          varchar(30)                 not null,
    confidence       varchar(10)                 not null,
    title            varchar(400)                not null,
    -- FOLLOWED, CHANGED or DECLINED, and why.
    decision         varchar(10)                 not null,
    reason           varchar(4000),
    owner            varchar(400),
    -- PLANNED, RUNNING, DONE or STOPPED.
    status           varchar(10)                 not null,
    starts_on        date,
    ends_on          date,
    -- All that was said of it, as JSON.
    content          text                        not null,
    -- The number of its current version.
    version          integer                     not null,
    -- Counts all its changes, so that two who change one initiative do not lose each other's.
    revision         bigint                      not null,
    -- Made up, and in no count.
    sample           boolean                     not null,
    created_at       timestamp(3) with time zone not null,
    created_by       varchar(200)                not null,
    changed_at       timestamp(3) with time zone not null,
    changed_by       varchar(200)                not null,
    -- What lists show of its data: the levels that were measured, such as 13; the next day on which something is to be
    -- measured, 9999-12-31 where there is none; what its last check said, and of which day that was.
    levels           varchar(10)                 not null,
    next_due_on      date                        not null,
    last_progress    varchar(20),
    last_check_on    date,
    erased_at        timestamp(3) with time zone
);

create table initiative_version (
    initiative varchar(36)                 not null references initiative (id) on delete cascade,
    tenant     varchar(60)                 not null,
    number     integer                     not null,
    content    text                        not null,
    made_at    timestamp(3) with time zone not null,
    made_by    varchar(200)                not null,
    primary key (initiative, number)
);

-- What the rules said of an initiative at a date, with the facts that they read. It is never changed.
create table initiative_check (
    id         varchar(36)                 not null primary key,
    initiative varchar(36)                 not null references initiative (id) on delete cascade,
    tenant     varchar(60)                 not null,
    -- Its place among the checks of the initiative.
    number     integer                     not null,
    as_of      date                        not null,
    progress   varchar(20)                 not null,
    rule_set   varchar(64)                 not null,
    -- What somebody wrote beside it.
    note       varchar(4000),
    -- The facts and the judgement as they were sent, as JSON.
    facts      text                        not null,
    judgement  text                        not null,
    -- The version of the case and the answer that were made from it.
    revised_to integer,
    revised_by varchar(36),
    made_at    timestamp(3) with time zone not null,
    made_by    varchar(200)                not null,
    constraint initiative_check_number unique (initiative, number)
);

-- What the answer claimed, word by word: that this rule, remedy, method, cause or source leads where it promised.
create table initiative_claim (
    initiative varchar(36)  not null references initiative (id) on delete cascade,
    tenant     varchar(60)  not null,
    -- RULE, REMEDY, METHOD, CAUSE or SOURCE.
    kind       varchar(10)  not null,
    name       varchar(500) not null,
    -- Whether that was done which the answer concluded from it.
    followed   boolean      not null,
    primary key (initiative, kind, name)
);

create index initiative_by_change on initiative (tenant, changed_at, id);
create index initiative_by_due on initiative (tenant, next_due_on, id);
create index initiative_by_status on initiative (tenant, status, changed_at, id);
create index initiative_by_case on initiative (case_id, created_at);
create index initiative_by_recommendation on initiative (tenant, recommendation);
create index initiative_by_id on initiative (tenant, id);
create index initiative_check_by_tenant on initiative_check (tenant, id);
create index initiative_claim_by_name on initiative_claim (tenant, kind, name);

alter table erasure add column initiatives integer default 0 not null;
-- What was measured of initiatives, and what people said of them.
alter table erasure add column outcomes integer default 0 not null;
