-- One of the two halves with which a practice is sealed. Its secret was given out once and lies nowhere here.
create table recovery_half (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    half        integer                  not null,
    seals       bytea                    not null,
    fingerprint varchar(16)              not null,
    made_at     timestamp with time zone not null,
    made_by     uuid                     not null,
    used_as     varchar(10),
    primary key (practice_id, id),
    constraint recovery_half_used unique (practice_id, half, used_as),
    foreign key (practice_id, made_by) references membership (practice_id, id)
);

-- A practice that one administrator asks to have sealed as a whole, and another agrees to.
create table practice_export (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    asked_at    timestamp with time zone not null,
    asked_by    uuid                     not null,
    reason      bytea                    not null,
    agreed_at   timestamp with time zone,
    agreed_by   uuid,
    first_half  uuid,
    second_half uuid,
    tries       integer                  not null,
    done        integer                  not null,
    of_all      integer                  not null,
    made_at     timestamp with time zone,
    bytes       bigint,
    goes_at     timestamp with time zone,
    ended_at    timestamp with time zone,
    ended_by    uuid,
    ended_as    varchar(20),
    open_as     varchar(10),
    primary key (practice_id, id),
    constraint practice_export_open unique (practice_id, open_as),
    foreign key (practice_id, asked_by) references membership (practice_id, id),
    foreign key (practice_id, agreed_by) references membership (practice_id, id),
    foreign key (practice_id, ended_by) references membership (practice_id, id),
    foreign key (practice_id, first_half) references recovery_half (practice_id, id),
    foreign key (practice_id, second_half) references recovery_half (practice_id, id)
);
