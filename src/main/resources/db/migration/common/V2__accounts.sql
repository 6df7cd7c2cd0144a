-- People who may sign in, and the link that makes the first of them.

-- `login` is stored in lower case, which makes it unique whatever the case. A demo account can sign in only while the demo is on.
create table account (
    id varchar(40) not null primary key,
    login varchar(60) not null,
    name varchar(120) not null,
    password_hash varchar(200) not null,
    administrator boolean not null,
    demo boolean not null,
    created_at timestamp(6) with time zone not null,
    constraint account_login unique (login)
);

-- SHA-256 of the one-time link for the first administrator, as hex digits; at most one row.
create table welcome_link (
    token_hash varchar(64) not null primary key,
    created_at timestamp(6) with time zone not null
);
