-- What a supervisor notes for themselves about supervision: of a day and, if they choose, about somebody they supervise. It
-- belongs to no client's record; its words are sealed and read by their author alone.
create table supervision_note (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    author_id   uuid                     not null,
    about_id    uuid,
    of_day      date                     not null,
    body        bytea                    not null,
    revision    integer                  not null,
    kept_at     timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, author_id) references membership (practice_id, id),
    foreign key (practice_id, about_id) references membership (practice_id, id)
);
create index supervision_note_author on supervision_note (practice_id, author_id, of_day);
