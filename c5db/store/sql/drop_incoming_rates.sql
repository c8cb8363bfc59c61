DROP TABLE pg_temp.incoming_rate;
