-- Read by H2 and by PostgreSQL, unchanged.

-- Comments that came in a sheet, with the case that their row became. They say nothing for the case until a person
-- confirms it.
create table case_comment (
    case_id     varchar(36)   not null references gap_case (id) on delete cascade,
    -- From 1, in the order of the sheet.
    number      integer       not null,
    tenant      varchar(60)   not null,
    column_name varchar(200)  not null,
    body        varchar(4000) not null,
    primary key (case_id, number)
);

alter table erasure add column comments integer default 0 not null;

-- The same as JSON until the row is answered, how many they are, and how many of them have words that may point to an
-- obstacle.
alter table upload_row add column comments text;
alter table upload_row add column comment_count integer default 0 not null;
alter table upload_row add column hinting_count integer default 0 not null;
