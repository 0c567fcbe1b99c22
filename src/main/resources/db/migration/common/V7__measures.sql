create table score (
    practice_id        uuid                     not null references practice (practice_id),
    id                 uuid                     not null,
    client_id          uuid                     not null,
    response_id        uuid                     not null,
    instrument_key     varchar(60)              not null,
    instrument_version integer                  not null,
    rule_version       integer                  not null,
    taken_at           timestamp with time zone not null,
    taken_on           date                     not null,
    total              double precision,
    answered           integer                  not null,
    items              varchar(400)             not null,
    version            bigint                   not null,
    primary key (practice_id, id),
    constraint score_response unique (practice_id, response_id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, response_id) references response (practice_id, id)
);
create index score_series on score (practice_id, client_id, instrument_key, taken_at);
