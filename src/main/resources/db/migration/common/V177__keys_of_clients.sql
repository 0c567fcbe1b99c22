-- The keys of one client, each wrapped with the keys that lie outside of the database: one for what the client wrote, one for
-- what only they read, one for what the practice noted, and one for each author of process notes. Gone, nothing that was
-- sealed with them opens again. No reference to the client: a key is made before the first word of a record is stored.
create table client_key (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    kind        varchar(20)              not null,
    author_id   uuid                     not null,
    wrapped     bytea                    not null,
    made_at     timestamp with time zone not null,
    primary key (practice_id, id),
    constraint client_key_one unique (practice_id, client_id, kind, author_id)
);
