create table workshop (id varchar(40) not null primary key);
