-- The tenant itself: its key is the practice_id that every other table carries.
create table practice (
    practice_id       uuid                     not null primary key,
    name              varchar(400)             not null,
    zone              varchar(60)              not null,
    language          varchar(10)              not null,
    country           varchar(2)               not null,
    crisis_text       varchar(4000)            not null,
    crisis_confirmed_at timestamp with time zone,
    zone_confirmed_at timestamp with time zone,
    mail_tested_at    timestamp with time zone,
    key_copied_at     timestamp with time zone,
    backup_at         timestamp with time zone,
    read_from         time                     not null,
    read_until        time                     not null,
    created_at        timestamp with time zone not null,
    version           bigint                   not null
);

-- A person's place in a practice.
create table membership (
    practice_id      uuid                     not null references practice (practice_id),
    id               uuid                     not null,
    account_id       uuid                     not null references account (id),
    name             bytea                    not null,
    is_client        boolean                  not null,
    is_practitioner  boolean                  not null,
    is_supervisor    boolean                  not null,
    is_administrator boolean                  not null,
    joined_at        timestamp with time zone not null,
    ended_at         timestamp with time zone,
    version          bigint                   not null,
    primary key (practice_id, id),
    constraint membership_account unique (practice_id, account_id)
);
create index membership_by_account on membership (account_id);

create table invitation (
    practice_id      uuid                     not null references practice (practice_id),
    id               uuid                     not null,
    token_hash       bytea                    not null,
    email            bytea,
    name             bytea                    not null,
    is_practitioner  boolean                  not null,
    is_supervisor    boolean                  not null,
    is_administrator boolean                  not null,
    client_id        uuid,
    invited_by       uuid                     not null,
    created_at       timestamp with time zone not null,
    expires_at       timestamp with time zone not null,
    accepted_at      timestamp with time zone,
    revoked_at       timestamp with time zone,
    version          bigint                   not null,
    primary key (practice_id, id),
    constraint invitation_token unique (practice_id, token_hash)
);
create index invitation_client on invitation (practice_id, client_id);

create table supervision_line (
    practice_id     uuid   not null references practice (practice_id),
    id              uuid   not null,
    supervisor_id   uuid   not null,
    practitioner_id uuid   not null,
    from_day        date   not null,
    until_day       date,
    version         bigint not null,
    primary key (practice_id, id),
    foreign key (practice_id, supervisor_id) references membership (practice_id, id),
    foreign key (practice_id, practitioner_id) references membership (practice_id, id)
);
create index supervision_line_supervisor on supervision_line (practice_id, supervisor_id, from_day);
create index supervision_line_practitioner on supervision_line (practice_id, practitioner_id);
