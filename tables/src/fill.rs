//! How a table is declared, filled and handed over.

use crate::column::Column;
use crate::page::Page;
use arrow_array::ArrayRef;
use arrow_schema::ArrowError;
use minutebook::AgendaItem;
use std::fmt;

/// A table while it is filled.
pub(crate) trait Fill {
    /// Puts one page's rows in.
    fn fill(&mut self, page: &Page<'_>);

    /// Rows that stand in it.
    fn rows(&self) -> usize;

    /// Bytes of text that stand in it, roughly.
    fn bytes(&self) -> usize;

    /// Hands over its columns, and starts again.
    fn take(&mut self) -> Result<Vec<ArrayRef>, ArrowError>;
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
            of_page: $crate::groups::OfPage,
            of_item: $crate::groups::$of_item,
            $( $cells: $kind, )+
            place: $crate::groups::$place,
        }

        impl $crate::fill::Fill for $name {
            fn fill(&mut self, $page: &$crate::page::Page<'_>) {
                $walk($page, &mut |item, at, $row: $row_type<'_>| {
                    self.of_page.push($page);
                    self.of_item.push(item);
                    $( self.$cells.push($value); )+
                    self.place.push($page, at, &mut self.room);
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

            fn take(&mut self) -> Result<Vec<arrow_array::ArrayRef>, arrow_schema::ArrowError> {
                use $crate::cells::Cells;
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
