//! Where reminders come to stand: every rule of placing, as stories whose language is that of [`story`].

#[path = "placing/calls.rs"]
mod calls;
#[path = "placing/clocks.rs"]
mod clocks;
#[path = "placing/hours.rs"]
mod hours;
#[path = "placing/limits.rs"]
mod limits;
#[path = "placing/moves.rs"]
mod moves;
#[path = "placing/people.rs"]
mod people;
#[path = "placing/sheet.rs"]
mod sheet;
#[path = "placing/steps.rs"]
mod steps;
#[path = "placing/story.rs"]
mod story;
#[path = "placing/windows.rs"]
mod windows;
