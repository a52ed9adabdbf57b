//! The register of agencies and authorities, as JSON.

use crate::options::object;
use crate::refusal::Refusal;
use minutebook::register::{Agency, Authority, Host, Member, MemberOn, register};
use minutebook::value::PartialDate;
use serde_json::{Map, Value, json};
use wasm_bindgen::JsValue;
use wasm_bindgen::prelude::wasm_bindgen;

/// An object without what is not known.
fn known(value: Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>().into()
        }
        other => other,
    }
}

fn stated(text: &str) -> Option<&str> {
    Some(text).filter(|text| !text.is_empty())
}

fn host(host: &Host) -> Value {
    match host {
        Host::Nobody => json!({ "kind": "nobody" }),
        Host::Unknown => json!({ "kind": "unknown" }),
        Host::Named { name, confirmed } => json!({ "kind": "named", "name": name, "confirmed": confirmed }),
    }
}

fn member(one: &Member) -> Value {
    known(json!({
        "authority": one.authority, "gss": one.gss, "role": one.role, "from": one.from, "to": one.to,
        "confirmed": one.confirmed, "source": stated(&one.source), "note": stated(&one.note),
    }))
}

fn member_on(one: &MemberOn<'_>) -> Value {
    known(json!({
        "authority": one.authority, "gss": one.gss, "role": one.role, "from": one.from, "to": one.to,
        "confirmed": one.confirmed, "certainly": one.certainly, "note": stated(one.note),
    }))
}

fn agency(one: &Agency) -> Value {
    known(json!({
        "id": one.id, "name": one.name, "abbreviation": one.abbreviation, "host": host(&one.host),
        "model": stated(&one.model), "goLive": one.go_live, "goLiveStated": one.go_live_stated,
        "confirmed": one.confirmed, "source": stated(&one.source), "note": stated(&one.note),
        "members": one.members.iter().map(member).collect::<Value>(),
    }))
}

fn authority(one: &Authority) -> Value {
    let after: Vec<_> = register().successors(one).iter().map(|one| one.name.as_str()).collect();
    known(json!({
        "code": one.code, "name": one.name, "shortName": one.short_name, "gss": one.gss,
        "formerGss": one.former_gss, "kind": one.kind, "from": one.from,
        "until": one.until.map(|day| day.to_string()), "successors": after,
    }))
}

fn date(text: &str) -> Result<PartialDate, Refusal> {
    text.parse().map_err(|bad| {
        Refusal::option(format!("date: {bad}"), "give a date such as 2021-10-01, 2021-10 or 2021")
    })
}

/// Answers one question: `{ask, name?, id?, date?}`.
#[wasm_bindgen]
pub fn register_ask(question: &str) -> Result<String, JsValue> {
    Ok(answer(question)?.to_string())
}

fn answer(question: &str) -> Result<Value, Refusal> {
    let question = object(question)?;
    let text = |name: &str| question.get(name).and_then(Value::as_str).unwrap_or_default();
    let day = || question.get("date").and_then(Value::as_str).map(date).transpose();
    let register = register();
    Ok(match text("ask") {
        "asOf" => register.as_of().to_string().into(),
        "partnerships" => register.partnerships().map(agency).collect(),
        "partnership" => register.partnership(text("name")).all().into_iter().map(agency).collect(),
        "byId" => register.by_id(text("id")).map_or(Value::Null, agency),
        "membersOn" => match (register.by_id(text("id")), day()?) {
            (Some(agency), Some(day)) => agency.members_on(day).iter().map(member_on).collect(),
            _ => Value::Null,
        },
        "authorities" => register.authorities().map(authority).collect(),
        "authority" => {
            let found = match day()? {
                Some(day) => register.authority_on(text("name"), day),
                None => register.authority(text("name")),
            };
            found.all().into_iter().map(authority).collect()
        }
        "partnershipOf" => {
            let day = day()?.unwrap_or_else(|| register.as_of().into());
            let belongs = |one| register.partnership_of(one, day);
            let found = register.authority_on(text("name"), day).all().into_iter().flat_map(belongs);
            found
                .map(|(one, as_member)| json!({ "agency": agency(one), "member": member_on(&as_member) }))
                .collect()
        }
        other => return Err(Refusal::option(format!("the register has no answer to `{other}`"), "")),
    })
}
