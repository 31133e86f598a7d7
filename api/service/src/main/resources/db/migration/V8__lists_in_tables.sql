-- Read by H2 and by PostgreSQL, unchanged.

-- Lists stood in columns, with commas between their words. Each of them gets a table with one word a row, so that a word
-- is found by an index. In all of these tables the position counts from 0.

-- The causes, remedies and methods that a recommendation names, as CAUSE, REMEDY and METHOD.
create table recommendation_conclusion (
    recommendation_seq bigint      not null references stored_recommendation (seq) on update cascade on delete cascade,
    kind               varchar(10) not null,
    position           integer     not null,
    word               varchar(60) not null,
    primary key (recommendation_seq, kind, position)
);

-- The paths of a draft that were answered "don't know"; draft_key is the position in the list.
create table draft_asked (
    draft     varchar(36)  not null references draft (id) on delete cascade,
    draft_key integer      not null,
    path      varchar(200) not null,
    primary key (draft, draft_key)
);

-- The questions of a draft that were answered last, the newest last; draft_key is the position in the list.
create table draft_step (
    draft     varchar(36)  not null references draft (id) on delete cascade,
    draft_key integer      not null,
    question  varchar(200) not null,
    primary key (draft, draft_key)
);

-- The columns of a sheet that was uploaded; a column without a name has an empty one.
create table upload_column (
    upload   varchar(36)  not null references upload (id) on delete cascade,
    position integer      not null,
    name     varchar(8000) not null,
    primary key (upload, position)
);

-- Every place at which a comma can stand in one of the lists.
create table comma_place (place integer not null primary key);
insert into comma_place (place)
select 1 + ones.digit + 10 * tens.digit + 100 * hundreds.digit + 1000 * thousands.digit
from (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as ones (digit)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as tens (digit)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8), (9)) as hundreds (digit)
cross join (values (0), (1), (2), (3), (4), (5), (6), (7), (8)) as thousands (digit);

-- A word begins behind each comma but the last. As many commas as stand before a comma, so many words stand before its word.
insert into recommendation_conclusion (recommendation_seq, kind, position, word)
select list.seq, list.kind,
    char_length(substring(list.words from 1 for place)) - char_length(replace(substring(list.words from 1 for place), ',', '')) - 1,
    substring(list.words from place + 1 for position(',' in substring(list.words from place + 1)) - 1)
from (select seq, 'CAUSE' as kind, causes as words from stored_recommendation
    union all select seq, 'REMEDY', remedies from stored_recommendation
    union all select seq, 'METHOD', methods from stored_recommendation) as list
join comma_place on place < char_length(list.words)
where substring(list.words from place for 1) = ',';

insert into draft_asked (draft, draft_key, path)
select list.id,
    char_length(substring(list.words from 1 for place)) - char_length(replace(substring(list.words from 1 for place), ',', '')) - 1,
    substring(list.words from place + 1 for position(',' in substring(list.words from place + 1)) - 1)
from (select id, ',' || asked || ',' as words from draft where asked <> '') as list
join comma_place on place < char_length(list.words)
where substring(list.words from place for 1) = ',';

insert into draft_step (draft, draft_key, question)
select list.id,
    char_length(substring(list.words from 1 for place)) - char_length(replace(substring(list.words from 1 for place), ',', '')) - 1,
    substring(list.words from place + 1 for position(',' in substring(list.words from place + 1)) - 1)
from (select id, ',' || trail || ',' as words from draft where trail <> '') as list
join comma_place on place < char_length(list.words)
where substring(list.words from place for 1) = ',';

insert into upload_column (upload, position, name)
select list.id,
    char_length(substring(list.words from 1 for place)) - char_length(replace(substring(list.words from 1 for place), ',', '')) - 1,
    substring(list.words from place + 1 for position(',' in substring(list.words from place + 1)) - 1)
from (select id, ',' || column_names || ',' as words from upload) as list
join comma_place on place < char_length(list.words)
where substring(list.words from place for 1) = ',';

drop table comma_place;

create index recommendation_conclusion_by_word on recommendation_conclusion (kind, word, recommendation_seq);

alter table stored_recommendation drop column causes;
alter table stored_recommendation drop column remedies;
alter table stored_recommendation drop column methods;
alter table draft drop column asked;
alter table draft drop column trail;
alter table upload drop column column_names;
