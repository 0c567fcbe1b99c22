-- Why to look at how a client does together: raised by a rule, open until a practitioner closes it
-- with a note, which is sealed.
create table trend_flag (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    client_id      uuid                     not null,
    instrument_key varchar(60)              not null,
    instrument_version integer              not null,
    rule           varchar(40)              not null,
    rule_version   integer                  not null,
    raised_by      uuid,
    raised_at      timestamp with time zone not null,
    figure         double precision         not null,
    holds          boolean                  not null,
    closed_at      timestamp with time zone,
    closed_by      uuid,
    looked_at      varchar(120),
    note           bytea,
    version        bigint                   not null,
    primary key (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, closed_by) references membership (practice_id, id),
    constraint trend_flag_closed_with_a_note
        check ((closed_at is null) = (note is null) and (closed_at is null) = (closed_by is null))
);
create index trend_flag_client on trend_flag (practice_id, client_id, raised_at);
