-- Insert only: who took which note out of use, and why.
create table note_withdrawal (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    note_id        uuid                     not null,
    client_id      uuid                     not null,
    version_number integer                  not null,
    withdrawn_by   uuid                     not null,
    reason         bytea                    not null,
    withdrawn_at   timestamp with time zone not null,
    primary key (practice_id, id),
    constraint note_withdrawal_once unique (practice_id, note_id),
    foreign key (practice_id, note_id) references session_note (practice_id, id),
    foreign key (practice_id, withdrawn_by) references membership (practice_id, id)
);

-- 0 while a note is in use; the withdrawn ones of a session and author are counted, so that one more
-- may be written in their place.
alter table session_note add column withdrawn_number integer default 0 not null;
alter table session_note drop constraint session_note_session;
alter table session_note add constraint session_note_in_use
    unique (practice_id, session_id, author_id, withdrawn_number);
