-- Read by H2 and by PostgreSQL, unchanged.

-- Answers to requests and lines that were sent with a key, so that what is sent again is carried out once. A row is added in
-- the transaction that stores what was asked for.
create table kept_answer (
    tenant         varchar(60)                 not null,
    -- The credential, as the audit trail names it.
    caller         varchar(200)                not null,
    -- A digest of the key, because the key itself opens the content.
    key_digest     varchar(64)                 not null,
    -- Tells what was sent from anything else under the same key.
    request_digest varchar(64)                 not null,
    kept_at        timestamp(3) with time zone not null,
    -- The answer that a line was given; null where it was a request.
    recommendation varchar(36),
    -- The answer to a request, sealed by its key; null where it was a line, or where a case is erased that it tells of.
    content        bytea,
    primary key (tenant, caller, key_digest)
);
create index kept_answer_by_time on kept_answer (tenant, kept_at);

-- The ids that a request or its answer names, by which it is found when a case is erased.
create table kept_answer_name (
    tenant     varchar(60)  not null,
    name       varchar(36)  not null,
    caller     varchar(200) not null,
    key_digest varchar(64)  not null,
    primary key (tenant, name, caller, key_digest),
    foreign key (tenant, caller, key_digest) references kept_answer (tenant, caller, key_digest) on delete cascade
);
create index kept_answer_name_by_key on kept_answer_name (tenant, caller, key_digest);
