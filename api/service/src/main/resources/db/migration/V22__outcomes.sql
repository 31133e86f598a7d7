-- Read by H2 and by PostgreSQL, unchanged.

-- A dated count or score of an initiative, at one of the levels one to four. Nobody's name is in it.
create table initiative_observation (
    id            varchar(36)                 not null primary key,
    tenant        varchar(60)                 not null,
    initiative    varchar(36)                 not null references initiative (id) on delete cascade,
    kind          varchar(40)                 not null,
    observed_on   date                        not null,
    -- How many of how many; or a score from 0 to 100 and how many people it is the mean of.
    people_count  integer,
    people_of     integer,
    score         numeric(7, 4),
    shown_by      varchar(20),
    note          varchar(4000),
    -- The import that it came with; null where somebody typed it.
    sheet_id      varchar(36),
    created_at    timestamp(3) with time zone not null,
    created_by    varchar(200)                not null
);
create index initiative_observation_by_initiative on initiative_observation (initiative, observed_on);
create index initiative_observation_by_tenant on initiative_observation (tenant, id);

-- The figure that the initiative is to move, and that of a comparison group, as series.
create table initiative_point (
    initiative    varchar(36)                 not null references initiative (id) on delete cascade,
    series        varchar(12)                 not null,
    measured_on   date                        not null,
    tenant        varchar(60)                 not null,
    reading       numeric(24, 6)              not null,
    created_at    timestamp(3) with time zone not null,
    created_by    varchar(200)                not null,
    primary key (initiative, series, measured_on)
);
create index initiative_point_by_tenant on initiative_point (tenant, initiative, series, measured_on);

-- The files that were read, with the map by which, so that the next file with the same columns is read alike.
create table initiative_sheet (
    id            varchar(36)                 not null primary key,
    tenant        varchar(60)                 not null,
    initiative    varchar(36)                 not null references initiative (id) on delete cascade,
    shape         varchar(64)                 not null,
    map           text                        not null,
    -- What was read and what was left out, as counts in JSON.
    result        text                        not null,
    created_at    timestamp(3) with time zone not null,
    created_by    varchar(200)                not null
);
create index initiative_sheet_by_initiative on initiative_sheet (initiative, created_at);
create index initiative_sheet_by_shape on initiative_sheet (tenant, shape, created_at);

-- Addresses at which a calendar program reads the reminders. Only a digest of the secret in the address is kept.
create table calendar_feed (
    id         varchar(36)                 not null primary key,
    tenant     varchar(60)                 not null,
    digest     varchar(64)                 not null unique,
    language   varchar(8)                  not null,
    created_at timestamp(3) with time zone not null,
    created_by varchar(200)                not null
);
create index calendar_feed_by_tenant on calendar_feed (tenant, created_by, created_at);

-- The reminders that somebody was sent a mail about, so that nobody gets one twice. A row stands here before the mail
-- goes out, because a mail that is lost once is better than one that comes twice.
create table reminder_mail (
    tenant        varchar(60)                 not null,
    initiative    varchar(36)                 not null references initiative (id) on delete cascade,
    reminder      varchar(100)                not null,
    -- A digest of the address.
    addressee     varchar(64)                 not null,
    sent_on       date                        not null,
    primary key (initiative, reminder, addressee)
);
create index reminder_mail_by_day on reminder_mail (tenant, addressee, sent_on);
