-- Whether supervisors may open signed session notes for an hour with a stated reason; nobody may until a practice says so.
alter table practice add column opens_with_reason boolean not null default false;

-- That a supervisor opened the signed session notes of a client, through their line to whom, why and until when. The reason
-- is sealed. Only its end before the time and who looked at it afterwards are ever added.
create table reasoned_opening (
    practice_id     uuid                     not null references practice (practice_id),
    id              uuid                     not null,
    client_id       uuid                     not null,
    practitioner_id uuid                     not null,
    opened_by       uuid                     not null,
    kind            varchar(20)              not null,
    reason          bytea                    not null,
    opened_at       timestamp with time zone not null,
    ends_at         timestamp with time zone not null,
    ended_at        timestamp with time zone,
    reviewed_at     timestamp with time zone,
    reviewed_by     uuid,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, practitioner_id) references membership (practice_id, id),
    foreign key (practice_id, opened_by) references membership (practice_id, id),
    foreign key (practice_id, reviewed_by) references membership (practice_id, id)
);
create index reasoned_opening_by on reasoned_opening (practice_id, opened_by, ends_at);
create index reasoned_opening_client on reasoned_opening (practice_id, client_id, opened_at);
create index reasoned_opening_at on reasoned_opening (practice_id, opened_at);

-- Who was told of it, and when they said that they had seen it.
create table reasoned_opening_told (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    opening_id  uuid                     not null,
    member_id   uuid                     not null,
    seen_at     timestamp with time zone,
    primary key (practice_id, id),
    constraint reasoned_opening_told_once unique (practice_id, opening_id, member_id),
    foreign key (practice_id, opening_id) references reasoned_opening (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
create index reasoned_opening_told_member on reasoned_opening_told (practice_id, member_id, seen_at);
