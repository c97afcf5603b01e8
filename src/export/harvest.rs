//! Tables for engines: CSV by RFC 4180 as it streams, and the package that says what stands in it.

use std::fmt::Write as _;
use std::io::{self, Write};

use crate::model::harvest::{ColumnType, HarvestCell, HarvestColumn, HarvestReference, HarvestTable, TABLES};

/// Writes rows to a table as they come, after a line with the names of its columns: UTF-8 without a mark, commas, an end
/// of a line as CR LF, quotes where they are needed, and nothing added to what somebody wrote. These tables are for
/// engines, which would read an invisible sign before `=` as a part of the text.
#[derive(Debug)]
pub struct HarvestCsv<Output: Write> {
    output: Output,
}

impl<Output: Write> HarvestCsv<Output> {
    /// A table with its first line.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn begin(mut output: Output, table: &HarvestTable) -> io::Result<Self> {
        let names: Vec<&str> = table.columns.iter().map(|column| column.name).collect();
        output.write_all(names.join(",").as_bytes())?;
        output.write_all(b"\r\n")?;
        Ok(Self { output })
    }

    /// Writes a row.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn row(&mut self, cells: &[HarvestCell]) -> io::Result<()> {
        for (place, cell) in cells.iter().enumerate() {
            if place > 0 {
                self.output.write_all(b",")?;
            }
            match cell {
                HarvestCell::Nothing => {}
                HarvestCell::Words(words) => self.words(words)?,
                HarvestCell::Number(number) => write!(self.output, "{number}")?,
                HarvestCell::Date(date) => write!(self.output, "{date}")?,
                HarvestCell::Time(time) => {
                    write!(self.output, "{:02}:{:02}:{:02}", time.hour(), time.minute(), time.second())?;
                }
                HarvestCell::Truth(truth) => write!(self.output, "{truth}")?,
            }
        }
        self.output.write_all(b"\r\n")
    }

    fn words(&mut self, words: &str) -> io::Result<()> {
        // Space at the edges and what reads like nothing are part of the text, too.
        let is_plain = !words.contains([',', '"', '\r', '\n']) && words.trim() == words;
        match is_plain {
            true => self.output.write_all(words.as_bytes()),
            false => write!(self.output, "\"{}\"", words.replace('"', "\"\"")),
        }
    }

    /// Writes what is left to be written.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn finish(mut self) -> io::Result<()> {
        self.output.flush()
    }
}

/// What the tables hold, as a Frictionless data package.
pub fn data_package() -> String {
    let resources: Vec<String> = TABLES.iter().map(resource).collect();
    format!(
        "{{\n  \"profile\": \"tabular-data-package\",\n  \"name\": \"tovholder-harvest\",\n  \"resources\": [\n{}\n  ]\n}}\n",
        resources.join(",\n")
    )
}

fn resource(table: &HarvestTable) -> String {
    let fields: Vec<String> = table.columns.iter().map(field).collect();
    let mut schema = format!("\"fields\": [\n{}\n        ]", fields.join(",\n"));
    if !table.key.is_empty() {
        let _ = write!(schema, ",\n        \"primaryKey\": {}", list(table.key));
    }
    if !table.references.is_empty() {
        let keys: Vec<String> = table.references.iter().map(foreign_key).collect();
        let _ = write!(schema, ",\n        \"foreignKeys\": [\n{}\n        ]", keys.join(",\n"));
    }
    let name = table.name;
    format!(
        "    {{\n      \"profile\": \"tabular-data-resource\",\n      \"name\": \"{name}\",\n      \"description\": \"{}\",\n      \
         \"path\": \"{name}.csv\",\n      \"format\": \"csv\",\n      \"mediatype\": \"text/csv\",\n      \
         \"encoding\": \"utf-8\",\n      \"schema\": {{\n        {schema},\n        \"missingValues\": [\"\"]\n      }}\n    }}",
        table.says
    )
}

fn field(column: &HarvestColumn) -> String {
    let kind = match column.holds {
        ColumnType::Words | ColumnType::OneOf(_) => "string",
        ColumnType::Number => "integer",
        ColumnType::Date => "date",
        ColumnType::Time => "time",
        ColumnType::Truth => "boolean",
    };
    let mut constraints = Vec::new();
    if column.required {
        constraints.push("\"required\": true".to_owned());
    }
    if let ColumnType::OneOf(words) = column.holds {
        constraints.push(format!("\"enum\": {}", list(words)));
    }
    let constraints = if constraints.is_empty() {
        String::new()
    } else {
        format!(", \"constraints\": {{ {} }}", constraints.join(", "))
    };
    format!(
        "          {{ \"name\": \"{}\", \"type\": \"{kind}\", \"description\": \"{}\"{constraints} }}",
        column.name, column.says
    )
}

fn foreign_key(reference: &HarvestReference) -> String {
    let HarvestReference { columns, table, to } = reference;
    format!(
        "          {{ \"fields\": {}, \"reference\": {{ \"resource\": \"{table}\", \"fields\": {} }} }}",
        list(columns),
        list(to)
    )
}

fn list(words: &[&str]) -> String {
    let quoted: Vec<String> = words.iter().map(|word| format!("\"{word}\"")).collect();
    format!("[{}]", quoted.join(", "))
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    #[test]
    fn words_come_out_as_they_went_in_and_nothing_is_put_before_what_begins_a_formula() {
        let said = ["=1+1", "a,b", "“ja” \"nej\"", "to\r\nlinjer", " kant ", "@SUM(A1)", "Åse; æøå", "-2"];
        let table = TABLES.first().unwrap();
        let mut bytes = Vec::new();
        let mut csv = HarvestCsv::begin(&mut bytes, table).unwrap();
        let mut row: Vec<HarvestCell> = said.map(|words| HarvestCell::Words(words.into())).to_vec();
        row.extend([HarvestCell::Nothing, HarvestCell::Truth(true), HarvestCell::Number(-3)]);
        row.extend([HarvestCell::Date(date(2027, 2, 4)), HarvestCell::Time(time(9, 3, 0, 0))]);
        csv.row(&row).unwrap();
        csv.finish().unwrap();
        let mut reader = ::csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice());
        assert_eq!(reader.headers().unwrap().get(3), Some("municipality_code"));
        let read: Vec<String> = reader.records().next().unwrap().unwrap().iter().map(str::to_owned).collect();
        assert_eq!(read.get(..8).unwrap(), said);
        assert_eq!(read.get(8..).unwrap(), ["", "true", "-3", "2027-02-04", "09:03:00"]);
    }

    #[test]
    fn the_package_names_every_column_and_only_points_to_what_is_there() {
        let package = data_package();
        for table in &TABLES {
            assert!(package.contains(&format!("\"path\": \"{}.csv\"", table.name)));
            let has = |name: &&str, table: &HarvestTable| table.columns.iter().any(|column| column.name == *name);
            assert!(table.key.iter().all(|name| has(name, table)), "{}", table.name);
            for reference in table.references {
                let name = if reference.table.is_empty() { table.name } else { reference.table };
                let other = TABLES.iter().find(|other| other.name == name).unwrap();
                assert!(reference.columns.iter().all(|name| has(name, table)));
                assert_eq!(reference.to, other.key, "{} to {name}", table.name);
            }
        }
        let brackets = |sign: char| package.matches(sign).count();
        assert_eq!((brackets('{'), brackets('[')), (brackets('}'), brackets(']')));
    }
}
