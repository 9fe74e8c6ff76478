//! A plan beside what it stands on, kept from one question to the next.

use std::cell::RefCell;

use interview_reminders::plan::Plan;
use interview_reminders::problem::Problem;
use interview_reminders::reach::Availability;
use interview_reminders::schedule::{beyond_holidays, schedule};
use self_cell::self_cell;

use crate::ground::Ground;

/// A plan, and what else came of planning.
pub struct Planned<'g> {
    pub plan: Plan<'g>,
    pub diary: RefCell<Availability<'g>>,
    pub problems: Vec<Problem>,
}

self_cell!(
    /// A plan beside what it stands on.
    pub struct Standing {
        owner: Ground,
        #[not_covariant]
        dependent: Planned,
    }
);

impl Standing {
    /// Plans what was read.
    pub fn on(ground: Ground) -> Standing {
        Standing::new(ground, |ground| {
            let length = ground.settings.output.duration;
            let (mut plan, mut diary) = schedule(&ground.roster, &ground.guide, &ground.extra_holidays, length);
            if let Some(word) = &ground.settings.output.uid_salt {
                plan.salt_uids(word);
            }
            let problems = beyond_holidays(&plan, &mut diary);
            Planned { plan, diary: RefCell::new(diary), problems }
        })
    }
}
