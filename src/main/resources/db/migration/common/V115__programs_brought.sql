-- When another version of a program was brought to a client who had an earlier one. Insert-only.
create table program_brought (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    run_id       uuid                     not null,
    client_id    uuid                     not null,
    from_version integer                  not null,
    to_version   integer                  not null,
    brought_by   uuid                     not null,
    brought_at   timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, run_id) references program_run (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, brought_by) references membership (practice_id, id)
);
create index program_brought_run on program_brought (practice_id, run_id);
