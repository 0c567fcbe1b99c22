create table audit_entry (
    practice_id uuid                     not null references practice (practice_id),
    id          uuid                     not null,
    happened_at timestamp with time zone not null,
    actor_id    uuid,
    actor_roles varchar(80)              not null,
    action      varchar(40)              not null,
    client_id   uuid,
    subject_id  uuid,
    request_id  varchar(40),
    primary key (practice_id, id)
);
create index audit_entry_client on audit_entry (practice_id, client_id, happened_at);

-- Mail on its way out. The key makes sending the same thing twice impossible. Global, because a
-- lost password belongs to an account and not to a practice.
create table outgoing_mail (
    id              uuid                     not null primary key,
    idempotency_key varchar(100)             not null,
    recipient       bytea                    not null,
    kind            varchar(30)              not null,
    language        varchar(10)              not null,
    link            bytea,
    created_at      timestamp with time zone not null,
    next_try_at     timestamp with time zone not null,
    tries           integer                  not null,
    sent_at         timestamp with time zone,
    version         bigint                   not null,
    constraint outgoing_mail_once unique (idempotency_key)
);
create index outgoing_mail_waiting on outgoing_mail (sent_at, next_try_at);
