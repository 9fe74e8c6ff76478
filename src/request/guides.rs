//! Which guide it is.

use std::path::Path;
use std::sync::Arc;

use super::configuration::{Configuration, text_of, toml_problems};
use super::{Input, Request};
use crate::guide::Guide;
use crate::lexicon::nearest;
use crate::problem::{Cause, Problem};
use crate::settings::Options;

/// The guide where nobody names one.
const USUAL: &str = "considerate";

/// A guide that is not built in, whose page somebody has to fetch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuideWanted {
    /// How it is named.
    pub name: String,
    /// Whether the configuration names it, and no option.
    pub is_configured: bool,
}

/// The guide that is wanted, where it is not built in.
pub(super) fn wanted(configuration: &Configuration, options: &Options) -> Option<GuideWanted> {
    let is_configured = options.guide.is_none();
    let of_configuration = || configuration.settings.guide.as_ref().map(|guide| &guide.value);
    let name = options.guide.as_ref().or_else(of_configuration)?;
    Guide::builtin(name).is_none().then(|| GuideWanted { name: name.clone(), is_configured })
}

/// The guide with the user's changes, or the mistakes in it and in them.
pub(super) fn choose(configuration: &Configuration, request: &Request) -> Result<Guide, Vec<Problem>> {
    let settings = &configuration.settings;
    let configured = settings.guide.as_ref().map(|guide| &*guide.value);
    let name = request.options.guide.as_deref().or(configured).unwrap_or(USUAL);
    let guide = named(name, request.guide.as_ref()).ok_or_else(|| vec![unknown(name, configuration, request)])??;
    let mut guide = guide.with(&settings.changes).map_err(|mistakes| configuration.problems(mistakes))?;
    if settings.with_interviews {
        guide.enable("interview");
    }
    Ok(guide)
}

/// That no guide has this name, in the place of the name.
fn unknown(name: &str, configuration: &Configuration, request: &Request) -> Problem {
    match &configuration.settings.guide {
        Some(configured) if request.options.guide.is_none() => {
            configuration.problem("guide", configured, unknown_guide(name))
        }
        _ => Problem::in_file(&Arc::from("--guide"), unknown_guide(name)).quoting(name),
    }
}

/// The built-in guide of this name, else the one on a page, where there is one.
fn named(name: &str, page: Option<&Input>) -> Option<Result<Guide, Vec<Problem>>> {
    Guide::builtin(name).map(Ok).or_else(|| page.map(read))
}

/// Reads the page of a guide, which is called like its file.
fn read(page: &Input) -> Result<Guide, Vec<Problem>> {
    let file: Arc<str> = Arc::from(&*page.name);
    let text = text_of(&file, &page.bytes)?;
    let stem =
        Path::new(&page.name).file_stem().map_or_else(|| page.name.clone().into(), |stem| stem.to_string_lossy());
    Guide::parse(&stem, &text).map_err(|mistakes| toml_problems(&file, &text, mistakes))
}

/// No guide has this name.
#[must_use]
pub fn unknown_guide(name: &str) -> Cause {
    let accepted = Guide::builtin_names().to_vec();
    let nearest = nearest(name, accepted.iter().copied());
    Cause::UnknownGuide { accepted, nearest }
}
