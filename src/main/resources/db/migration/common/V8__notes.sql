create table session_note (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    client_id      uuid                     not null,
    session_id     uuid                     not null,
    author_id      uuid                     not null,
    format         varchar(20)              not null,
    draft          bytea                    not null,
    draft_revision integer                  not null,
    started_at     timestamp with time zone not null,
    saved_at       timestamp with time zone not null,
    signed_at      timestamp with time zone,
    version        bigint                   not null,
    primary key (practice_id, id),
    constraint session_note_session unique (practice_id, session_id, author_id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, session_id) references client_session (practice_id, id),
    foreign key (practice_id, author_id) references membership (practice_id, id)
);
create index session_note_client on session_note (practice_id, client_id, started_at);
create index session_note_unsigned on session_note (practice_id, author_id, signed_at);

-- Insert only: what was signed, word for word.
create table note_version (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    note_id     uuid                     not null,
    client_id   uuid                     not null,
    number      integer                  not null,
    format      varchar(20)              not null,
    body        bytea                    not null,
    created_at  timestamp with time zone not null,
    primary key (practice_id, id),
    constraint note_version_number unique (practice_id, note_id, number),
    foreign key (practice_id, note_id) references session_note (practice_id, id)
);

-- Insert only: who signed which version when, over which digest of its text.
create table note_signature (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    note_id        uuid                     not null,
    client_id      uuid                     not null,
    version_number integer                  not null,
    signer_id      uuid                     not null,
    signed_at      timestamp with time zone not null,
    digest         varchar(64)              not null,
    primary key (practice_id, id),
    constraint note_signature_once unique (practice_id, note_id, version_number, signer_id),
    foreign key (practice_id, note_id) references session_note (practice_id, id)
);

-- Insert only: what was added after signing.
create table note_addendum (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    note_id     uuid                     not null,
    client_id   uuid                     not null,
    author_id   uuid                     not null,
    body        bytea                    not null,
    added_at    timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, note_id) references session_note (practice_id, id)
);
create index note_addendum_note on note_addendum (practice_id, note_id, added_at);
