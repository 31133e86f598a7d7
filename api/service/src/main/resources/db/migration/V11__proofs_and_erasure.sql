-- Read by H2 and by PostgreSQL, unchanged.

-- The chain of a tenant's answers: each link carries the hash of its answer and of the link before it.
create table answer_proof (
    recommendation varchar(36) not null primary key references stored_recommendation (public_id),
    tenant         varchar(60) not null,
    -- Its place in the chain of the tenant, from 1.
    place          bigint      not null,
    -- What keeps short texts from being guessed by their hash; null once the texts are erased.
    salt           varchar(32),
    text_hash      varchar(64) not null,
    coded_hash     varchar(64) not null,
    content_hash   varchar(64) not null,
    previous_hash  varchar(64) not null,
    unique (tenant, place)
);

-- The last link of each chain. Its row is locked while links are added.
create table chain_head (
    tenant varchar(60) not null primary key,
    place  bigint      not null,
    hash   varchar(64) not null
);

-- The receipts of cases that were erased.
create table erasure (
    id             varchar(36)                 not null primary key,
    tenant         varchar(60)                 not null,
    recommendation varchar(36)                 not null unique references stored_recommendation (public_id),
    erased_at      timestamp(3) with time zone not null,
    erased_by      varchar(200)                not null,
    drafts         integer                     not null,
    upload_rows    integer                     not null
);
create index erasure_by_time on erasure (tenant, erased_at);

-- When the free text of an answer and of its case was erased.
alter table stored_recommendation add column erased_at timestamp(3) with time zone;
