-- Whether this supervisor co-signs the session notes of this practitioner.
alter table supervision_line add column co_signs boolean default false not null;

-- Whether the version asked for a second signature when its author signed it.
alter table note_version add column co_sign boolean default false not null;

-- Since when a note waits for a second signature: a bookmark for the queue, so that it costs what it
-- shows. Whether it waits is known from its versions, signatures and returns.
alter table session_note add column waiting_since timestamp with time zone;
create index session_note_waiting on session_note (practice_id, waiting_since);

-- Insert only: which version was given back to its author, by whom and with what remark.
create table note_return (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    note_id        uuid                     not null,
    client_id      uuid                     not null,
    version_number integer                  not null,
    returned_by    uuid                     not null,
    remark         bytea                    not null,
    returned_at    timestamp with time zone not null,
    primary key (practice_id, id),
    constraint note_return_once unique (practice_id, note_id, version_number),
    foreign key (practice_id, note_id) references session_note (practice_id, id),
    foreign key (practice_id, returned_by) references membership (practice_id, id)
);
