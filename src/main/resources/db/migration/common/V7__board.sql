-- Whom an agency usually serves, where and when (setUsual).
create table usual (
    workshop_id varchar(40) not null, id varchar(40) not null, position bigint not null,
    agency varchar(40) not null, population varchar(40), place varchar(40), time varchar(40),
    primary key (workshop_id, id), foreign key (workshop_id) references workshop (id)
);
