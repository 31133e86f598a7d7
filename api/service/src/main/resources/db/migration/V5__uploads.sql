-- Read by H2 and by PostgreSQL, unchanged.

-- Spreadsheets that were uploaded. They are kept here and not as files beside the database: so that a change of a row
-- and its answer are one transaction, and that there is one thing to back up.
create table upload (
    id              varchar(36)                 not null primary key,
    -- What the file was called, and a digest of what it held: the same file is recognised when it comes again.
    file_name       varchar(400)                not null,
    digest          varchar(64)                 not null,
    workbook        boolean                     not null,
    -- The names of its columns, a comma between them, and how CSV is written for whoever sent it.
    column_names    varchar(8000)               not null,
    cell_separator  varchar(1)                  not null,
    byte_order_mark boolean                     not null,
    -- From where on it could not be read; null where it could to its end.
    broken_at       bigint,
    state           varchar(20)                 not null,
    uploaded_at     timestamp(3) with time zone not null
);
create index upload_by_time on upload (uploaded_at);
create index upload_by_digest on upload (digest);

create table upload_row (
    upload  varchar(36)      not null references upload (id) on delete cascade,
    -- Its number in the file.
    line    bigint           not null,
    title   varchar(400)     not null,
    -- As they were sent, or mended.
    cells   varchar(1000000) not null,
    state   varchar(20)      not null,
    -- The recommendation that answers it, its verdict, and the cells that tell of it beside the row.
    answer  varchar(36),
    verdict varchar(40),
    told    varchar(1000000),
    primary key (upload, line)
);
create index upload_row_by_state on upload_row (upload, state, line);
