-- A client's wish that their record be erased. It opens for their yes after two weeks and lapses after two more; what
-- state it is in follows from its days. The practice answers a confirmed one; nothing here erases.
create table erasure_request (
    practice_id   uuid                     not null references practice (practice_id),
    id            uuid                     not null,
    client_id     uuid                     not null,
    asked_at      timestamp with time zone not null,
    opens_at      timestamp with time zone not null,
    lapses_at     timestamp with time zone not null,
    taken_back_at timestamp with time zone,
    confirmed_at  timestamp with time zone,
    answered_at   timestamp with time zone,
    answered_by   uuid,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, answered_by) references membership (practice_id, id)
);
create index erasure_request_client on erasure_request (practice_id, client_id, asked_at);

-- What a practice has to keep by law and for how long, in its own words; read by clients before they ask.
create table keeping_by_law (
    practice_id uuid          not null references practice (practice_id),
    english     varchar(4000) not null,
    spanish     varchar(4000) not null,
    primary key (practice_id)
);
