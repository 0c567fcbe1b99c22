-- How safe a client wants to have felt before a step: their own number, one for all steps.
create table step_floor (
    practice_id uuid    not null references practice (practice_id),
    client_id   uuid    not null,
    floor       integer not null,
    primary key (practice_id, client_id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);

-- Small steps with one person, written by the client and the practitioner.
create table ladder (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    about       varchar(20)              not null,
    begun_by    uuid                     not null,
    begun_at    timestamp with time zone not null,
    version     bigint                   not null,
    primary key (practice_id, id),
    constraint ladder_about unique (practice_id, client_id, about),
    foreign key (practice_id, client_id) references client (practice_id, id)
);

create table ladder_step (
    practice_id uuid        not null references practice (practice_id),
    id          uuid        not null,
    ladder_id   uuid        not null,
    client_id   uuid        not null,
    words       bytea       not null,
    hard        integer,
    standing    varchar(20) not null,
    said_yes_on date,
    version     bigint      not null,
    primary key (practice_id, id),
    foreign key (practice_id, ladder_id) references ladder (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index ladder_step_ladder on ladder_step (practice_id, ladder_id);

-- Every step up, done and back, with how far up that was. Insert-only.
create table ladder_move (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    client_id   uuid                     not null,
    ladder_id   uuid                     not null,
    step_id     uuid                     not null,
    kind        varchar(20)              not null,
    height      integer                  not null,
    why         bytea,
    moved_by    uuid                     not null,
    moved_at    timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, ladder_id) references ladder (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index ladder_move_client on ladder_move (practice_id, client_id, moved_at);

-- What the client and the practitioner said of a step of a program that waits for both.
alter table program_step add column said_yes_on date;
alter table program_step add column opened_why bytea;
