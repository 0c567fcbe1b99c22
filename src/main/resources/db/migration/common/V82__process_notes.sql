-- What somebody notes on a session for themselves alone, apart from the session's note and from
-- everything that reads notes.
create table process_note (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    session_id  uuid                     not null,
    author_id   uuid                     not null,
    body        bytea                    not null,
    revision    integer                  not null,
    kept_at     timestamp with time zone not null,
    version     bigint                   not null,
    primary key (practice_id, id),
    constraint process_note_once unique (practice_id, session_id, author_id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, session_id) references client_session (practice_id, id),
    foreign key (practice_id, author_id) references membership (practice_id, id)
);
