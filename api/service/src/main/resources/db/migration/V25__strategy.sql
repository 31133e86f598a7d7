-- Read by H2 and by PostgreSQL, unchanged.

-- One entry of the strategy: an objective, a capability, a persona, an asset, a stakeholder, a technology or an undertaking.
create table strategy_item (
    id         varchar(36)                 not null primary key,
    tenant     varchar(60)                 not null,
    kind       varchar(12)                 not null,
    name       varchar(400)                not null,
    -- The name as it is compared: in lower case, with single spaces. Other entries and cases name it so.
    name_key   varchar(700)                not null,
    -- All that is said of it, as JSON.
    content    text                        not null,
    -- The number of its current version.
    version    integer                     not null,
    -- Counts all its changes, so that two who change one entry do not lose each other's.
    revision   bigint                      not null,
    -- Made up, and shown apart.
    sample     boolean                     not null,
    created_at timestamp(3) with time zone not null,
    created_by varchar(200)                not null,
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(200)                not null,
    -- Lists stand in the order of names, and are read from its index.
    constraint strategy_item_name unique (tenant, kind, sample, name_key)
);
create index strategy_item_by_id on strategy_item (tenant, id);

-- What was said of an entry from one change to the next.
create table strategy_version (
    item    varchar(36)                 not null references strategy_item (id) on delete cascade,
    tenant  varchar(60)                 not null,
    number  integer                     not null,
    content text                        not null,
    made_at timestamp(3) with time zone not null,
    made_by varchar(200)                not null,
    primary key (item, number)
);

-- How the columns of a file of this shape were read last, so that the next one is read alike.
create table strategy_map (
    tenant  varchar(60)                 not null,
    kind    varchar(12)                 not null,
    shape   varchar(64)                 not null,
    map     text                        not null,
    made_at timestamp(3) with time zone not null,
    made_by varchar(200)                not null,
    primary key (tenant, kind, shape)
);
