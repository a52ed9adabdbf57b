//! One table in its file.

use crate::args::{TableArgs, TableFormat};
use minutebook_tables::{Csv, CsvWriter, RecordBatch, Table};
use std::fs::File;
use std::io::{BufWriter, Result, Write};
use std::path::PathBuf;

/// A table being written to its file.
pub(super) struct TableFile {
    pub(super) table: Table,
    pub(super) path: PathBuf,
    pub(super) rows: usize,
    writer: Writer,
}

enum Writer {
    Csv(Box<CsvWriter<BufWriter<File>>>),
    #[cfg(feature = "parquet")]
    Parquet(Box<parquet::arrow::ArrowWriter<File>>),
}

/// What to say where the form is not built in; `None` where it is.
pub(super) fn missing(format: TableFormat) -> Option<(&'static str, &'static str)> {
    (format == TableFormat::Parquet && !cfg!(feature = "parquet")).then_some((
        "this minutebook was built without Parquet",
        "build it with `--features parquet`, or write CSV and let DuckDB, Polars or pandas make Parquet of it",
    ))
}

impl TableFile {
    pub(super) fn create(table: Table, args: &TableArgs) -> Result<Self> {
        let path = args.output.join(format!("{table}.{}", args.format.extension()));
        let file = File::create(&path)?;
        let writer = match args.format {
            TableFormat::Csv => {
                let csv = Csv { guard: !args.raw };
                Writer::Csv(Box::new(csv.writer(&table.schema(), BufWriter::with_capacity(1 << 16, file))?))
            }
            #[cfg(feature = "parquet")]
            TableFormat::Parquet => {
                let properties = parquet::file::properties::WriterProperties::builder()
                    .set_compression(parquet::basic::Compression::SNAPPY)
                    .build();
                let writer = parquet::arrow::ArrowWriter::try_new(file, table.schema(), Some(properties))?;
                Writer::Parquet(Box::new(writer))
            }
            #[cfg(not(feature = "parquet"))]
            TableFormat::Parquet => return Err(std::io::ErrorKind::Unsupported.into()),
        };
        Ok(Self { table, path, rows: 0, writer })
    }

    pub(super) fn write(&mut self, batches: &[RecordBatch]) -> Result<()> {
        for batch in batches {
            self.rows += batch.num_rows();
            match &mut self.writer {
                Writer::Csv(out) => out.write(batch)?,
                #[cfg(feature = "parquet")]
                Writer::Parquet(out) => out.write(batch)?,
            }
        }
        Ok(())
    }

    pub(super) fn finish(self) -> Result<()> {
        match self.writer {
            Writer::Csv(out) => out.finish()?.flush(),
            #[cfg(feature = "parquet")]
            Writer::Parquet(out) => Ok(out.close().map(drop)?),
        }
    }
}
