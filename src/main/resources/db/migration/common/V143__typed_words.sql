-- What a client has typed into a form and not said yet (a goal, a correction, a day, a small step), sealed, one row for
-- each form. It goes when the form is done or emptied, and after some days by itself.
create table typed_words (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    form        varchar(200)             not null,
    words       bytea                    not null,
    typed_at    timestamp with time zone not null,
    primary key (practice_id, id),
    unique (practice_id, client_id, form),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index typed_words_typed on typed_words (practice_id, typed_at);
