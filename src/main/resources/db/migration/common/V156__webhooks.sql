-- Where a tool is told that something happened, by ids alone. Address and secret are sealed.
create table webhook (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    token_id     uuid                     not null,
    address      bytea                    not null,
    secret       bytea                    not null,
    made_at      timestamp with time zone not null,
    made_by      uuid                     not null,
    looked_until timestamp with time zone not null,
    removed_at   timestamp with time zone,
    primary key (practice_id, id),
    foreign key (practice_id, token_id) references tool_token (practice_id, id),
    foreign key (practice_id, made_by) references membership (practice_id, id)
);

-- One thing that a tool is to be told, from being found until it is known what became of it.
create table webhook_delivery (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    webhook_id  uuid                     not null,
    event       varchar(30)              not null,
    subject_id  uuid                     not null,
    client_id   uuid                     not null,
    happened_at timestamp with time zone not null,
    found_at    timestamp with time zone not null,
    tries       integer                  not null,
    next_try_at timestamp with time zone not null,
    last_status integer,
    outcome     varchar(20),
    settled_at  timestamp with time zone,
    primary key (practice_id, id),
    constraint webhook_delivery_once unique (practice_id, webhook_id, event, subject_id),
    foreign key (practice_id, webhook_id) references webhook (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index webhook_delivery_due on webhook_delivery (practice_id, outcome, next_try_at);
create index assignment_at on assignment (practice_id, assigned_at);
create index response_sent on response (practice_id, sent_at);
create index score_taken on score (practice_id, taken_at);
