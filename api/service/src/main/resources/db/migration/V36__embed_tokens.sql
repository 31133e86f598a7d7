-- Read by H2 and by PostgreSQL, unchanged.

-- Tokens by which pages of other web sites show an interview. They end within an hour and are deleted soon afterwards.
create table embed_token (
    tenant         varchar(60)                 not null,
    id             varchar(36)                 not null,
    -- The token itself is stored nowhere.
    token_hash     varchar(64)                 not null,
    made_by        varchar(200)                not null,
    -- The public part of the key; null where it was made with something else.
    made_with      varchar(8),
    scopes         varchar(200)                not null,
    origin         varchar(300),
    -- A hash, because the reference is a text of a case.
    reference_hash varchar(64),
    answers_left   int                         not null,
    expires_at     timestamp(3) with time zone not null,
    primary key (tenant, id)
);
create unique index embed_token_by_hash on embed_token (token_hash);
create index embed_token_by_end on embed_token (tenant, expires_at);
