//! Records that stay here between calls, each under a number that is never used again.

use crate::refusal::Refusal;
use minutebook::Meeting;
use std::cell::RefCell;
use std::collections::HashMap;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

#[derive(Clone)]
pub(crate) enum Kept {
    Meeting(Rc<Meeting>),
    #[cfg(feature = "full")]
    Reading(Rc<minutebook_reader::Page>),
    #[cfg(feature = "full")]
    Book(Rc<crate::book::Bound>),
}

#[derive(Default)]
struct Store {
    last: u32,
    kept: HashMap<u32, Kept>,
}

thread_local! {
    static STORE: RefCell<Store> = RefCell::default();
}

/// Keeps a record; its number.
pub(crate) fn keep(record: Kept) -> u32 {
    STORE.with_borrow_mut(|store| {
        store.last += 1;
        store.kept.insert(store.last, record);
        store.last
    })
}

fn kept(id: u32) -> Option<Kept> {
    STORE.with_borrow(|store| store.kept.get(&id).cloned())
}

fn gone(what: &str) -> Refusal {
    Refusal::new(
        "closed",
        format!("this {what} was freed"),
        "a record cannot be asked after its free(); make it anew",
    )
}

pub(crate) fn meeting(id: u32) -> Result<Rc<Meeting>, Refusal> {
    match kept(id) {
        Some(Kept::Meeting(meeting)) => Ok(meeting),
        _ => Err(gone("meeting")),
    }
}

#[cfg(feature = "full")]
pub(crate) fn reading(id: u32) -> Result<Rc<minutebook_reader::Page>, Refusal> {
    match kept(id) {
        Some(Kept::Reading(page)) => Ok(page),
        _ => Err(gone("reading")),
    }
}

#[cfg(feature = "full")]
pub(crate) fn book(id: u32) -> Result<Rc<crate::book::Bound>, Refusal> {
    match kept(id) {
        Some(Kept::Book(book)) => Ok(book),
        _ => Err(gone("book")),
    }
}

/// Lets go of a record. A number that is not known, or no longer, is no mistake.
#[wasm_bindgen]
pub fn release(id: u32) {
    STORE.with_borrow_mut(|store| store.kept.remove(&id));
}

/// How many records are kept.
#[wasm_bindgen]
pub fn held() -> u32 {
    STORE.with_borrow(|store| u32::try_from(store.kept.len()).unwrap_or(u32::MAX))
}

/// Refuses a number of nothing.
#[wasm_bindgen]
pub fn is_kept(id: u32) -> Result<(), JsValue> {
    if kept(id).is_some() { Ok(()) } else { Err(gone("record").into()) }
}
