-- What a command takes back (null: nothing), and the ways into the log for those who look back (ADR 0015).
alter table workshop_change add column undoes bigint;
create index workshop_change_actor on workshop_change (workshop_id, actor, revision);

-- The changes that concern a thing, such as 'card/lib-o1'; workshop.internal.ChangeMarks says which marks there are.
create table change_mark (
    workshop_id varchar(40) not null, mark varchar(120) not null, revision bigint not null,
    primary key (workshop_id, mark, revision), foreign key (workshop_id) references workshop (id)
);
