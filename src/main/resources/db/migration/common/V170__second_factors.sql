-- A second step at sign-in: the secret that an authenticator app shares, sealed, and the last of its codes'
-- half minutes that was accepted, so that a code opens once.
alter table account add column totp_secret bytea;
alter table account add column totp_since timestamp with time zone;
alter table account add column totp_step bigint default 0 not null;
alter table account add column code_failures integer default 0 not null;
alter table account add column code_wait_until timestamp with time zone;

-- Global, like the account they belong to: codes on paper, each good once. Only a hash of each is kept.
create table recovery_code (
    id          uuid                     not null primary key,
    account_id  uuid                     not null references account (id),
    code_hash   varchar(300)             not null,
    created_at  timestamp with time zone not null,
    used_at     timestamp with time zone,
    version     bigint                   not null
);
create index recovery_code_account on recovery_code (account_id);
