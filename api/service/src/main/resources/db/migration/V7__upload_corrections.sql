-- Read by H2 and by PostgreSQL, unchanged.

-- Cells of an upload that were changed in bulk and not looked at one by one: what stood there and what it became.
create table upload_correction (
    upload       varchar(36)   not null references upload (id) on delete cascade,
    line         bigint        not null,
    -- The column, from 0.
    column_index integer       not null,
    was          varchar(4000) not null,
    became       varchar(4000) not null,
    primary key (upload, line, column_index)
);
