-- How a care team understands what a client came with and what they plan together: one text for each client,
-- sealed, which the team writes on in turn.
create table formulation (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    client_id      uuid                     not null,
    draft          bytea                    not null,
    draft_revision integer                  not null,
    kept_by        uuid                     not null,
    kept_at        timestamp with time zone not null,
    newest         integer                  not null,
    version        bigint                   not null,
    primary key (practice_id, id),
    constraint formulation_once unique (practice_id, client_id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, kept_by) references membership (practice_id, id)
);

-- The text as it was when somebody saved it as a version. Its words never change; when it was agreed and when it
-- is looked at again is said of it later.
create table formulation_version (
    practice_id    uuid                     not null references practice (practice_id),
    id             uuid                     not null,
    formulation_id uuid                     not null,
    client_id      uuid                     not null,
    number         integer                  not null,
    body           bytea                    not null,
    saved_by       uuid                     not null,
    saved_at       timestamp with time zone not null,
    look_again_on  date,
    agreed_on      date,
    version        bigint                   not null,
    primary key (practice_id, id),
    constraint formulation_version_number unique (practice_id, formulation_id, number),
    foreign key (practice_id, formulation_id) references formulation (practice_id, id),
    foreign key (practice_id, client_id) references client (practice_id, id),
    foreign key (practice_id, saved_by) references membership (practice_id, id)
);
create index formulation_version_client on formulation_version (practice_id, client_id, number);
