//! How a table is declared, filled and handed over.

use crate::cells::Cells;
use crate::column::{Column, Said};
use crate::page::Page;
use arrow_array::{ArrayRef, new_null_array};
use arrow_schema::ArrowError;
use minutebook::AgendaItem;
use std::fmt;

/// A table while it is filled.
pub(crate) trait Fill: Send {
    /// Puts one page's rows in.
    fn fill(&mut self, page: &Page<'_>);

    /// Rows that stand in it.
    fn rows(&self) -> usize;

    /// Bytes of text that stand in it, roughly.
    fn bytes(&self) -> usize;

    /// Leaves out what is not among these columns, by position: their cells are not even looked up. They are handed
    /// over without values.
    fn want(&mut self, columns: &[usize]);

    /// Hands over its columns, and starts again.
    fn take(&mut self) -> Result<Vec<ArrayRef>, ArrowError>;
}

/// Whether the cells of one declaration, which can be several columns, are wanted.
#[derive(Clone, Copy, Default)]
pub(crate) struct Skipped(bool);

impl Skipped {
    /// Takes the next columns, which come from this declaration.
    pub(crate) fn unless_wanted<C: Cells>(&mut self, next: &mut usize, columns: &[usize]) {
        let mut of_it = Vec::new();
        C::columns(Said::new("", "", &[], ""), &mut of_it);
        let end = *next + of_it.len();
        self.0 = !columns.iter().any(|column| (*next..end).contains(column));
        *next = end;
    }

    pub(crate) fn is_skipped(self) -> bool {
        self.0
    }

    /// Hands the cells over; without values where they were skipped.
    pub(crate) fn take<C: Cells>(
        self,
        cells: &mut C,
        rows: usize,
        out: &mut Vec<ArrayRef>,
    ) -> Result<(), ArrowError> {
        if !self.0 {
            return cells.take(out);
        }
        let mut of_it = Vec::new();
        C::columns(Said::new("", "", &[], ""), &mut of_it);
        out.extend(of_it.iter().map(|column| new_null_array(&column.column_type.data_type(), rows)));
        Ok(())
    }
}

/// What a table is, for its schema and the data dictionary.
pub(crate) trait Described {
    const DOC: &'static [&'static str];

    fn columns() -> Vec<Column>;
}

/// Takes one row: the item that it belongs to, the place of its record, and the row itself.
pub(crate) type Each<'e, 'r, Row> = dyn FnMut(Option<&'r AgendaItem>, fmt::Arguments<'_>, Row) + 'e;

/// Declares a table: a name, the columns around its own (which item, which place), the function that walks a page and
/// gives a row for each thing, and its columns: meaning (the doc comment), type, example, and how to get the value.
macro_rules! table {
    ($(#[doc = $doc:literal])+ $name:ident($of_item:ident, $place:ident) = $walk:ident, |$page:ident, $row:ident: $row_type:ident| {
        $( $(#[doc = $meaning:literal])+ $cells:ident: $kind:ty, $(unit $unit:literal,)? $example:literal => $value:expr; )+
    }) => {
        $(#[doc = $doc])+
        #[derive(Default)]
        pub(crate) struct $name {
            rows: usize,
            room: String,
            skipped: Skips,
            of_page: $crate::groups::OfPage,
            of_item: $crate::groups::$of_item,
            $( $cells: $kind, )+
            place: $crate::groups::$place,
        }

        /// What is not wanted, declaration by declaration.
        #[derive(Default)]
        struct Skips {
            of_page: $crate::fill::Skipped,
            of_item: $crate::fill::Skipped,
            $( $cells: $crate::fill::Skipped, )+
            place: $crate::fill::Skipped,
        }

        impl $crate::fill::Fill for $name {
            fn fill(&mut self, $page: &$crate::page::Page<'_>) {
                $walk($page, &mut |item, at, $row: $row_type<'_>| {
                    if !self.skipped.of_page.is_skipped() {
                        self.of_page.push($page);
                    }
                    if !self.skipped.of_item.is_skipped() {
                        self.of_item.push(item);
                    }
                    $( if !self.skipped.$cells.is_skipped() {
                        self.$cells.push($value);
                    } )+
                    if !self.skipped.place.is_skipped() {
                        self.place.push($page, at, &mut self.room);
                    }
                    self.rows += 1;
                });
            }

            fn rows(&self) -> usize {
                self.rows
            }

            fn bytes(&self) -> usize {
                use $crate::cells::Cells;
                self.of_page.bytes() + self.of_item.bytes() + self.place.bytes() $( + self.$cells.bytes() )+
            }

            fn want(&mut self, columns: &[usize]) {
                let next = &mut 0;
                self.skipped.of_page.unless_wanted::<$crate::groups::OfPage>(next, columns);
                self.skipped.of_item.unless_wanted::<$crate::groups::$of_item>(next, columns);
                $( self.skipped.$cells.unless_wanted::<$kind>(next, columns); )+
                self.skipped.place.unless_wanted::<$crate::groups::$place>(next, columns);
            }

            fn take(&mut self) -> Result<Vec<arrow_array::ArrayRef>, arrow_schema::ArrowError> {
                let (mut out, rows) = (Vec::new(), std::mem::take(&mut self.rows));
                self.skipped.of_page.take(&mut self.of_page, rows, &mut out)?;
                self.skipped.of_item.take(&mut self.of_item, rows, &mut out)?;
                $( self.skipped.$cells.take(&mut self.$cells, rows, &mut out)?; )+
                self.skipped.place.take(&mut self.place, rows, &mut out)?;
                Ok(out)
            }
        }

        impl $crate::fill::Described for $name {
            const DOC: &'static [&'static str] = &[$($doc),+];

            fn columns() -> Vec<$crate::column::Column> {
                use $crate::cells::Cells;
                use $crate::column::Said;
                let mut out = Vec::new();
                let none = || Said::new("", "", &[], "");
                $crate::groups::OfPage::columns(none(), &mut out);
                $crate::groups::$of_item::columns(none(), &mut out);
                $( <$kind>::columns(
                    Said::new(stringify!($cells), concat!($($unit)?), &[$($meaning),+], $example),
                    &mut out,
                ); )+
                $crate::groups::$place::columns(none(), &mut out);
                out
            }
        }
    };
}
pub(crate) use table;
