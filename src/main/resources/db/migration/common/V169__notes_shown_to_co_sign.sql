-- Which version of a note a supervisor had before their eyes, so that several are co-signed at once only
-- after each of them was opened.
create table note_shown (
    practice_id    uuid                     not null references practice (practice_id),
    note_id        uuid                     not null,
    version_number integer                  not null,
    member_id      uuid                     not null,
    client_id      uuid                     not null,
    shown_at       timestamp with time zone not null,
    primary key (practice_id, note_id, version_number, member_id),
    foreign key (practice_id, note_id) references session_note (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index note_shown_client on note_shown (practice_id, client_id);
