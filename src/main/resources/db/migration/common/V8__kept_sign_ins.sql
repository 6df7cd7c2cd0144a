-- A browser's sign-in, which outlives a restart of the server (ADR 11). The cookie holds the id and a token; here are SHA-256
-- hashes, as hex digits, of the token and of the one before it, which still counts until the newer one has come back.
create table kept_sign_in (
    id varchar(40) not null primary key,
    account_id varchar(40) not null,
    token_hash varchar(64) not null,
    previous_hash varchar(64),
    renewed_at timestamp(6) with time zone not null,
    foreign key (account_id) references account (id) on delete cascade
);
create index kept_sign_in_account on kept_sign_in (account_id);
