-- A program as it was assigned to one client. It holds what was asked for then, so that a later
-- version of the program changes nothing of it.
create table program_run (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    client_id    uuid                     not null,
    plan_key     varchar(60)              not null,
    plan_version integer                  not null,
    name         varchar(200)             not null,
    weeks        integer,
    about        varchar(20),
    starts_on    date                     not null,
    status       varchar(20)              not null,
    assigned_by  uuid                     not null,
    assigned_at  timestamp with time zone not null,
    version      bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
create index program_run_client on program_run (practice_id, client_id, status);

-- One step of it: an assignment that waits for its gate, or something a practitioner does.
create table program_step (
    practice_id    uuid         not null references practice (practice_id),
    id             uuid         not null,
    run_id         uuid         not null,
    client_id      uuid         not null,
    place          integer      not null,
    from_day       integer      not null,
    label          varchar(200) not null,
    gate           varchar(30)  not null,
    gate_days      integer      not null,
    also_readiness boolean      not null,
    previous_place integer,
    assignment_id  uuid,
    done_on        date,
    primary key (practice_id, id),
    constraint program_step_place unique (practice_id, run_id, place),
    foreign key (practice_id, run_id) references program_run (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, assignment_id) references assignment (practice_id, id)
);
create index program_step_assignment on program_step (practice_id, assignment_id);
