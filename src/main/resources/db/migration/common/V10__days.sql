-- A day as it was written: drivers read a date before 1583 in another calendar (ST-3).
alter table agreement alter column due set data type varchar(10);
