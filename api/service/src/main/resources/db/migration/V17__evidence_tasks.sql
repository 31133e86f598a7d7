-- Read by H2 and by PostgreSQL, unchanged.

-- What somebody is to find out about a case.
create table evidence_task (
    id         varchar(36)                 not null primary key,
    tenant     varchar(60)                 not null,
    case_id    varchar(36)                 not null references gap_case (id) on delete cascade,
    -- Its place among the tasks of the case. Two who add one at the same moment cannot have the same.
    number     integer                     not null,
    -- The questions that it answers, each with the way to find out, as JSON.
    parts      text                        not null,
    -- What somebody wrote in place of the ways.
    text       varchar(2000),
    owner      varchar(400),
    due        date,
    done_at    timestamp(3) with time zone,
    done_by    varchar(200),
    -- What was found.
    note       varchar(4000),
    created_at timestamp(3) with time zone not null,
    created_by varchar(200)                not null,
    changed_at timestamp(3) with time zone not null,
    -- Counts all changes, so that two who change one task do not lose each other's.
    revision   bigint                      not null,
    constraint evidence_task_number unique (case_id, number)
);
create index evidence_task_by_tenant on evidence_task (tenant, id);
