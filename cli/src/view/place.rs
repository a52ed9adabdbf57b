//! Places of a record in words: `item 8, vote 1`.

use super::wrap::clean;
use minutebook::{AgendaItem, Meeting, Pointer};

/// A pointer in words; the pointer itself where it names nothing that people count.
pub(super) fn place(meeting: &Meeting, pointer: &Pointer) -> String {
    let steps: Vec<String> = pointer.steps().collect();
    let steps = steps.strip_prefix(&["meeting".to_owned()]).unwrap_or(&steps);
    let mut words: Vec<String> = Vec::new();
    let mut items: &[AgendaItem] = &meeting.agenda;
    let mut rest = steps;
    while let [field, below @ ..] = rest {
        let number = below.first().and_then(|step| step.parse::<usize>().ok());
        rest = match (field.as_str(), number) {
            ("agenda" | "items", Some(number)) => {
                let item = items.get(number);
                let printed = item
                    .and_then(|item| item.number.clone())
                    .unwrap_or_else(|| format!("no. {}", number + 1));
                // The only item of a page needs no number.
                if items.len() > 1 || item.is_some_and(|item| item.number.is_some()) {
                    words.push(format!("item {}", clean(&printed)));
                }
                items = item.map_or(&[], |item| &item.items);
                below.get(1..).unwrap_or_default()
            }
            (list, Some(number)) => {
                words.push(format!("{} {}", singular(list), number + 1));
                below.get(1..).unwrap_or_default()
            }
            (field, None) => {
                words.push(field.replace('_', " "));
                below
            }
        };
    }
    if steps.first().is_some_and(|first| first == "coverage") {
        // Stretches of the text, not of the record.
        return String::new();
    }
    if words.is_empty() { "the record as a whole".to_owned() } else { words.join(", ") }
}

fn singular(list: &str) -> String {
    let list = list.replace('_', " ");
    match list.as_str() {
        "priorities" => "priority".to_owned(),
        "minutes" => "paragraph".to_owned(),
        "attendance" => "attendance entry".to_owned(),
        _ => list.strip_suffix('s').unwrap_or(&list).to_owned(),
    }
}
