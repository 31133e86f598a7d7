-- Read by H2 and by PostgreSQL, unchanged.

-- A case of which people are asked what they see. Whoever counts what was seen, or takes it into the case, holds this row.
create table voice_case (
    tenant     varchar(60)                 not null,
    case_id    varchar(36)                 not null,
    -- The statements that were last taken into the case, as JSON, so that the next ones replace them.
    statements text,
    -- How many answers there were when they were taken.
    answers    integer default 0           not null,
    taken_at   timestamp(3) with time zone,
    primary key (tenant, case_id)
);

-- Somebody asked a group. Of the secret in the link only the hash is kept.
create table voice_invitation (
    id            varchar(36)                 not null primary key,
    tenant        varchar(60)                 not null,
    case_id       varchar(36)                 not null,
    people_group  varchar(12)                 not null,
    -- What the questions call the task, and the change where it is about one.
    task          varchar(120)                not null,
    change_named  varchar(120),
    -- What the page says first: what it is for.
    sentence      varchar(1000)               not null,
    -- The language in which these texts are written, where it is known.
    written_in    varchar(2),
    -- Who asks, by name; null where nobody said.
    asker         varchar(120),
    -- The questions as they are asked, in every language, as JSON: what was asked stays, whatever becomes of the signs.
    questionnaire text                        not null,
    ends_at       timestamp(3) with time zone not null,
    -- How many answers are wanted; null where nobody said.
    wanted        integer,
    token_hash    varchar(64)                 not null unique,
    revoked_at    timestamp(3) with time zone,
    created_at    timestamp(3) with time zone not null,
    created_by    varchar(200)                not null,
    answers       integer default 0           not null,
    foreign key (tenant, case_id) references voice_case (tenant, case_id)
);
create index voice_invitation_by_case on voice_invitation (tenant, case_id);

-- What somebody saw of an obstacle, until it is counted a moment later and gone from here. No two rows of one person can be
-- told to be of one person, and no row says when it came.
create table voice_sighting (
    id           varchar(36)           not null primary key,
    tenant       varchar(60)           not null,
    case_id      varchar(36)           not null,
    people_group varchar(12)           not null,
    obstacle     varchar(40)           not null,
    -- FOR, AGAINST, NEITHER, or UNKNOWN where the person cannot see it.
    sees         varchar(12)           not null,
    -- Of how many the person says it, where the answer says so.
    extent       varchar(8)            not null,
    -- Whether the person has only an impression.
    impression   boolean               not null,
    -- Whether it is being counted.
    looked_at    boolean default false not null
);
create index voice_sighting_by_case on voice_sighting (tenant, case_id, looked_at);

-- How many saw what and are still too few to be shown. All rows of a case are written anew together, so that they are in no order.
create table voice_waiting (
    tenant       varchar(60) not null,
    case_id      varchar(36) not null,
    people_group varchar(12) not null,
    obstacle     varchar(40) not null,
    sees         varchar(12) not null,
    extent       varchar(8)  not null,
    impression   boolean     not null,
    people       integer     not null,
    primary key (tenant, case_id, people_group, obstacle, sees, extent, impression)
);

-- How many people of a group saw what. Pages read only these.
create table voice_count (
    tenant       varchar(60) not null,
    case_id      varchar(36) not null,
    people_group varchar(12) not null,
    obstacle     varchar(40) not null,
    sees         varchar(12) not null,
    extent       varchar(8)  not null,
    impression   boolean     not null,
    people       integer     not null,
    primary key (tenant, case_id, people_group, obstacle, sees, extent, impression)
);

-- Forms and rows of sheets that were counted, by hashes, so that none counts twice; kept while the invitation takes answers.
create table voice_known (
    tenant     varchar(60) not null,
    invitation varchar(36) not null references voice_invitation (id),
    hash       varchar(64) not null,
    primary key (invitation, hash)
);
