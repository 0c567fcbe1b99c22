-- Global: an account is one person with one e-mail address, found by a keyed digest.
create table account (
    id              uuid                     not null primary key,
    email_index     bytea                    not null,
    email           bytea                    not null,
    password_hash   varchar(300),
    language        varchar(10)              not null,
    appearance      varchar(10)              not null,
    failures        integer                  not null,
    wait_until      timestamp with time zone,
    sessions_from   timestamp with time zone not null,
    disabled_at     timestamp with time zone,
    last_member_id  uuid,
    created_at      timestamp with time zone not null,
    version         bigint                   not null,
    constraint account_email unique (email_index)
);

-- Global: single-use links that set a new password. Only a digest of the secret is kept.
create table password_reset (
    id          uuid                     not null primary key,
    account_id  uuid                     not null references account (id),
    token_hash  bytea                    not null,
    created_at  timestamp with time zone not null,
    expires_at  timestamp with time zone not null,
    used_at     timestamp with time zone,
    version     bigint                   not null,
    constraint password_reset_token unique (token_hash)
);
create index password_reset_account on password_reset (account_id, created_at);
