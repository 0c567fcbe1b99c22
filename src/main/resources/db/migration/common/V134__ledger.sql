-- A look back once a week that a client and their practitioner switch on together, for eight weeks.
-- At most one of a client stands open, also when two people act at the same moment: open_as is null
-- once it is off.
create table ledger (
    practice_id   uuid                     not null references practice (practice_id),
    id            uuid                     not null,
    client_id     uuid                     not null,
    assignment_id uuid                     not null,
    standing      varchar(20)              not null,
    proposed_by   uuid                     not null,
    proposed_at   timestamp with time zone not null,
    agreed_at     timestamp with time zone,
    last_day      date,
    off_at        timestamp with time zone,
    off_why       varchar(20),
    open_as       varchar(10),
    version       bigint                   not null,
    primary key (practice_id, id),
    constraint ledger_open unique (practice_id, client_id, open_as),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, assignment_id) references assignment (practice_id, id),
    foreign key (practice_id, proposed_by) references membership (practice_id, id)
);
create index ledger_client on ledger (practice_id, client_id, proposed_at);

-- Since when a separation, custody or a court is in it for a client, and until when; no words.
create table legal_matter (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    noted_by    uuid                     not null,
    noted_at    timestamp with time zone not null,
    settled_by  uuid,
    settled_at  timestamp with time zone,
    open_as     varchar(10),
    primary key (practice_id, id),
    constraint legal_matter_open unique (practice_id, client_id, open_as),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, noted_by) references membership (practice_id, id),
    foreign key (practice_id, settled_by) references membership (practice_id, id)
);
