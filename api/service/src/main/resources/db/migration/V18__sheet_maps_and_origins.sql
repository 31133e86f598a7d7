-- Read by H2 and by PostgreSQL, unchanged.

-- How a tenant's own sheets are read: their columns and words, as the contract's fields and words.
create table sheet_map (
    tenant     varchar(60)                 not null,
    name       varchar(200)                not null,
    -- The digest of the names of the columns, so that the map is offered again for files that look alike.
    shape      varchar(64),
    -- The map as JSON.
    body       text                        not null,
    -- Counts all changes, so that two who change one map do not lose each other's.
    revision   bigint                      not null,
    created_at timestamp(3) with time zone not null,
    created_by varchar(200)                not null,
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(200)                not null,
    primary key (tenant, name)
);
create index sheet_map_by_shape on sheet_map (tenant, shape, name);

-- Where the answers of a version of a case were read from, as JSON: the column, what stood in the cell, and as what it was read.
create table case_origin (
    case_id varchar(36) not null references gap_case (id) on delete cascade,
    version integer     not null,
    tenant  varchar(60) not null,
    origins text        not null,
    primary key (case_id, version)
);

alter table erasure add column origins integer default 0 not null;
