DELETE FROM pg_temp.arrived WHERE n <> ALL(CAST(:changed AS integer[]));

DELETE FROM pg_temp.incoming_claim WHERE n <> ALL(CAST(:changed AS integer[]));

DELETE FROM pg_temp.incoming_report WHERE n <> ALL(CAST(:changed AS integer[]));

DELETE FROM pg_temp.incoming_participation WHERE n <> ALL(CAST(:changed AS integer[]));

