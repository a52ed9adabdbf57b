//! Hosts, leaders and members of partnerships, and how many there are said to be.

use super::facts::{Fact, Sentence};
use super::organizations::{Named, list, list_before, organization};
use crate::phrase::{any_at, any_before, before, find, is_capital, is_sign, is_word};
use crate::tokens::{Kind, Token};
use crate::when;
use crate::words::partnership::{
    ACROSS, ATTACHED, AUTHORITIES, AUTHORITY_WORDS, BELONGS, HOSTED, JOINED_WITH, LED, NOT_YET, ONE_OF,
    SUPERLATIVES, TOGETHER_WITH, WITHIN,
};
use minutebook::{MembershipRole, PartnershipModel};

/// How a mention of an agency by its kind begins.
const AGENCY_WORDS: &[&str] = &["regional", "raa"];

/// Reads the members that a sentence names.
pub(crate) fn read<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    introduced(sentence, HOSTED, MembershipRole::Host, facts);
    introduced(sentence, LED, MembershipRole::Lead, facts);
    host_noun(sentence, facts);
    across(sentence, facts);
    belongs(sentence, facts);
    counted(sentence, facts);
    others(sentence, facts);
    with_others(sentence, facts);
}

/// `..., with A and B as the other members`.
fn with_others<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    const TAILS: &[&str] = &[
        "as the other members",
        "as other members",
        "as the other partners",
        "as the other councils",
        "as the other authorities",
        "being the other members",
        "being the other partners",
    ];
    let tokens = sentence.tokens;
    let (Some((at, _)), [mention, ..]) = (find(tokens, 0, TAILS), sentence.mentions) else { return };
    for one in list_before(tokens, at) {
        let words = one.words(sentence.text, tokens);
        facts.push((mention.who, member(sentence, one, MembershipRole::Member, words)));
    }
}

fn member<'t>(sentence: &Sentence<'_, 't>, one: Named, role: MembershipRole, words: &'t str) -> Fact<'t> {
    let name = one.words(sentence.text, sentence.tokens);
    Fact::Member { name, council: one.council, role, from: None, words }
}

/// `hosted by A`, `led by A but with B, C and D`.
fn introduced<'t>(
    sentence: &Sentence<'_, 't>,
    phrases: &[&str],
    role: MembershipRole,
    facts: &mut Vec<(usize, Fact<'t>)>,
) {
    let tokens = sentence.tokens;
    let mut from = 0;
    while let Some((at, end)) = find(tokens, from, phrases) {
        from = end;
        let Some((who, attached)) = sentence.owner(at) else { continue };
        let Some(one) = organization(tokens, end) else { continue };
        let rest = any_at(tokens, one.to + usize::from(is_sign(tokens.get(one.to), &[','])), TOGETHER_WITH)
            .map(|next| list(tokens, next).0)
            .unwrap_or_default();
        // A name that is no known council may be a person's; the company of other councils tells.
        let place =
            one.council || rest.len() >= 2 || (role == MembershipRole::Host && one.to - one.from == 1);
        // "The agency was made up of A, B and C and was hosted by A": the subject of the sentence goes on.
        let goes_on = any_before(tokens, at, &["and was", "and is", "and were"]).is_some()
            && sentence.mentions.first().is_some_and(|first| first.from <= 2 && first.who == who);
        if !(attached || goes_on) || !place {
            continue;
        }
        facts.push((who, member(sentence, one, role, sentence.piece(at, one.to))));
        if role == MembershipRole::Host {
            let start = any_before(
                tokens,
                at,
                &["shared services arrangement", "shared service arrangement", "shared service"],
            );
            let words = sentence.piece(start.unwrap_or(at), one.to);
            facts.push((who, Fact::Model(PartnershipModel::Hosted, words)));
        }
        for other in rest {
            let words = other.words(sentence.text, tokens);
            facts.push((who, member(sentence, other, MembershipRole::Member, words)));
        }
    }
}

