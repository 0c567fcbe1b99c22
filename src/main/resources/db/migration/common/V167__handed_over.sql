-- That clients were handed over from one colleague to another, from a day on; so that it can be taken back
-- and whoever receives them is told.
create table handover (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    from_member uuid                     not null,
    to_member   uuid                     not null,
    by_member   uuid                     not null,
    from_day    date                     not null,
    said_at     timestamp with time zone not null,
    seen_at     timestamp with time zone,
    undone_at   timestamp with time zone,
    undone_by   uuid,
    primary key (practice_id, id),
    foreign key (practice_id, from_member) references membership (practice_id, id),
    foreign key (practice_id, to_member) references membership (practice_id, id),
    foreign key (practice_id, by_member) references membership (practice_id, id),
    foreign key (practice_id, undone_by) references membership (practice_id, id)
);
create index handover_to on handover (practice_id, to_member, said_at);
create index handover_from on handover (practice_id, from_member, said_at);

-- Each row of a care team that a handover made or changed: what it was before, and its version after.
create table handed_row (
    practice_id uuid    not null references practice (practice_id),
    handover_id uuid    not null,
    row_id      uuid    not null,
    client_id   uuid    not null,
    is_new      boolean not null,
    let_in      boolean not null,
    until_day   date,
    from_at     timestamp with time zone,
    until_at    timestamp with time zone,
    last_day    date,
    row_version bigint  not null,
    primary key (practice_id, handover_id, row_id),
    foreign key (practice_id, handover_id) references handover (practice_id, id),
    foreign key (practice_id, row_id) references care_team (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index handed_row_client on handed_row (practice_id, client_id);

-- The word that a client chose for their practitioner holds until the day on which somebody else leads.
alter table client add column word_until date;
