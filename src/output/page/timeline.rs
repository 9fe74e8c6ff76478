//! The time line of an interview: windows as bars, reminders as points, closed time shaded.

use chrono::NaiveDate;
use maud::{Markup, html};

use super::renderer::Renderer;
use super::scale::Scale;
use super::shade::Shade;
use super::step::{StepState, TimelineStep};
use super::text::line;
use crate::interview::InterviewId;
use crate::moment::{Day, Moment};
use crate::output::agenda::week::monday;
use crate::prose::Prose;
use crate::reach::ReachId;
use crate::zone::Zone;

/// How wide the picture of a shade is.
const PICTURE: &str = "0 0 10000 10";

impl Renderer<'_> {
    /// The steps of an interview as a list, each with its stretch of time beside it.
    pub(super) fn timeline(&mut self, id: InterviewId) -> Markup {
        let steps = self.steps(id);
        if steps.is_empty() {
            return html! {};
        }
        let scale = self.scale(id, &steps);
        let shades = self.shades(id, &steps, scale);
        let start = Moment::from(self.plan().roster.interview(id).start);
        let zone = self.view.zone;
        let marks = [("start", start), ("present", self.view.present())];
        let has_track = steps.iter().any(TimelineStep::has_track);
        html! {
            div .timeline {
                @if has_track { div .axis { (symbols(id, &shades, &marks, scale)) (ticks(scale, zone)) } }
                ol { @for step in &steps { li class=(step.class()) {
                    (self.step_words(step))
                    @if step.has_track() { (track(id, step, &shades, scale)) }
                } } }
                (legend(&shades))
            }
        }
    }

    /// From the day before the first to the day behind the last.
    fn scale(&self, id: InterviewId, steps: &[TimelineStep]) -> Scale {
        let zone = self.view.zone;
        let start = zone.day_at(self.plan().roster.interview(id).start.into());
        let days = steps.iter().filter_map(|step| step.days(zone)).chain([(start, start)]);
        let (first, last) = days.fold((start, start), |(first, last), (from, to)| (first.min(from), last.max(to)));
        Scale::of(first - 1, last + 1, zone)
    }

    fn shades(&mut self, id: InterviewId, steps: &[TimelineStep], scale: Scale) -> Vec<(ReachId, Shade)> {
        let me = self.plan().reach(id, None);
        let mut shades: Vec<(ReachId, Shade)> = Vec::new();
        for step in steps {
            if shades.iter().all(|(known, _)| *known != step.them) {
                shades.push((step.them, self.shade(step.them, me, scale)));
            }
        }
        shades
    }

    fn step_words(&self, step: &TimelineStep) -> Markup {
        let zone = self.view.zone;
        let when = step.when(zone);
        html! {
            p {
                @match &step.state {
                    StepState::Planned { window, elsewhere, .. } => {
                        @if step.is_listed {
                            a href=(format!("#r{}", step.index)) data-do="go" { (line(&step.text)) }
                        } @else { span { (line(&step.text)) } }
                        span .when {
                            (when)
                            @if !elsewhere.is_empty() { ", " (line(elsewhere)) }
                            span .hidden { (in_words(window.not_before, window.last(), zone)) }
                        }
                    }
                    StepState::Done(_) => { span { (line(&step.text)) } span .when { (when) } }
                    StepState::CalledOff(_) => { s { (line(&step.text)) } span .when { (line(&when)) } }
                }
            }
        }
    }
}

impl TimelineStep {
    /// Whether it has a place in time.
    fn has_track(&self) -> bool {
        !matches!(self.state, StepState::CalledOff(_))
    }

    fn class(&self) -> &'static str {
        match self.state {
            StepState::Planned { .. } => "planned",
            StepState::Done(_) => "done",
            StepState::CalledOff(_) => "off",
        }
    }
}

/// What the bar shows: ", possible from Thursday 12 March at 10:00 to Friday 13 March at 15:00".
fn in_words(from: Moment, to: Moment, zone: Zone) -> String {
    let mut text = String::from(", possible from ");
    text.day_at(zone.wall_at(from));
    text.push_str(" to ");
    text.day_at(zone.wall_at(to));
    text
}

