-- Read by H2 and by PostgreSQL, unchanged.

-- A case: what stays the same while it is described, answered, changed and answered again.
create table gap_case (
    -- That of its first answer where the case came with its answer, as all did until now.
    id          varchar(36)                 not null primary key,
    tenant      varchar(60)                 not null,
    -- As its current version says. Null in what was stored before answers had a title.
    title       varchar(400),
    reference   varchar(200),
    owner       varchar(400),
    -- A made-up case, which is in no count.
    sample      boolean                     not null,
    archived_at timestamp(3) with time zone,
    -- The number of its current version.
    version     integer                     not null,
    -- Counts all its changes, so that two who change one case do not lose each other's.
    revision    bigint                      not null,
    last_answer varchar(36),
    created_at  timestamp(3) with time zone not null,
    changed_at  timestamp(3) with time zone not null,
    erased_at   timestamp(3) with time zone
);

create table gap_case_tag (
    case_id  varchar(36) not null references gap_case (id) on delete cascade,
    tenant   varchar(60) not null,
    position integer     not null,
    tag      varchar(100) not null,
    primary key (case_id, tag)
);

-- What somebody wrote down about an obstacle of a case.
create table gap_case_note (
    case_id    varchar(36)                 not null references gap_case (id) on delete cascade,
    tenant     varchar(60)                 not null,
    field      varchar(60)                 not null,
    text       varchar(4000)               not null,
    changed_at timestamp(3) with time zone not null,
    changed_by varchar(200)                not null,
    primary key (case_id, field)
);

-- Each text of a case that is stored becomes the first version of a case of its own. One whose answer is lost has no id,
-- and gets one of its number.
insert into gap_case (id, tenant, title, reference, owner, sample, version, revision, last_answer, created_at,
    changed_at, erased_at)
select coalesce(r.public_id, '00000000-0000-4000-8000-' || lpad(cast(c.seq as varchar(12)), 12, '0')), c.tenant, r.title,
    r.reference, null,
    case when c.tenant = 'main' and r.reference in ('SAMPLE-1', 'SAMPLE-2', 'SAMPLE-3', 'SAMPLE-4', 'SAMPLE-5', 'SAMPLE-6',
        'SAMPLE-7') then true else false end,
    1, 1, r.public_id, coalesce(r.evaluated_at, current_timestamp), coalesce(r.evaluated_at, current_timestamp), r.erased_at
from stored_case c
left join (select case_seq, max(seq) as seq from stored_recommendation group by case_seq) newest on newest.case_seq = c.seq
left join stored_recommendation r on r.seq = newest.seq;

alter table stored_case add column case_id varchar(36);
alter table stored_case add column number integer default 1 not null;
alter table stored_case add column made_at timestamp(3) with time zone;
alter table stored_case add column made_by varchar(200);
-- CREATED, CHANGED, UNDONE, VOICES or DUPLICATED.
alter table stored_case add column made_how varchar(20) default 'CREATED' not null;
update stored_case set
    case_id = coalesce((select g.id from stored_recommendation r join gap_case g on g.id = r.public_id
            where r.case_seq = stored_case.seq),
        '00000000-0000-4000-8000-' || lpad(cast(seq as varchar(12)), 12, '0')),
    made_at = coalesce((select max(r.evaluated_at) from stored_recommendation r where r.case_seq = stored_case.seq),
        current_timestamp);
alter table stored_case alter column case_id set not null;
alter table stored_case alter column made_at set not null;
alter table stored_case alter column number drop default;
alter table stored_case alter column made_how drop default;
alter table stored_case add constraint stored_case_of_case foreign key (case_id) references gap_case (id);
alter table stored_case add constraint stored_case_number unique (case_id, number);

-- What is changed in each row is not to be put in order in each index as well; they are made anew below.
drop index stored_recommendation_by_tenant;
drop index stored_recommendation_by_verdict;
drop index stored_recommendation_by_reference;
drop index stored_recommendation_by_time;
drop index stored_recommendation_by_title;
drop index stored_recommendation_by_use;

-- CURRENT: the last answer of a case, which lists, charts and counts show. SUPERSEDED: the case has a later one. ARCHIVED
-- and SAMPLE: its case is archived or made up.
alter table stored_recommendation add column case_id varchar(36);
alter table stored_recommendation add column state varchar(10) default 'CURRENT' not null;
update stored_recommendation set
    case_id = (select c.case_id from stored_case c where c.seq = stored_recommendation.case_seq),
    state = case when tenant = 'main' and reference in ('SAMPLE-1', 'SAMPLE-2', 'SAMPLE-3', 'SAMPLE-4', 'SAMPLE-5',
            'SAMPLE-6', 'SAMPLE-7') then 'SAMPLE' else 'CURRENT' end;
update stored_recommendation set state = 'SUPERSEDED' where exists (select 1 from stored_recommendation later
    where later.case_seq = stored_recommendation.case_seq and later.seq > stored_recommendation.seq);
alter table stored_recommendation alter column case_id set not null;
alter table stored_recommendation alter column state drop default;
alter table stored_recommendation add constraint stored_recommendation_of_case foreign key (case_id) references gap_case (id);

-- Which answers came into the lists or left them after they were stored, so that what has counted them need not count all
-- of them again. The numbers of a tenant have no gaps.
create table listing_change (
    tenant             varchar(60) not null,
    number             bigint      not null,
    recommendation_seq bigint      not null references stored_recommendation (seq) on delete cascade,
    listed             boolean     not null,
    primary key (tenant, number)
);

-- A receipt names the case, which may never have been answered.
alter table erasure add column case_id varchar(36);
update erasure set case_id = (select r.case_id from stored_recommendation r where r.public_id = erasure.recommendation);
alter table erasure alter column case_id set not null;
alter table erasure drop column recommendation;
alter table erasure add column notes integer default 0 not null;
alter table erasure add column voices integer default 0 not null;
alter table erasure add column plan_items integer default 0 not null;
alter table erasure add constraint erasure_of_case foreign key (case_id) references gap_case (id);
alter table erasure add constraint erasure_once unique (case_id);

-- The case that a draft describes, and the version of it that the draft began from.
alter table draft add column case_id varchar(36);
alter table draft add column case_version integer;
update draft set case_id = (select min(c.id) from gap_case c where c.id = coalesce(draft.answered, draft.origin)
    and c.tenant = draft.tenant and not c.sample and c.erased_at is null);
update draft set case_version = 1 where case_id is not null;

create index gap_case_by_change on gap_case (tenant, changed_at, id);
create index gap_case_by_reference on gap_case (tenant, reference);
create index gap_case_by_owner on gap_case (tenant, owner, changed_at);
create index gap_case_tag_by_tag on gap_case_tag (tenant, tag, case_id);
create index draft_by_case on draft (tenant, case_id);

-- Lists and counts stay as fast as they were, however many answers are superseded.
create index stored_recommendation_by_tenant on stored_recommendation (tenant, seq);
create index stored_recommendation_by_state on stored_recommendation (tenant, state, seq);
create index stored_recommendation_by_verdict on stored_recommendation (tenant, state, verdict, seq);
create index stored_recommendation_by_reference on stored_recommendation (tenant, state, reference, seq);
create index stored_recommendation_by_time on stored_recommendation (tenant, state, evaluated_at);
create index stored_recommendation_by_title on stored_recommendation (tenant, state, title, reference);
create index stored_recommendation_by_use on stored_recommendation (tenant, state, rule_set);
create index stored_recommendation_by_own_case on stored_recommendation (case_id, seq);
