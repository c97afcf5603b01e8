"""Asks the shipped questions of the tables of many days, and holds the answers against those of plain Rust.

ask.py TABLES ANSWERS.json [spark]: with DuckDB, or with Spark; DuckDB also writes the tables as Parquet and counts them.
"""

import csv
import json
import os
import sys
from pathlib import Path

QUESTIONS = ["factors", "headings", "agreements", "minutes", "goes_on"]


def same(one, other):
    if isinstance(one, float) or isinstance(other, float):
        return one is not None and other is not None and abs(one - other) < 1e-9
    return one == other


def plain(value):
    return float(value) if type(value).__name__ == "Decimal" else value


def statements(text):
    lines = [line for line in text.splitlines() if not line.lstrip().startswith("--")]
    return [part for part in "\n".join(lines).split(";") if part.strip()]


def duckdb_engine():
    import duckdb

    connection = duckdb.connect()
    connection.execute(Path("sql/duckdb.sql").read_text())
    for table in ["session", "exercise", "statement", "rating", "placement", "action", "relation"]:
        with open(f"{table}.csv", newline="", encoding="utf-8") as file:
            rows = sum(1 for _ in csv.reader(file)) - 1
        (counted,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
        assert counted == rows > 0, f"{table}: {counted} of {rows} rows"
    connection.execute(Path("sql/parquet.sql").read_text())
    (counted,) = connection.execute("SELECT count(*) FROM 'statement.parquet'").fetchone()
    (rows,) = connection.execute("SELECT count(*) FROM statement").fetchone()
    assert counted == rows
    for file in Path(".").glob("*.parquet"):
        file.unlink()
    return lambda text: connection.execute(text).fetchall()


def spark_engine():
    from pyspark.sql import SparkSession

    spark = SparkSession.builder.master("local[1]").config("spark.ui.enabled", "false").getOrCreate()
    for part in statements(Path("sql/spark.sql").read_text()):
        spark.sql(part)
    return lambda text: [tuple(row) for row in spark.sql(statements(text)[0]).collect()]


def main():
    tables, answers = sys.argv[1], json.loads(Path(sys.argv[2]).read_text())
    os.chdir(tables)
    ask = spark_engine() if sys.argv[3:] == ["spark"] else duckdb_engine()
    for question in QUESTIONS:
        found = [[plain(value) for value in row] for row in ask(Path(f"sql/{question}.sql").read_text())]
        expected = answers[question]
        assert len(found) == len(expected) > 0, f"{question}: {len(found)} rows, not {len(expected)}"
        for one, other in zip(found, expected):
            assert len(one) == len(other) and all(map(same, one, other)), f"{question}: {one} is not {other}"
        print(f"{question}: {len(found)} rows, as in Rust")


main()
