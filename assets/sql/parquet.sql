-- Writes the seven tables as Parquet beside the CSV: duckdb -init sql/duckdb.sql -c ".read sql/parquet.sql"
COPY session TO 'session.parquet' (FORMAT parquet);
COPY exercise TO 'exercise.parquet' (FORMAT parquet);
COPY statement TO 'statement.parquet' (FORMAT parquet);
COPY rating TO 'rating.parquet' (FORMAT parquet);
COPY placement TO 'placement.parquet' (FORMAT parquet);
COPY action TO 'action.parquet' (FORMAT parquet);
COPY relation TO 'relation.parquet' (FORMAT parquet);