/// `A is the host authority`, `the host authority, A`, `A hosts the agency`.
fn host_noun<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for (role, word) in [(MembershipRole::Host, "host"), (MembershipRole::Lead, "lead")] {
        for at in 0..tokens.len() {
            let verb = role == MembershipRole::Host && is_word(tokens.get(at), &["hosts", "hosted"]);
            let noun = is_word(tokens.get(at), &[word])
                && (is_word(tokens.get(at + 1), &["authority", "council", "agency"])
                    || any_at(tokens, at + 1, &["local authority"]).is_some()
                    || (role == MembershipRole::Host && is_word(before(tokens, at), &["the", "as"])));
            if !(verb || noun) {
                continue;
            }
            let owner = sentence.owner(at).or_else(|| sentence.owner(tokens.len())).map(|(who, _)| who);
            let Some(who) = owner.or(sentence.earlier) else { continue };
            let found = if verb {
                // What is hosted must be the partnership.
                let object = sentence.mentions.iter().any(|one| one.from > at && one.from <= at + 3);
                list_before(tokens, at).last().copied().filter(|_| object)
            } else {
                let joint = any_before(
                    tokens,
                    at,
                    &[
                        "is the",
                        "was the",
                        "as the",
                        "being the",
                        "remains the",
                        "is",
                        "as",
                        "was",
                        "would be the",
                        "acts as the",
                        "acting as the",
                        "acting as",
                        "acts as",
                    ],
                );
                let end = if is_word(tokens.get(at + 1), &["local"]) { at + 3 } else { at + 2 };
                let behind = is_word(tokens.get(end), &["is", "was", "being"])
                    || is_sign(tokens.get(end), &[',', '(']);
                joint
                    .filter(|joint| !is_word(tokens.get(*joint), &["would"]))
                    .and_then(|joint| list_before(tokens, joint).last().copied())
                    .or_else(|| if behind { organization(tokens, end + 1) } else { None })
            };
            if let Some(one) = found {
                let words = sentence.piece(one.from.min(at), one.to.max(at + 1));
                facts.push((who, member(sentence, one, role, words)));
                if role == MembershipRole::Host {
                    facts.push((who, Fact::Model(PartnershipModel::Hosted, words)));
                }
            }
        }
    }
}

/// `<partnership> across A, B and C`.
fn across<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for mention in sentence.mentions {
        // Words between the partnership and "comprising": at most a date and what joins.
        for at in mention.to..mention.to + 14 {
            if let Some(end) = any_at(tokens, at, ACROSS) {
                let (found, _) = list(tokens, end);
                if found.len() >= 2 && found.iter().any(|one| one.council || found.len() >= 3) {
                    facts.extend(found.into_iter().map(|one| {
                        let words = one.words(sentence.text, tokens);
                        (mention.who, member(sentence, one, MembershipRole::Member, words))
                    }));
                    break;
                }
            }
            let Some(token) = tokens.get(at) else { break };
            let attached = token.is_any(ATTACHED)
                || token.is_number()
                || when::month_number(token).is_some()
                || matches!(token.kind, Kind::Sign(',' | '(' | ')' | '-' | '–' | '"' | '”'));
            if !attached {
                break;
            }
        }
    }
}

/// `A was in a partnership arrangement with <partnership>`, `A joined <partnership> in April 2021`.
fn belongs<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for mention in sentence.mentions {
        // "joined the agency", "formed the regional adoption agency": an article may stand between.
        let mut from = mention.from;
        // "to form an East Vale agency"
        while is_capital(before(tokens, from))
            && mention.from - from < 4
            && is_word(tokens.get(mention.from), AGENCY_WORDS)
        {
            from -= 1;
        }
        from -= usize::from(is_word(before(tokens, from), &["the", "this", "a", "an", "single", "new"]));
        let Some(verb) = any_before(tokens, from, BELONGS) else { continue };
        let verb = if is_word(before(tokens, verb), &["currently", "also", "now", "then"]) {
            verb - 1
        } else {
            verb
        };
        if is_word(before(tokens, verb), NOT_YET) {
            continue;
        }
        let joined = is_word(from.checked_sub(1).and_then(|at| tokens.get(at)), &["joined"]);
        let date = joined.then(|| super::facts::date_behind(sentence, mention.to)).flatten();
        let mut members = list_before(tokens, verb);
        let first = members.first().map_or(verb, |one| one.from);
        if let Some(joint) = any_before(tokens, first, JOINED_WITH) {
            members.extend(list_before(tokens, joint));
        }
        for one in members {
            let name = one.words(sentence.text, tokens);
            // One word that is no known council may be anything that begins a sentence.
            if !one.council && one.to - one.from == 1 && one.from == 0 && !joined {
                continue;
            }
            let fact = Fact::Member {
                name,
                council: one.council,
                role: MembershipRole::Member,
                from: date.map(|(date, _)| date),
                words: sentence.piece(one.from, mention.to),
            };
            facts.push((mention.who, fact));
        }
    }
}

