-- For how many years a practice keeps the two halves of a record after the end of care.
create table retention (
    practice_id   uuid    not null references practice (practice_id),
    written_years integer not null,
    noted_years   integer not null,
    primary key (practice_id)
);

-- Two people approve, each once, before anything is erased.
create table erasure_approval (
    practice_id uuid                     not null references practice (practice_id),
    request_id  uuid                     not null,
    part        varchar(20)              not null,
    member_id   uuid                     not null,
    approved_at timestamp with time zone not null,
    primary key (practice_id, request_id, part),
    constraint erasure_approval_two unique (practice_id, request_id, member_id),
    foreign key (practice_id, request_id) references erasure_request (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);

alter table erasure_request add column written_erased_at timestamp with time zone;

-- What is left of a client: that there was one under this id, and when they were erased.
create table erased_client (
    practice_id uuid                     not null references practice (practice_id),
    client_id   uuid                     not null,
    erased_at   timestamp with time zone not null,
    primary key (practice_id, client_id)
);

-- A record that is kept and not used: open to the few who are named with it, and to nobody else.
create table restriction (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    asked_at    timestamp with time zone,
    set_at      timestamp with time zone,
    set_by      uuid,
    over_at     timestamp with time zone,
    over_by     uuid,
    open_as     varchar(10),
    primary key (practice_id, id),
    constraint restriction_open unique (practice_id, client_id, open_as),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, set_by) references membership (practice_id, id),
    foreign key (practice_id, over_by) references membership (practice_id, id)
);
create index restriction_client on restriction (practice_id, client_id);

create table restriction_reader (
    practice_id    uuid not null references practice (practice_id),
    restriction_id uuid not null,
    member_id      uuid not null,
    primary key (practice_id, restriction_id, member_id),
    foreign key (practice_id, restriction_id) references restriction (practice_id, id),
    foreign key (practice_id, member_id) references membership (practice_id, id)
);
