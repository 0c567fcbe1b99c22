-- A practice that lets tools of its own ask here; without a row nothing below /api answers for it.
create table tool_access (
    practice_id    uuid                     not null references practice (practice_id),
    switched_on_at timestamp with time zone not null,
    switched_on_by uuid                     not null,
    primary key (practice_id),
    foreign key (practice_id, switched_on_by) references membership (practice_id, id)
);

-- What one tool shows to be let in. Of the secret only its SHA-256 is kept.
create table tool_token (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    name         varchar(400)             not null,
    scopes       varchar(200)             not null,
    token_hash   bytea                    not null,
    made_at      timestamp with time zone not null,
    made_by      uuid                     not null,
    ends_at      timestamp with time zone not null,
    last_used_at timestamp with time zone,
    revoked_at   timestamp with time zone,
    revoked_by   uuid,
    primary key (practice_id, id),
    constraint tool_token_hash unique (practice_id, token_hash),
    foreign key (practice_id, made_by) references membership (practice_id, id),
    foreign key (practice_id, revoked_by) references membership (practice_id, id)
);

-- A practitioner who lets a tool see the clients that they treat; gone when they take it back.
create table tool_yes (
    practice_id uuid                     not null references practice (practice_id),
    token_id    uuid                     not null,
    member_id   uuid                     not null,
    said_at     timestamp with time zone not null,
    primary key (practice_id, token_id, member_id),
    foreign key (practice_id, token_id) references tool_token (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
create index tool_yes_member on tool_yes (practice_id, member_id);

-- What a tool asked for once under a key of its own, so that asking again changes nothing a second time.
create table tool_request (
    practice_id uuid                     not null references practice (practice_id),
    token_id    uuid                     not null,
    request_key varchar(100)             not null,
    digest      bytea                    not null,
    status      integer,
    answer      varchar(4000),
    made_at     timestamp with time zone not null,
    primary key (practice_id, token_id, request_key),
    foreign key (practice_id, token_id) references tool_token (practice_id, id)
);
create index tool_request_made on tool_request (practice_id, made_at);