/// `the three local authorities in this agency, A was the largest`, `three councils: A, B and C`.
fn counted<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for at in 0..tokens.len() {
        let Some((count, noun)) = number_of_authorities(tokens, at) else { continue };
        if is_word(before(tokens, at), &["other", "further", "additional", "remaining"]) || count < 2 {
            continue;
        }
        let inner = any_at(tokens, noun, WITHIN).and_then(|next| {
            let next = next + usize::from(is_word(tokens.get(next), &["the", "this", "our"]));
            sentence.mentions.iter().find(|mention| mention.from == next)
        });
        let outer = sentence.mentions.iter().find(|mention| {
            mention.to <= at
                && at - mention.to <= 10
                && tokens.get(mention.to..at).is_some_and(|gap| gap.iter().all(|token| gap_word(token)))
        });
        let Some(mention) = inner.or(outer) else { continue };
        let words = sentence.piece(at.min(mention.from), noun.max(mention.to));
        facts.push((mention.who, Fact::Count(count, words)));
        if let Some(verb) = any_before(tokens, at, ONE_OF) {
            facts.extend(list_before(tokens, verb).into_iter().map(|one| {
                let words = one.words(sentence.text, tokens);
                (mention.who, member(sentence, one, MembershipRole::Member, words))
            }));
        }
        let behind = if inner.is_some() { mention.to } else { noun };
        // "three councils (A, B and C)", "three councils: A, B and C"
        let opens = is_sign(tokens.get(behind), &['(', ':', ',', '–', '-', ';'])
            || is_word(tokens.get(behind), &["of"]);
        let (found, _) = list(tokens, behind + usize::from(opens));
        if opens && found.len() >= 2 && found.len() <= count as usize {
            facts.extend(found.into_iter().map(|one| {
                let words = one.words(sentence.text, tokens);
                (mention.who, member(sentence, one, MembershipRole::Member, words))
            }));
            continue;
        }
        for (superlative, _) in tokens.iter().enumerate().filter(|(_, token)| token.is_any(SUPERLATIVES)) {
            let joint = any_before(tokens, superlative, &["was the", "is the", "being the", "as the"]);
            if let Some(one) = joint.and_then(|joint| list_before(tokens, joint).last().copied()) {
                let words = sentence.piece(one.from, superlative + 1);
                facts.push((mention.who, member(sentence, one, MembershipRole::Member, words)));
            }
        }
    }
}

/// Words between a partnership and the number of its members.
fn gap_word(token: &Token<'_>) -> bool {
    token.is_any(ATTACHED)
        || token.is_any(&[
            "comprising",
            "comprises",
            "comprised",
            "of",
            "between",
            "across",
            "covering",
            "covers",
            "serving",
            "serves",
            "for",
            "made",
            "brings",
            "bringing",
            "together",
            "the",
            "consisting",
            "includes",
        ])
        || matches!(token.kind, Kind::Sign(',' | '(' | ')'))
}

/// `three local authorities` at token `at`: the number and where it ends.
fn number_of_authorities(tokens: &[Token<'_>], at: usize) -> Option<(u32, usize)> {
    let token = tokens.get(at)?;
    let count = if token.is_number() { token.whole() } else { crate::words::number(token.text) }?;
    let mut next = at + 1;
    while is_word(tokens.get(next), AUTHORITY_WORDS) {
        next += 1;
    }
    (is_word(tokens.get(next), AUTHORITIES) && count <= 200).then_some((count, next + 1))
}

/// `A had benefitted from the other two councils in the partnership`: A is one of them.
fn others<'t>(sentence: &Sentence<'_, 't>, facts: &mut Vec<(usize, Fact<'t>)>) {
    let tokens = sentence.tokens;
    for at in 0..tokens.len() {
        if !is_word(tokens.get(at), &["other"]) {
            continue;
        }
        let end = number_of_authorities(tokens, at + 1).map(|(_, end)| end).or_else(|| {
            let next = at + 1 + usize::from(is_word(tokens.get(at + 1), AUTHORITY_WORDS));
            is_word(tokens.get(next), AUTHORITIES).then_some(next + 1)
        });
        let Some(within) = end.and_then(|end| any_at(tokens, end, WITHIN)) else { continue };
        let next = within + usize::from(is_word(tokens.get(within), &["the", "this", "our"]));
        let Some(mention) = sentence.mentions.iter().find(|mention| mention.from == next) else { continue };
        // The clause's first word names who is not one of the others.
        let start = (0..at)
            .rev()
            .find(|&n| {
                is_sign(tokens.get(n), &[',', ';', ':']) || is_word(tokens.get(n), &["that", "and", "but"])
            })
            .map_or(0, |n| n + 1);
        let Some(one) = organization(tokens, start) else { continue };
        let verb = is_word(
            tokens.get(one.to),
            &[
                "had",
                "has",
                "have",
                "was",
                "is",
                "benefitted",
                "benefited",
                "worked",
                "joined",
                "shared",
                "works",
            ],
        );
        if verb {
            let words = sentence.piece(one.from, mention.to);
            facts.push((mention.who, member(sentence, one, MembershipRole::Member, words)));
        }
    }
}
