-- What was put to a client about how their answers are watched, one row a version, in every language
-- and as it was to be read. The rules it names stand beside it by their codes, so that a change of
-- one of them is noticed. Insert-only.
create table monitoring_agreement (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    client_id      uuid                     not null,
    number         integer                  not null,
    body           bytea                    not null,
    reading        varchar(30)              not null,
    practice_rules varchar(2000)            not null,
    client_rules   varchar(10000)           not null,
    drawn_by       uuid                     not null,
    drawn_at       timestamp with time zone not null,
    primary key (practice_id, id),
    constraint monitoring_agreement_number unique (practice_id, client_id, number),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, drawn_by) references membership (practice_id, id)
);

-- What became of a version: the client's answers, with the language they read it in, and that a rule
-- it names changed or is as it was again. Insert-only.
create table agreement_step (
    practice_id  uuid                     not null references practice (practice_id),
    id           uuid                     not null,
    agreement_id uuid                     not null,
    kind         varchar(20)              not null,
    language     varchar(10),
    happened_at  timestamp with time zone not null,
    primary key (practice_id, id),
    foreign key (practice_id, agreement_id) references monitoring_agreement (practice_id, id)
);
create index agreement_step_agreement on agreement_step (practice_id, agreement_id, happened_at);
