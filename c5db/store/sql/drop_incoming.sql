DROP TABLE
    pg_temp.incoming_document,
    pg_temp.incoming_claim,
    pg_temp.incoming_report,
    pg_temp.incoming_participation,
    pg_temp.incoming_figure,
    pg_temp.arrived;
