-- Read by H2 and by PostgreSQL, unchanged.

-- The people who sign in at the pages with a password. A removed one stays, so that the service never becomes open again.
create table user_account (
    name     varchar(100)                not null primary key,
    tenant   varchar(60)                 not null,
    role     varchar(20)                 not null,
    -- Argon2id with its parameters and its salt; empty once the account is removed.
    password varchar(200)                not null,
    -- Counts the changes of password and role. A session that began before the last of them is over.
    version  bigint                      not null,
    added    timestamp(3) with time zone not null,
    removed  timestamp(3) with time zone
);

-- Who is signed in at the pages. Of the secret that the browser sends only the hash is kept.
create table web_session (
    id_hash varchar(64)                 not null primary key,
    tenant  varchar(60)                 not null,
    -- ACCOUNT, KEY or PROVIDER: who vouches for the person.
    kind    varchar(10)                 not null,
    -- The name of the account, the public part of the key, or whom the provider named.
    subject varchar(200)                not null,
    -- The role that a provider named; null where account or key say what may be done.
    role    varchar(20),
    -- The version of the account when the session began; 0 where there is no account.
    version bigint                      not null,
    began   timestamp(3) with time zone not null,
    used    timestamp(3) with time zone not null
);
create index web_session_by_person on web_session (tenant, kind, subject);
