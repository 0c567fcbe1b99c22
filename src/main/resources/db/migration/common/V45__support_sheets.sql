-- What a client keeps on a support page: one sheet a page, sealed, never assigned and never sent. Which
-- parts nobody else reads lies inside the seal.
create table support_sheet (
    practice_id     uuid                     not null references practice (practice_id),
    id              uuid                     not null,
    client_id       uuid                     not null,
    page_key        varchar(60)              not null,
    answers         bytea                    not null,
    revision        integer                  not null,
    saved_at        timestamp with time zone not null,
    asked_at        timestamp with time zone,
    version         bigint                   not null,
    primary key (practice_id, id),
    unique (practice_id, client_id, page_key),
    foreign key (practice_id, client_id) references client (practice_id, id)
);
