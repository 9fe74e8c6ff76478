//! What a configuration changes of a guide.

use interview_reminders::guide::{Anchor, Guide, GuideChanges, vocabulary::IDS};
use interview_reminders::settings::Settings;

use super::said::said;
use super::{SMALLEST, builtin, first};

fn changes(text: &str) -> GuideChanges {
    Settings::parse(text, &[]).expect("no mistake").changes
}

/// The smallest guideline, under another id and with another anchor.
fn own(id: &str, anchor: &str) -> String {
    let (_, body) = SMALLEST.split_once("[guideline.nudge]").expect("a head");
    format!("[guideline.{id}]{}", body.replace("\"end\"", anchor))
}

#[test]
fn an_own_guideline_takes_the_place_of_the_built_in_or_comes_last() {
    let before = builtin("considerate");
    let text = own("follow-up", "'end'") + &own("cheer-up", "['let-go', 'follow-up']");
    let after = before.clone().with(&changes(&text)).expect("no mistake");
    let ids: Vec<_> = before.ids().chain(["cheer-up"]).collect();
    assert_eq!(after.ids().collect::<Vec<_>>(), ids);
    let follow_up = after.guideline("follow-up").expect("a guideline");
    assert_eq!(follow_up.rules, ["mine"]);
    assert_eq!((follow_up.promised, follow_up.only_if.len()), (None, 0));
}

#[test]
fn optional_guidelines_are_enabled_and_others_disabled() {
    let text = "enable = ['keep-looking']\ndisable = ['follow-up', 'interview']";
    let guide = builtin("considerate").with(&changes(text)).expect("no mistake");
    let optional = |id| guide.guideline(id).map(|guideline| guideline.optional);
    assert_eq!(optional("keep-looking"), Some(false));
    assert_eq!(optional("follow-up"), None);
    assert_eq!(optional("interview"), None);
    let call = guide.guideline("call-once").map(|call| call.anchor.clone());
    assert_eq!(call, Some(Anchor::After(vec!["follow-up".to_owned()])));
}

#[test]
fn an_id_of_other_guides_may_be_enabled_and_disabled_to_no_effect() {
    let text = "enable = ['keep-looking']\ndisable = ['let-go']";
    assert_eq!(builtin("clearpoint").with(&changes(text)), Ok(builtin("clearpoint")));
}

#[test]
fn enabling_wants_one_guideline_alone() {
    let mut guide = builtin("considerate");
    guide.enable("interview");
    let optional: Vec<_> = guide.guidelines.iter().filter(|line| line.optional).map(|line| &*line.id).collect();
    assert_eq!(optional, ["keep-looking"]);
}

#[test]
fn limits_are_replaced_one_by_one() {
    let limits = |text| builtin("levo").with(&changes(text)).expect("no mistake").limits;
    assert_eq!((limits("").per_day, limits("").per_week), (1, 2));
    let changed = limits("[limits]\nper-week = 1");
    assert_eq!((changed.per_day, changed.per_week), (1, 1));
    assert_eq!(limits("limits.per-day = 3").per_day, 3);
}

#[test]
fn changes_that_do_not_fit_the_guide_are_found_where_they_stand() {
    let considerate = IDS.join(" ");
    let levo = "interview thank-you thank-you-via-recruiter thank-you-letter check-in follow-up \
                final-follow-up let-go keep-looking send-references debrief-recruiter call-once";
    for (guide, text, expected) in [
        (
            "considerate",
            "disable = ['folow-up']".to_owned(),
            format!("1:12 disable `folow-up` is none of {considerate}, perhaps follow-up"),
        ),
        ("levo", "enable = ['keep-looking', 'hope']".to_owned(), format!("1:27 enable `hope` is none of {levo}")),
        (
            "considerate",
            own("check-in", "'follow-up'"),
            "3:10 guideline.check-in.anchor `follow-up` does not come earlier".to_owned(),
        ),
        (
            "considerate",
            own("send-references", "['interview', 'thanks']"),
            "3:24 guideline.send-references.anchor `thanks` is none of start end interview".to_owned(),
        ),
    ] {
        let problem = first(builtin(guide).with(&changes(&text)));
        assert_eq!(said(&problem), expected, "{text}");
    }
}

#[test]
fn what_guide_show_prints_can_be_copied_into_a_configuration() {
    for guide in Guide::builtin_names().map(builtin) {
        let text = Guide::builtin_text(&guide.name).expect("a built-in guide");
        let (_, guidelines) = text.split_once("\n[guideline.").expect("a guideline");
        let copied = changes(&format!("[guideline.{guidelines}"));
        assert_eq!(guide.clone().with(&copied), Ok(guide));
    }
}
