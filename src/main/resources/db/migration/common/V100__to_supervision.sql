-- That a practitioner brings a client to supervision, with a sealed line if they chose to write one, and the
-- day on which it was talked over.
create table to_supervision (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    brought_by  uuid                     not null,
    brought_at  timestamp with time zone not null,
    line        bytea,
    talked_on   date,
    talked_by   uuid,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, brought_by) references membership (practice_id, id),
    foreign key (practice_id, talked_by) references membership (practice_id, id)
);
create index to_supervision_brought on to_supervision (practice_id, brought_by, talked_on);
create index to_supervision_client on to_supervision (practice_id, client_id);
