//! What the labels of a decision's page say of the decision beside its words.

use super::Part;
use crate::parts::statement;
use crate::recorder::{Recorder, fold};
use minutebook::value::PartialDate;
use minutebook::{
    AgendaItem, CallIn, Consent, ConsentBy, KeyDecisionNotice, NoticeRoute, Pointer, Resolution,
};

/// What labels say of the resolution, stored once it is read.
#[derive(Default)]
pub(super) struct Particulars<'t> {
    pub(super) key: Option<(bool, &'t str)>,
    pub(super) eligible: Option<(bool, &'t str)>,
    pub(super) called_in: Option<(bool, &'t str)>,
    pub(super) deadline: Option<(PartialDate, &'t str)>,
    pub(super) effective: Option<(PartialDate, &'t str)>,
    pub(super) notice: Option<(PartialDate, &'t str)>,
    pub(super) published: Option<(PartialDate, &'t str)>,
    pub(super) route: Option<(NoticeRoute, &'t str)>,
    pub(super) consent: Option<(ConsentBy, &'t str)>,
    pub(super) late: Option<&'t str>,
    pub(super) reasons: Option<&'t str>,
    pub(super) alternatives: Option<&'t str>,
}

impl Particulars<'_> {
    pub(super) fn store(
        self,
        rec: &mut Recorder<'_>,
        item: &mut AgendaItem,
        at: &Pointer,
        taken: Option<PartialDate>,
    ) {
        let Some(resolution) = item.resolutions.first_mut() else { return };
        let at = at.field("resolutions").at(0);
        if let Some((key, words)) = self.key {
            rec.stated(&at.field("key_decision"), words);
            resolution.key_decision = Some(key);
        }
        if let Some((date, words)) = self.effective {
            rec.stated(&at.field("effective"), words);
            resolution.effective = Some(date);
        }
        let place = at.field("call_in");
        let mut call_in = CallIn::new();
        if let Some((yes, words)) = self.eligible {
            rec.stated(&place.field("eligible"), words);
            call_in.eligible = Some(yes);
        }
        if let Some((yes, words)) = self.called_in {
            rec.stated(&place.field("called_in"), words);
            call_in.called_in = Some(yes);
        }
        if let Some((date, words)) = self.deadline {
            rec.stated(&place.field("deadline"), words);
            call_in.deadline = Some(date);
        }
        if call_in != CallIn::new() {
            resolution.call_in = Some(call_in);
        }
        for (field, words, slot) in [
            ("reasons", self.reasons, &mut resolution.reasons),
            ("alternatives", self.alternatives, &mut resolution.alternatives),
        ] {
            if let Some(words) = words {
                rec.stated(&at.field(field), words);
                *slot = Some(fold(words));
            }
        }
        if let Some((date, words)) = self.published {
            rec.stated(&at.field("published"), words);
            resolution.published = Some(date);
        }
        self.announced(rec, resolution, &at.field("announced"), taken);
    }

    /// How the decision was announced. A notice dated on or after the decision is that of the decision taken.
    fn announced(
        &self,
        rec: &mut Recorder<'_>,
        resolution: &mut Resolution,
        at: &Pointer,
        taken: Option<PartialDate>,
    ) {
        let mut announced = KeyDecisionNotice::new();
        match self.notice {
            Some((date, words)) if taken.is_none_or(|taken| date.surely_before(taken)) => {
                rec.stated(&at.field("published"), words);
                announced.published = Some(date);
            }
            _ => {}
        }
        if let Some((route, words)) = self.route {
            rec.stated(&at.field("route"), words);
            announced.route = Some(route);
        }
        if let Some((by, words)) = self.consent {
            rec.stated(&at.field("consent"), words);
            announced.consent = Some(Consent::new(by));
        }
        if let (Some(words), true) = (self.late, announced.route.is_some()) {
            rec.stated(&at.field("reason"), words);
            announced.reason = Some(fold(words));
        }
        if announced != KeyDecisionNotice::new() {
            resolution.announced = Some(announced);
        }
    }
}
/// What a section on urgency says: by which way of the law, why, and who agreed.
pub(super) fn urgency<'t>(
    rec: &mut Recorder<'t>,
    part: &Part<'t>,
    item: &mut AgendaItem,
    at: &Pointer,
    resolution: &mut Particulars<'t>,
) {
    let answer = part.yes();
    if answer.is_some_and(|(yes, _)| !yes) {
        return;
    }
    let Some(words) = part.all(rec) else { return };
    // "Yes" says nothing by itself; the way then stands in the label.
    let bare = answer.is_some_and(|(_, value)| value.len() <= 5) && part.texts().len() <= 1;
    resolution.route = resolution.route.or(statement::route(words)).or(statement::route(part.label));
    resolution.consent = resolution.consent.or(statement::consent(words));
    if !bare {
        resolution.late = resolution.late.or(Some(words));
        if item.urgency.is_none() {
            rec.stated(&at.field("urgency"), words);
            item.urgency = Some(fold(words));
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::Options;
    use minutebook::{ConsentBy, NoticeRoute, Reading};

    fn page(lines: &str) -> Reading {
        let page = format!(
            "Decision notice\n\nBus contract\n\nDecision maker: Cabinet\nDate of decision: 14 June 2024\n\
             Key decision: Yes\n{lines}\nDecision:\nThat the contract be awarded.\n\nReasons for decision:\n\
             The old contract ends in July.\n"
        );
        crate::read(page.as_bytes(), &Options::default())
    }

    #[test]
    fn how_a_key_decision_was_announced() {
        let reading = page("Notice published: 24 May 2024\nDate of publication: 17 June 2024");
        let one = &reading.meeting.agenda[0].resolutions[0];
        let announced = one.announced.as_ref().unwrap();
        assert_eq!(announced.published.map(|day| day.to_string()).as_deref(), Some("2024-05-24"));
        assert_eq!(one.published.map(|day| day.to_string()).as_deref(), Some("2024-06-17"));
        assert_eq!(one.reasons.as_deref(), Some("The old contract ends in July."));
        assert_eq!(one.alternatives, None);
        // A notice after the decision is that of the decision taken: it announced nothing.
        let reading = page("Notice published: 17 June 2024");
        assert_eq!(reading.meeting.agenda[0].resolutions[0].announced, None);
    }

    #[test]
    fn urgent_decisions() {
        let reading = page(
            "Special urgency: The tender ends tomorrow. The Chair of the Overview and Scrutiny Committee agreed.",
        );
        let item = &reading.meeting.agenda[0];
        let announced = item.resolutions[0].announced.as_ref().unwrap();
        assert_eq!(announced.route, Some(NoticeRoute::SpecialUrgency));
        assert_eq!(announced.consent.as_ref().map(|one| one.by), Some(ConsentBy::ScrutinyChair));
        assert!(item.urgency.as_deref().is_some_and(|text| text.starts_with("The tender")));
        let reading = page("General exception: No");
        assert_eq!(reading.meeting.agenda[0].resolutions[0].announced, None);
        let reading = page("General exception: Yes");
        let item = &reading.meeting.agenda[0];
        let announced = item.resolutions[0].announced.as_ref().unwrap();
        assert_eq!((announced.route, &announced.reason), (Some(NoticeRoute::GeneralException), &None));
        assert_eq!(item.urgency, None);
    }
}
