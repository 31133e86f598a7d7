-- Read by H2 and by PostgreSQL, unchanged.

-- What lists and charts show of a recommendation, so that they need not read it. Null in what was stored before.
alter table stored_recommendation add column title varchar(400);
alter table stored_recommendation add column requested varchar(20);
alter table stored_recommendation add column metric varchar(40);
alter table stored_recommendation add column stake varchar(20);
alter table stored_recommendation add column alignment varchar(20);
alter table stored_recommendation add column readiness integer;
alter table stored_recommendation add column approach varchar(20);
alter table stored_recommendation add column focus varchar(20);
-- Words of the contract, each between commas: ",FIX_TOOLS,JOB_AID,".
alter table stored_recommendation add column causes varchar(600);
alter table stored_recommendation add column remedies varchar(600);
alter table stored_recommendation add column methods varchar(400);

-- Cases that are being described.
create table draft (
    id         varchar(36)                 not null primary key,
    -- Counts the changes, so that two who change one draft do not lose each other's.
    version    integer                     not null,
    -- What is answered so far, as a gap case.
    body       varchar(65536)              not null,
    -- Paths that were answered "don't know", a comma between them.
    asked      varchar(4000)               not null,
    -- The paths answered last, newest last, a comma between them: the way back.
    trail      varchar(8000)               not null,
    -- The recommendation that it began from, and the one that it led to.
    origin     varchar(36),
    answered   varchar(36),
    changed_at timestamp(3) with time zone not null
);
create index draft_by_time on draft (changed_at);
