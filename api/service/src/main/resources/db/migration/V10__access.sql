-- Read by H2 and by PostgreSQL, unchanged.

-- Who may come in with a key. Of the key itself only the hash is kept; the part before it, by which it is found, is no
-- secret.
create table api_key (
    id         varchar(16)                 not null primary key,
    name       varchar(100)                not null,
    tenant     varchar(60)                 not null,
    scopes     varchar(200)                not null,
    secret     varchar(64)                 not null,
    added      timestamp(3) with time zone not null,
    expires    timestamp(3) with time zone,
    revoked    timestamp(3) with time zone
);

-- Who did what. Each entry carries its own hash, made of what it says and of the hash of the one before it.
create table audit_entry (
    seq         bigint                      not null primary key,
    tenant      varchar(60)                 not null,
    recorded_at timestamp(3) with time zone not null,
    who         varchar(200)                not null,
    action      varchar(40)                 not null,
    about       varchar(500)                not null,
    previous    varchar(64)                 not null,
    hash        varchar(64)                 not null unique
);
create index audit_entry_by_tenant on audit_entry (tenant, seq);

-- The last entry of the trail. Whoever adds one holds this row, and a trail that was cut off no longer fits it.
create table audit_head (
    id   integer     not null primary key,
    seq  bigint      not null,
    hash varchar(64) not null
);
insert into audit_head (id, seq, hash) values (1, 0, '');
