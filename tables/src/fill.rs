//! How a table is declared, filled and handed over.

use crate::cells::Cells;
use crate::column::{Column, Said};
use crate::page::Page;
use arrow_array::{ArrayRef, NullArray};
use arrow_schema::ArrowError;
use minutebook::AgendaItem;
use std::fmt;
use std::sync::Arc;

/// A table while it is filled.
pub(crate) trait Fill: Send {
    /// Puts one page's rows in.
    fn fill(&mut self, page: &Page<'_>);

    /// Rows that stand in it.
    fn rows(&self) -> usize;

    /// Bytes of text that stand in it, roughly.
    fn bytes(&self) -> usize;

    /// Leaves out what is not among these columns, by position: their cells are not even looked up. Something without
    /// rows is handed over in their place.
    fn want(&mut self, columns: &[usize]);

    /// Hands over its columns, and starts again.
    fn take(&mut self) -> Result<Vec<ArrayRef>, ArrowError>;
}

/// Cells of one declaration, which can be several columns, and whether any of them is wanted.
#[derive(Default)]
pub(crate) struct Asked<C> {
    cells: C,
    skipped: bool,
}

impl<C: Cells> Asked<C> {
    /// Puts one row in, unless nobody wants it: then its values are not even looked up.
    #[inline]
    pub(crate) fn row(&mut self, push: impl FnOnce(&mut C)) {
        if !self.skipped {
            push(&mut self.cells);
        }
    }

    /// Takes the next columns, which come from this declaration, and leaves out what is not wanted.
    pub(crate) fn want(&mut self, next: &mut usize, columns: &[usize]) {
        let first = *next;
        *next += Self::width();
        self.skipped = !columns.iter().any(|column| (first..*next).contains(column));
        self.cells.want(first, columns);
    }

    /// How many columns it is.
    fn width() -> usize {
        let mut of_it = Vec::new();
        C::columns(Said::new("", "", &[], ""), &mut of_it);
        of_it.len()
    }

    /// Hands the cells over.
    pub(crate) fn take(&mut self, out: &mut Vec<ArrayRef>) -> Result<(), ArrowError> {
        if !self.skipped {
            return self.cells.take(out);
        }
        let nothing: ArrayRef = Arc::new(NullArray::new(0));
        out.extend((0..Self::width()).map(|_| Arc::clone(&nothing)));
        Ok(())
    }

    /// Bytes of text that they hold, roughly.
    pub(crate) fn bytes(&self) -> usize {
        if self.skipped { 0 } else { self.cells.bytes() }
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
            of_page: $crate::fill::Asked<$crate::groups::OfPage>,
            of_item: $crate::fill::Asked<$crate::groups::$of_item>,
            $( $cells: $crate::fill::Asked<$kind>, )+
            place: $crate::fill::Asked<$crate::groups::$place>,
        }

        impl $crate::fill::Fill for $name {
            fn fill(&mut self, $page: &$crate::page::Page<'_>) {
                $walk($page, &mut |item, at, $row: $row_type<'_>| {
                    self.of_page.row(|cells| cells.push($page));
                    self.of_item.row(|cells| cells.push(item));
                    $( self.$cells.row(|cells| cells.push($value)); )+
                    self.place.row(|cells| cells.push($page, at, &mut self.room));
                    self.rows += 1;
                });
            }

            fn rows(&self) -> usize {
                self.rows
            }

            fn bytes(&self) -> usize {
                self.of_page.bytes() + self.of_item.bytes() + self.place.bytes() $( + self.$cells.bytes() )+
            }

            fn want(&mut self, columns: &[usize]) {
                let next = &mut 0;
                self.of_page.want(next, columns);
                self.of_item.want(next, columns);
                $( self.$cells.want(next, columns); )+
                self.place.want(next, columns);
            }

            fn take(&mut self) -> Result<Vec<arrow_array::ArrayRef>, arrow_schema::ArrowError> {
                let mut out = Vec::new();
                self.rows = 0;
                self.of_page.take(&mut out)?;
                self.of_item.take(&mut out)?;
                $( self.$cells.take(&mut out)?; )+
                self.place.take(&mut out)?;
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
