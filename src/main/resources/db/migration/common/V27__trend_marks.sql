-- A day that mattered, noted by the client or by the care team; its words are sealed.
create table trend_event (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    on_day      date                     not null,
    words       bytea                    not null,
    is_phase    boolean                  not null,
    by_client   boolean                  not null,
    sharing     varchar(20)              not null,
    author_id   uuid                     not null,
    noted_at    timestamp with time zone not null,
    version     bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, author_id) references membership (practice_id, id)
);
create index trend_event_client on trend_event (practice_id, client_id, noted_at);

-- Insert only: a day from which an instrument is counted anew, with why, sealed. Taking one back is
-- a row of its own that names the one it undoes.
create table trend_start (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    client_id      uuid                     not null,
    instrument_key varchar(60)              not null,
    on_day         date                     not null,
    reason         bytea                    not null,
    undoes         uuid,
    author_id      uuid                     not null,
    set_at         timestamp with time zone not null,
    primary key (practice_id, id),
    constraint trend_start_undone_once unique (practice_id, undoes),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, author_id) references membership (practice_id, id),
    foreign key (practice_id, undoes) references trend_start (practice_id, id)
);
create index trend_start_client on trend_start (practice_id, client_id, set_at);
