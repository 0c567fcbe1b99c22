-- What was found each time a practice's trail was checked.
create table audit_check (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    checked_at  timestamp with time zone not null,
    checked_by  uuid,
    entries     bigint                   not null,
    fault       varchar(30),
    bad_seq     bigint,
    primary key (practice_id, id)
);
create index audit_check_latest on audit_check (practice_id, checked_at);
