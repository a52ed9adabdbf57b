use crate::cells::{Code, Flag, Name, Text, Whole};
use crate::fill::{Each, table};
use crate::groups::When;
use crate::page::Page;
use minutebook::{Document, DocumentRole};

table! {
    /// One row per paper that the page lists, of the meeting or of an item.
    Documents(OfItem, Place) = rows, |page, one: Row| {
        /// Title as printed.
        title: Text, "Report of the Director" => Some(&one.0.title);
        /// What it is to its item.
        role: Code<DocumentRole>, "main_report" => Some(one.0.role);
        /// Letter or number of an appendix or annex.
        label: Name, "A" => one.0.label.as_deref();
        /// File kind as printed.
        media: Name, "PDF" => one.0.media.as_deref();
        /// Size, counting a KB as 1,024 bytes.
        size_bytes: Whole, unit "bytes", "152576" => one.0.size_bytes;
        /// Size as printed.
        size_text: Name, "149 KB" => one.0.size_text.as_deref();
        /// Address.
        url: Text, "https://minutes.example/documents/s1.pdf" => one.0.url.as_deref();
        /// Number of the item that the document's own entry names.
        names_item: Name, "6" => one.0.item.as_deref();
        /// When it was published.
        published: When, "" => one.0.published.as_ref();
        /// Whether it is kept from the public, where the page says.
        restricted: Flag, "false" => one.0.restricted;
    }
}

struct Row<'r>(&'r Document);

fn rows<'r>(page: &Page<'r>, each: &mut Each<'_, 'r, Row<'r>>) {
    for (n, one) in page.meeting.documents.iter().enumerate() {
        each(None, format_args!("{}/documents/{n}", page.root), Row(one));
    }
    for (at, _, item) in &page.items {
        for (n, one) in item.documents.iter().enumerate() {
            each(Some(item), format_args!("{at}/documents/{n}"), Row(one));
        }
    }
}
