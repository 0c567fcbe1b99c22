-- What was brought in from a file, so that it can be taken back and is not brought in twice. Of the file
-- only a keyed digest is kept.
create table data_import (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    kind        varchar(20)              not null,
    digest      bytea                    not null,
    row_count   integer                  not null,
    brought_by  uuid                     not null,
    brought_at  timestamp with time zone not null,
    undone_at   timestamp with time zone,
    open_as     varchar(10),
    primary key (practice_id, id),
    constraint data_import_once unique (practice_id, kind, digest, open_as),
    foreign key (practice_id, brought_by) references membership (practice_id, id)
);
create index data_import_by on data_import (practice_id, brought_by, brought_at);

alter table client add column import_id uuid;
create index client_import on client (practice_id, import_id);

-- A score from before belongs to no page that was filled in here.
alter table score alter column response_id drop not null;
alter table score add column import_id uuid;
create index score_import on score (practice_id, import_id);