fn symbol_id(id: InterviewId, shade: usize) -> String {
    format!("shade-{}-{shade}", id.index())
}

/// The shades of everybody, to be used in each track.
fn symbols(id: InterviewId, shades: &[(ReachId, Shade)], marks: &[(&str, Moment)], scale: Scale) -> Markup {
    let (from, to) = scale.ends();
    let shown = |moment: Moment| from <= moment && moment < to;
    html! {
        svg .symbols width="0" height="0" aria-hidden="true" focusable="false" {
            @for (place, (_, shade)) in shades.iter().enumerate() {
                symbol id=(symbol_id(id, place)) viewBox=(PICTURE) preserveAspectRatio="none" {
                    path .hours d=(shade.hours) {}
                    path .days d=(shade.days) {}
                    @for (class, moment) in marks.iter().filter(|(_, moment)| shown(*moment)) {
                        path class=(class) d=(format!("M{} 0v10", scale.place(*moment).0)) vector-effect="non-scaling-stroke" {}
                    }
                }
            }
        }
    }
}

/// The Mondays.
fn ticks(scale: Scale, zone: Zone) -> Markup {
    let weeks = (scale.last.number() - scale.first.number()) / 7 + 1;
    // Labels of so many weeks have room beside each other on a small screen.
    let every = usize::try_from(weeks / 6 + 1).unwrap_or(1);
    let first = monday(scale.first + 6);
    let mondays = (first.number()..=scale.last.number()).step_by(7 * every).map(Day::numbered);
    html! {
        svg .ticks width="100%" height="18" aria-hidden="true" focusable="false" {
            @for day in mondays {
                @let place = scale.place(zone.start_of(day));
                text x=(place.percent()) y="13" text-anchor=[(place.0 > 9_000).then_some("end")] { (NaiveDate::from(day).format("%-d %b")) }
            }
        }
    }
}

/// A step's stretch of time: its window as a bar, its moment as a point.
fn track(id: InterviewId, step: &TimelineStep, shades: &[(ReachId, Shade)], scale: Scale) -> Markup {
    let shade = shades.iter().position(|(them, _)| *them == step.them).unwrap_or_default();
    html! {
        svg .track width="100%" height="22" aria-hidden="true" focusable="false" {
            use href=(format!("#{}", symbol_id(id, shade))) width="100%" height="100%" {}
            @match &step.state {
                StepState::Planned { window, moment, .. } => {
                    @let [from, to] = [scale.place(window.not_before), scale.place(window.last())];
                    rect .window x=(from.percent()) y="6" width=(super::scale::Place((to.0 - from.0).max(40)).percent()) height="10" rx="2" {}
                    circle .point cx=(scale.place(*moment).percent()) cy="11" r="5" {}
                }
                StepState::Done(date) => {
                    @let noon = noon(*date, scale);
                    svg .check x=(noon) y="3" width="16" height="16" overflow="visible" { path d="M-6 8l4 4 8-9" {} }
                }
                StepState::CalledOff(_) => {}
            }
        }
    }
}

/// The middle of a day.
fn noon(date: NaiveDate, scale: Scale) -> String {
    let at = Zone::utc().start_of(Day::from(date)) + chrono::TimeDelta::hours(12);
    scale.place(at).percent()
}

/// The public holidays in it, by name.
fn legend(shades: &[(ReachId, Shade)]) -> Markup {
    let mut holidays: Vec<&(NaiveDate, String)> = shades.iter().flat_map(|(_, shade)| &shade.holidays).collect();
    holidays.sort();
    holidays.dedup();
    html! {
        @if !holidays.is_empty() {
            p .legend {
                "Public holidays: "
                @for (place, (date, name)) in holidays.iter().enumerate() {
                    @if place > 0 { ", " }
                    (line(name)) " (" (date.format("%-d %b")) ")"
                }
                "."
            }
        }
    }
}
