//! What a user's configuration changes of a guide.

use super::guideline::WrittenGuideline;
use super::problem::{Located, Mistake, TomlProblem};
use super::vocabulary::IDS;
use super::{Guide, Guideline};

/// How many guidelines a guide can hold.
const MOST_GUIDELINES: usize = 250;

/// The user's own guidelines and limits, and what they want and do not want.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GuideChanges {
    /// Guidelines that replace those of the same id, or are added at the end.
    pub guidelines: Vec<WrittenGuideline>,
    /// The optional guidelines that are wanted.
    pub enable: Vec<Located<String>>,
    /// The guidelines that are not wanted.
    pub disable: Vec<Located<String>>,
    /// Contacts a day, in place of the guide's limit.
    pub per_day: Option<u32>,
    /// Contacts in any seven days, in place of the guide's limit.
    pub per_week: Option<u32>,
}

impl Guide {
    /// The guide with a user's changes.
    ///
    /// An own guideline takes the place of the one that it replaces. Anchors must come earlier
    /// in the guide as it is before anything is disabled, so that what hangs on a disabled
    /// guideline still loads. An id that other guides have is accepted in `enable` and
    /// `disable`, and does nothing: a configuration outlives the choice of a guide.
    pub fn with(mut self, changes: &GuideChanges) -> Result<Self, Vec<TomlProblem>> {
        for own in &changes.guidelines {
            self.put(own.guideline.clone());
        }
        let problems = self.problems(changes);
        if !problems.is_empty() {
            return Err(problems);
        }
        for id in &changes.enable {
            self.enable(&id.value);
        }
        let unwanted = |id: &str| changes.disable.iter().any(|unwanted| unwanted.value == id);
        self.guidelines.retain(|guideline| !unwanted(&guideline.id));
        self.limits.per_day = changes.per_day.unwrap_or(self.limits.per_day);
        self.limits.per_week = changes.per_week.unwrap_or(self.limits.per_week);
        Ok(self)
    }

    /// Wants an optional guideline, where the guide has it.
    pub fn enable(&mut self, id: &str) {
        for guideline in &mut self.guidelines {
            guideline.optional &= guideline.id != id;
        }
    }

    fn put(&mut self, own: Guideline) {
        let same = |guideline: &&mut Guideline| guideline.id == own.id;
        match self.guidelines.iter_mut().find(same) {
            Some(replaced) => *replaced = own,
            None => self.guidelines.push(own),
        }
    }

    /// What is wrong with changes that were put into this guide, in the order of their text.
    fn problems(&self, changes: &GuideChanges) -> Vec<TomlProblem> {
        let own = &changes.guidelines;
        let mut problems = Vec::new();
        problems.extend(own.last().and_then(|last| self.too_many(last)));
        problems.extend(own.iter().flat_map(|own| self.misplaced_anchors(own)));
        problems.extend(self.unknown_ids("enable", &changes.enable));
        problems.extend(self.unknown_ids("disable", &changes.disable));
        problems.sort_by_key(|problem| problem.at);
        problems
    }

    fn too_many(&self, last: &WrittenGuideline) -> Option<TomlProblem> {
        (self.guidelines.len() > MOST_GUIDELINES).then(|| TomlProblem {
            at: last.at,
            key: format!("guideline.{}", last.guideline.id),
            mistake: Mistake::TooManyGuidelines { most: MOST_GUIDELINES },
        })
    }

    /// The anchors of an own guideline that do not come before it.
    fn misplaced_anchors(&self, own: &WrittenGuideline) -> Vec<TomlProblem> {
        let id = own.guideline.id.as_str();
        let earlier: Vec<_> = self.ids().take_while(|earlier| *earlier != id).collect();
        let misplaced = own.anchors.iter().filter(|anchor| !earlier.contains(&&*anchor.value));
        misplaced
            .map(|anchor| TomlProblem {
                at: anchor.at,
                key: format!("guideline.{id}.anchor"),
                mistake: if self.guideline(&anchor.value).is_some() {
                    Mistake::LaterAnchor { id: anchor.value.clone() }
                } else {
                    Mistake::unknown_word(&anchor.value, anchor_words(&earlier))
                },
            })
            .collect()
    }

    /// The ids under `key` that neither this guide nor any other has.
    fn unknown_ids(&self, key: &str, named: &[Located<String>]) -> Vec<TomlProblem> {
        let elsewhere = IDS.into_iter().filter(|id| self.guideline(id).is_none());
        let accepted: Vec<_> = self.ids().chain(elsewhere).map(str::to_owned).collect();
        let unknown_ids = named.iter().filter(|id| !accepted.contains(&id.value));
        unknown_ids
            .map(|id| TomlProblem {
                at: id.at,
                key: key.to_owned(),
                mistake: Mistake::unknown_word(&id.value, accepted.clone()),
            })
            .collect()
    }
}

fn anchor_words(earlier: &[&str]) -> Vec<String> {
    let words = ["start", "end"].iter().chain(earlier);
    words.map(|word| (*word).to_owned()).collect()
}
