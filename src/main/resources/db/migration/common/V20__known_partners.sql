-- That two clients are partners, known to their care teams and shown nowhere else. Until a colleague
-- types the code, only one of them stands here.
create table known_partner (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    one_client   uuid                     not null,
    other_client uuid,
    code_hash    bytea,
    code_until   timestamp with time zone,
    noted_by     uuid                     not null,
    noted_at     timestamp with time zone not null,
    ended_at     timestamp with time zone,
    ended_by     uuid,
    version      bigint                   not null,
    primary key (practice_id, id),
    constraint known_partner_code unique (practice_id, code_hash),
    foreign key (practice_id, one_client) references client (practice_id, id),
    foreign key (practice_id, other_client) references client (practice_id, id)
);
create index known_partner_one on known_partner (practice_id, one_client);
create index known_partner_other on known_partner (practice_id, other_client);
